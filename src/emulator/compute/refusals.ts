import { Refusal } from '../contract';

// Refusals of the Compute provider in its own sentences. docs/emulator-vs-arm.md names those that are unverified.

const compute = (status: number, code: string, message: string, target?: string): Refusal =>
  new Refusal(status, code, message, { layer: 'compute', ...(target !== undefined && { target }) });

/** 400 for a value that the provider does not take; `target` as the service names the parameter. */
export const invalidParameter = (message: string, target: string): Refusal =>
  compute(400, 'InvalidParameter', message, target);

/** 400 for a body that cannot be read into the provider's model. */
export const badRequest = (message: string): Refusal => compute(400, 'BadRequest', message);

/** 409 with the general code. */
export const conflict = (message: string): Refusal => compute(409, 'Conflict', message);

/** 409 for an operation that the resource or its state does not allow. */
export const notAllowed = (message: string): Refusal => compute(409, 'OperationNotAllowed', message);

/** 409 for a property that cannot change after creation; `path` as the service names it, "galleryImage.properties.osType". */
export const changeNotAllowed = (path: string): Refusal =>
  compute(409, 'PropertyChangeNotAllowed', `Changing property '${path}' is not allowed.`, path);

/** 409 while another write of the same resource runs: the text of the whole Compute provider. */
export const concurrent = (): Refusal =>
  conflict(
    'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
  );

/** 404 for what ARM still remembers but the provider has deleted moments ago. */
export const entityNotFound = (): Refusal =>
  compute(404, 'NotFound', 'The entity was not found in this Azure location.');

/** 404 for the source of a new version. */
export const sourceNotFound = (sourceId: string): Refusal =>
  compute(
    404,
    'NotFound',
    `Source '${sourceId}' is not found. Please check source exists, and is in the same region as gallery image version being created.`,
  );

/** 400 for a count outside its bounds. */
export const outOfRange = (value: number, parameter: string, min: number, max: number, target: string) =>
  invalidParameter(
    `The value ${value} of parameter ${parameter} is out of range. The value must be between ${min} and ${max}, inclusive.`,
    target,
  );

/** 409 for deleting a version that is kept until its end of life. */
export const blockedBeforeEndOfLife = (): Refusal =>
  compute(
    409,
    'DeleteGalleryImageVersionBlockedBeforeEndOfLife',
    'Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet',
  );

/** A property that the api-version of the call does not know. `path`: "properties.publishingProfile.storageAccountType". */
export const unknownMember = (member: string, type: string, path: string): Refusal =>
  badRequest(`Could not find member '${member}' on object of type '${type}'. Path '${path}'.`);
