// One long table: each known refusal of ARM and Compute, word for word, with a call that causes it. Refusals that no call
// causes have a reason.

import { existsSync, readFileSync } from 'node:fs';
import { stdout } from 'node:process';

import { describe, expect, test } from 'vitest';

import type { Fault } from '@/state/demo-control';

import {
  COMPUTE,
  definition,
  DEFINITION,
  emptyArm,
  estateDocs,
  east,
  GALLERY,
  GROUP,
  S,
  SECOND,
  VERSION,
  version,
  west,
  withDefinition,
  withVersion,
} from './compute/test-estate';
import { empty } from './scenarios/empty';
import type { TestAnswer, TestArm } from './testing';
import { TEST_START, testArm } from './testing';

interface Case {
  readonly status: number;
  readonly code: string;
  /** The sentence, or how it looks where parts of it vary. */
  readonly message: string | RegExp;
  readonly target?: string;
  readonly when: (arm: TestArm) => Promise<TestAnswer>;
  readonly estate?: () => Promise<TestArm>;
}

const withFault = async (arm: TestArm, fault: Omit<Fault, 'id'>, call: () => Promise<TestAnswer>) => {
  await arm.emulator.session.write(() => ({ state: { faults: [{ id: 'f', ...fault }] } }));
  return call();
};
const lock = (id: string, level: string) => ({
  put: {
    id: `${id}/providers/Microsoft.Authorization/locks/l`,
    type: 'microsoft.authorization/locks' as const,
    body: { properties: { level } },
  },
});
/** The same estate under the rules of 2019 (docs/service-rules.md). */
const in2019 = async () => {
  const arm = await testArm({ scenario: { ...empty, profile: '2019' }, docs: estateDocs(TEST_START) });
  await arm.call('PUT', GALLERY, { location: 'westeurope' });
  await arm.call('PUT', DEFINITION, definition);
  arm.pass(SECOND);
  return arm;
};
const targets = (...regions: readonly unknown[]) => ({
  properties: { publishingProfile: { targetRegions: regions } },
});
const put = (arm: TestArm, properties: object) =>
  arm.call('PUT', DEFINITION, { ...definition, properties: { ...definition.properties, ...properties } });
const putVersion = (arm: TestArm, regions: readonly unknown[], more: object = {}) =>
  arm.call('PUT', VERSION, version(regions, 'small', more));
const PROFILE = 'galleryImageVersion.properties.publishingProfile';

const cases: Readonly<Record<string, Case>> = {
  'no api-version': {
    status: 400,
    code: 'MissingApiVersionParameter',
    message: 'The api-version query parameter (?api-version=) is required for all requests.',
    when: (arm) => arm.call('GET', `${GALLERY}?api-version=`),
  },
  'a wrong api-version of ARM’s own route': {
    status: 400,
    code: 'InvalidApiVersionParameter',
    message: /^The api-version '2022-01-20-preview' is invalid\. The supported versions are '[\d,-]+.*'\.$/,
    when: (arm) => arm.call('GET', '/subscriptions?api-version=2022-01-20-preview'),
  },
  'a wrong api-version of a provider’s type': {
    status: 400,
    code: 'NoRegisteredProviderFound',
    message:
      /^No registered resource provider found for location 'westeurope' and API version '2017-01-01' for type 'galleries'\. The supported api-versions are '2018-06-01, 2019-03-01, .*'\. The supported locations are '.*westeurope.*'\.$/,
    when: async (arm) => {
      await arm.call('PUT', GALLERY, { location: 'westeurope' });
      return arm.call('GET', `${GALLERY}?api-version=2017-01-01`);
    },
  },
  'a type that the namespace does not have': {
    status: 404,
    code: 'InvalidResourceType',
    message:
      "The resource type could not be found in the namespace 'Microsoft.Compute' for api version '2024-03-03'.",
    when: (arm) => arm.call('GET', `${COMPUTE}/gallerys/g`),
  },
  'a missing resource group': {
    status: 404,
    code: 'ResourceGroupNotFound',
    message: "Resource group 'nope' could not be found.",
    when: (arm) => arm.call('GET', GALLERY.replace('/rg/', '/nope/')),
  },
  'a missing resource': {
    status: 404,
    code: 'ResourceNotFound',
    message:
      "The Resource 'Microsoft.Compute/galleries/gal/images/def' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    when: (arm) => arm.call('GET', DEFINITION),
  },
  'a write below a missing parent': {
    status: 404,
    code: 'ParentResourceNotFound',
    message: "Can not perform requested operation on nested resource. Parent resource 'gal/other' not found.",
    when: (arm) => arm.call('PUT', VERSION.replace('/def/', '/other/'), version([west])),
  },
  'a list below a missing parent': {
    status: 404,
    code: 'ParentResourceNotFound',
    message: `Failed to perform 'read' on resource(s) of type 'galleries/images', because the parent resource '${GALLERY}x' could not be found.`,
    when: (arm) => arm.call('GET', `${GALLERY}x/images`),
  },
  'a missing subscription': {
    status: 404,
    code: 'SubscriptionNotFound',
    message: "The subscription '00000000-0000-0000-0000-00000000000f' could not be found.",
    when: (arm) => arm.call('GET', GALLERY.replace(S, '00000000-0000-0000-0000-00000000000f')),
  },
  'no token': {
    status: 401,
    code: 'AuthenticationFailed',
    message: "Authentication failed. The 'Authorization' header is missing.",
    when: (arm) => arm.call('GET', GALLERY, undefined, { as: '' }),
  },
  'no right': {
    status: 403,
    code: 'AuthorizationFailed',
    message: new RegExp(
      `^The client 'no-access@empty\\.onmicrosoft\\.com' with object id '[\\da-f-]{36}' does not have authorization to perform action 'Microsoft\\.Compute/galleries/read' over scope '${GALLERY}' or the scope is invalid\\. If access was recently granted, please refresh your credentials\\.$`,
    ),
    when: (arm) => arm.call('GET', GALLERY, undefined, { as: 'no-access' }),
  },
  'a source of another tenant': {
    status: 403,
    code: 'LinkedAuthorizationFailed',
    message: new RegExp(
      `^The client has permission to perform action 'Microsoft\\.Compute/images/read' on scope '${VERSION}', however the current tenant '[\\da-f-]{36}' is not authorized to access linked subscription 'other-sub'\\.$`,
    ),
    when: (arm) => {
      const body = version([west]);
      const id = `${COMPUTE}/images/small`.replace(S, 'other-sub');
      return arm.call('PUT', VERSION, {
        ...body,
        properties: { ...body.properties, storageProfile: { source: { id } } },
      });
    },
  },
  'a region that Azure does not have': {
    status: 400,
    code: 'LocationNotAvailableForResourceType',
    message:
      /^The provided location 'atlantis' is not available for resource type 'Microsoft\.Compute\/galleries'\. List of available regions for the resource type is '[a-z0-9]+(,[a-z0-9]+)+'\.$/,
    when: (arm) => arm.call('PUT', `${GALLERY}2`, { location: 'atlantis' }),
  },
  'another location than the resource has': {
    status: 409,
    code: 'InvalidResourceLocation',
    message:
      "The resource 'gal' already exists in location 'westeurope' in resource group 'rg'. A resource with the same name cannot be created in location 'westus'. Please select a new resource name.",
    when: (arm) => arm.call('PUT', GALLERY, { location: 'West US' }),
  },
  'a delete while children exist': {
    status: 409,
    code: 'CannotDeleteResource',
    message:
      "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Compute/galleries/gal/images/def'. Please delete all nested resources before deleting this resource.",
    when: (arm) => arm.call('DELETE', GALLERY),
  },
  'a delete under a lock': {
    status: 409,
    code: 'ScopeLocked',
    message: `The scope '${DEFINITION}' cannot perform delete operation because following scope(s) are locked: '${GROUP}'. Please remove the lock and try again.`,
    when: async (arm) => {
      await arm.emulator.session.write(() => ({ changes: [lock(GROUP, 'CanNotDelete')] }));
      return arm.call('DELETE', DEFINITION);
    },
  },
  'a write into a resource group that is being deleted': {
    status: 409,
    code: 'ResourceGroupBeingDeleted',
    message: "The resource group 'rg' is in deprovisioning state and cannot perform this operation.",
    when: async (arm) => {
      await arm.call('DELETE', `${GROUP}?api-version=2022-09-01`);
      return arm.call('PUT', `${GALLERY}2`, { location: 'westeurope' });
    },
  },
  'a source that is no id': {
    status: 400,
    code: 'LinkedInvalidPropertyId',
    message:
      "Property id 'myImage' at path 'properties.storageProfile.source.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.",
    when: (arm) =>
      arm.call('PUT', VERSION, {
        location: 'westeurope',
        properties: { storageProfile: { source: { id: 'myImage' } } },
      }),
  },
  'an identity without a type': {
    status: 400,
    code: 'InvalidRequestContent',
    message:
      "The request content was invalid and could not be deserialized: 'Required property 'type' not found in JSON. Path 'identity'.'.",
    when: (arm) => arm.call('PUT', GALLERY, { location: 'westeurope', identity: {} }),
  },
  'too many requests, on demand': {
    status: 429,
    code: 'SubscriptionRequestsThrottled',
    message: `Number of write requests for subscription '${S}' exceeded the limit of '1200' for time interval '01:00:00'. Please try again after '306' seconds.`,
    when: (arm) =>
      withFault(arm, { kind: 'throttle', amount: 306 }, () =>
        arm.call('PUT', GALLERY, { location: 'westeurope' }),
      ),
  },
  'a gateway that waited too long': {
    status: 504,
    code: 'GatewayTimeout',
    message:
      "The gateway did not receive a response from 'Microsoft.Compute' within the specified time period.",
    when: (arm) => withFault(arm, { kind: 'serverError', amount: 504 }, () => arm.call('GET', GALLERY)),
  },
  'a gateway that cannot connect': {
    status: 502,
    code: 'BadGatewayConnection',
    message:
      "The network connectivity issue encountered for 'Microsoft.Compute'; cannot fulfill the request.",
    when: (arm) => withFault(arm, { kind: 'serverError', amount: 502 }, () => arm.call('GET', GALLERY)),
  },
  'a service that timed out': {
    status: 503,
    code: 'ServerTimeout',
    message: new RegExp(
      `^The request timed out\\. Diagnostic information: timestamp '20260302T0900\\d\\dZ', subscription id '${S}', tracking id '[\\da-f-]{36}', request correlation id '[\\da-f-]{36}'\\.$`,
    ),
    when: (arm) => withFault(arm, { kind: 'serverError', amount: 503 }, () => arm.call('GET', GALLERY)),
  },
  'a service that broke': {
    status: 500,
    code: 'InternalServerError',
    message: new RegExp(
      `^Encountered internal server error\\. Diagnostic information: timestamp '.*', subscription id '${S}'`,
    ),
    when: (arm) => withFault(arm, { kind: 'serverError' }, () => arm.call('GET', GALLERY)),
  },
  'a resource that has just been deleted': {
    status: 404,
    code: 'NotFound',
    message: 'The entity was not found in this Azure location.',
    when: async (arm) => {
      await arm.call('DELETE', DEFINITION);
      arm.pass(2 * SECOND);
      return arm.call('GET', DEFINITION);
    },
  },
  'S65: a changed generation': {
    status: 409,
    code: 'PropertyChangeNotAllowed',
    message: "Changing property 'galleryImage.properties.hyperVGeneration' is not allowed.",
    target: 'galleryImage.properties.hyperVGeneration',
    when: (arm) => put(arm, { hyperVGeneration: 'V2' }),
  },
  'S13: a changed OS type': {
    status: 409,
    code: 'PropertyChangeNotAllowed',
    message: "Changing property 'galleryImage.properties.osType' is not allowed.",
    target: 'galleryImage.properties.osType',
    when: (arm) => put(arm, { osType: 'Windows' }),
  },
  'a PATCH that does not send the OS type again': {
    status: 409,
    code: 'PropertyChangeNotAllowed',
    message: "Changing property 'galleryImage.properties.osType' is not allowed.",
    target: 'galleryImage.properties.osType',
    when: (arm) => arm.call('PATCH', DEFINITION, { properties: { description: 'x' } }),
  },
  'S65: a changed publisher': {
    status: 409,
    code: 'PropertyChangeNotAllowed',
    message: "Changing property 'galleryImage.properties.identifier.publisher' is not allowed.",
    target: 'galleryImage.properties.identifier.publisher',
    when: (arm) => put(arm, { identifier: { publisher: 'q', offer: 'o', sku: 's' } }),
  },
  'a changed source': {
    status: 409,
    code: 'PropertyChangeNotAllowed',
    message: "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.",
    target: 'galleryImageVersion.properties.storageProfile.source.id',
    estate: withVersion,
    when: (arm) => arm.call('PUT', VERSION, version([west, east], 'huge')),
  },
  'no source': {
    status: 400,
    code: 'InvalidParameter',
    message:
      'The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided.',
    target: 'galleryImageVersion.properties.storageProfile.source.id',
    when: (arm) => arm.call('PUT', VERSION, { location: 'westeurope', properties: { storageProfile: {} } }),
  },
  'a region twice, written differently': {
    status: 400,
    code: 'InvalidParameter',
    message: 'Duplicate regions are not allowed in target publishing regions.',
    target: `${PROFILE}.targetRegions`,
    when: (arm) => putVersion(arm, [west, { name: 'West Europe' }]),
  },
  'S81: targets without the source region': {
    status: 400,
    code: 'InvalidParameter',
    message:
      "Gallery image version publishing profile regions 'northeurope' must contain the location of image version 'West Europe'.",
    target: `${PROFILE}.targetRegions`,
    when: (arm) => putVersion(arm, [{ name: 'northeurope' }]),
  },
  'too many replicas': {
    status: 400,
    code: 'InvalidParameter',
    message:
      'The value 101 of parameter regionalReplicaCount is out of range. The value must be between 1 and 100, inclusive.',
    target: `${PROFILE}.targetRegions.regionalReplicaCount`,
    when: (arm) => putVersion(arm, [{ ...west, regionalReplicaCount: 101 }]),
  },
  'a version name of two numbers': {
    status: 400,
    code: 'InvalidParameter',
    message:
      'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.',
    target: 'galleryImageVersionName',
    when: (arm) => arm.call('PUT', VERSION.replace('1.0.0', '1.0'), version([west])),
  },
  'a version number beyond 32 bits': {
    status: 400,
    code: 'InvalidParameter',
    message: /^The image version name is invalid\./,
    target: 'galleryImageVersionName',
    when: (arm) => arm.call('PUT', VERSION.replace('1.0.0', '1.0.2147483648'), version([west])),
  },
  'a name against the rule': {
    status: 400,
    code: 'InvalidParameter',
    message:
      "The entity name 'galleryName' is invalid according to its validation rule: ^[^_\\W][\\w-._]{0,79}(?<![-.])$.",
    target: 'galleryName',
    when: (arm) => arm.call('PUT', `${COMPUTE}/galleries/_gal`, { location: 'westeurope' }),
  },
  'a gallery name with a dash': {
    status: 400,
    code: 'InvalidParameter',
    message:
      'Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.',
    target: 'galleryName',
    when: (arm) => arm.call('PUT', `${COMPUTE}/galleries/my-gal`, { location: 'westeurope' }),
  },
  'an empty publisher': {
    status: 400,
    code: 'InvalidParameter',
    message:
      'Asset name galleryImage.properties.identifier.publisher is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed 128 characters.',
    target: 'galleryImage.properties.identifier.publisher',
    when: (arm) =>
      arm.call('PUT', `${DEFINITION}2`, {
        ...definition,
        properties: { osType: 'Linux', identifier: { publisher: '', offer: 'o', sku: 's' } },
      }),
  },
  'S9: a triple that is taken': {
    status: 409,
    code: 'OperationNotAllowed',
    message:
      "Gallery image: 'def' identified by (publisher: 'p', offer: 'o', sku: 's') already exists. Choose a different publisher, offer, sku combination.",
    when: (arm) => arm.call('PUT', `${DEFINITION}2`, definition),
  },
  'a gallery name that the subscription has already': {
    status: 409,
    code: 'Conflict',
    message: `The gallery name 'GAL' is not unique within the subscription '${S}'. Please pick another gallery name.`,
    when: async (arm) => {
      const other = GALLERY.replace('/rg/', '/rg2/').replace(/gal$/, 'GAL');
      await arm.call('PUT', `${GROUP}2?api-version=2022-09-01`, { location: 'westeurope' });
      return arm.call('PUT', other, { location: 'westeurope' });
    },
  },
  'an end of life in the past': {
    status: 400,
    code: 'InvalidParameter',
    message: 'EndOfLifeDate must be set to a future date.',
    target: 'galleryImage.properties.endOfLifeDate',
    when: (arm) => put(arm, { endOfLifeDate: '2020-01-01' }),
  },
  'S18: more vCPUs at least than at most': {
    status: 400,
    code: 'InvalidParameter',
    message: 'The minimum value of vCPUs must not be greater than the maximum value of vCPUs.',
    target: 'galleryImage.properties.recommended.vCPUs',
    when: (arm) => put(arm, { recommended: { vCPUs: { min: 8, max: 4 } } }),
  },
  'an end of life that is no date': {
    status: 400,
    code: 'BadRequest',
    message:
      "Could not convert string to DateTimeOffset: 2020-13-01. Path 'properties.endOfLifeDate', line 1, position 60.",
    when: (arm) =>
      arm
        .call('PATCH', DEFINITION, { properties: { osType: 'Linux', endOfLifeDate: '2020-13-01' } })
        .then((answer) => {
          // The position depends on the body: here it is put where the recorded one was.
          const message = answer.body.error.message.replace(/position \d+/, 'position 60');
          return { ...answer, body: { ...answer.body, error: { ...answer.body.error, message } } };
        }),
  },
  'S38: ZRS where there are no zones': {
    status: 400,
    code: 'InvalidParameter',
    message: 'ZRS storage account type is not supported in this region.',
    target: `${PROFILE}.targetRegions.storageAccountType`,
    when: (arm) => putVersion(arm, [west, { name: 'westus', storageAccountType: 'Standard_ZRS' }]),
  },
  'S88: a storage type before 2019-03-01': {
    status: 400,
    code: 'BadRequest',
    message: /^Could not find member 'storageAccountType' on object of type 'TargetRegion'\./,
    when: (arm) =>
      arm.call(
        'PUT',
        `${VERSION}?api-version=2018-06-01`,
        version([{ ...west, storageAccountType: 'Standard_ZRS' }]),
      ),
  },
  'another storage type for a region that exists': {
    status: 409,
    code: 'Conflict',
    message:
      "Global storage account type does not match the storage account type in the existing TargetRegion: 'West US 2'. Please specify 'Standard_ZRS' as the storage account type for this region.",
    estate: () => withVersion([west, { name: 'westus2', storageAccountType: 'Standard_ZRS' }]),
    when: (arm) => arm.call('PATCH', VERSION, targets(west, { name: 'westus2' })),
  },
  'S83: a source that is not in the version’s region': {
    status: 404,
    code: 'NotFound',
    message: `Source '${COMPUTE}/images/small' is not found. Please check source exists, and is in the same region as gallery image version being created.`,
    when: (arm) => arm.call('PUT', VERSION, { ...version([{ name: 'eastus' }]), location: 'eastus' }),
  },
  'a source that another new version is copying': {
    status: 409,
    code: 'Conflict',
    message: `The source image '${COMPUTE}/images/small' is being used by another replication currently. Please retry after some time.`,
    when: async (arm) => {
      await putVersion(arm, [west]);
      return arm.call('PUT', VERSION.replace('1.0.0', '2.0.0'), version([west]));
    },
  },
  'a write while another one runs': {
    status: 409,
    code: 'Conflict',
    message:
      'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
    when: async (arm) => {
      await putVersion(arm, [west]);
      return arm.call('DELETE', VERSION);
    },
  },
  'a version that is being deleted': {
    status: 409,
    code: 'OperationNotAllowed',
    message:
      "Operation 'Update Gallery Image Version' is not on allowed on 1.0.0; since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete)",
    estate: withVersion,
    when: async (arm) => {
      await arm.call('DELETE', VERSION);
      return arm.call('PATCH', VERSION, { tags: {} });
    },
  },
  'a version that is kept until its end of life': {
    status: 409,
    code: 'DeleteGalleryImageVersionBlockedBeforeEndOfLife',
    message:
      'Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet',
    estate: withVersion,
    when: async (arm) => {
      await arm.call('PATCH', VERSION, {
        properties: {
          publishingProfile: { endOfLifeDate: '2027-01-01' },
          safetyProfile: { blockDeletionBeforeEndOfLife: true },
        },
      });
      arm.pass(300 * SECOND);
      return arm.call('DELETE', VERSION);
    },
  },
  'a data disk that the image does not have': {
    status: 409,
    code: 'OperationNotAllowed',
    message: 'Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.',
    estate: withVersion,
    when: (arm) =>
      arm.call('PATCH', VERSION, { properties: { storageProfile: { dataDiskImages: [{ lun: 7 }] } } }),
  },
  'S11 S75: a specialized definition, by the rules of 2019': {
    status: 400,
    code: 'InvalidParameter',
    message: "The value 'Specialized' of parameter 'osState' is not valid. Allowed values are 'Generalized'.",
    target: 'galleryImage.properties.osState',
    estate: in2019,
    when: (arm) =>
      arm.call('PUT', `${DEFINITION}2`, {
        ...definition,
        properties: { ...definition.properties, osState: 'Specialized' },
      }),
  },
  'S22: a region by invitation, by the rules of 2019': {
    status: 400,
    code: 'LocationNotAvailableForResourceType',
    message:
      /^The provided location 'Australia Central 2' is not available for .* is '(?!.*australiacentral).*'\.$/,
    estate: in2019,
    when: (arm) => putVersion(arm, [west, { name: 'Australia Central 2' }]),
  },
  'more calls than Compute takes in three minutes': {
    status: 429,
    code: 'OperationNotAllowed',
    message:
      'The server rejected the request because too many requests have been received for this subscription.',
    when: async (arm) => {
      await arm.call('PUT', GALLERY, { location: 'westeurope' });
      await arm.emulator.session.write(() => ({ state: { faults: [{ id: 'r', kind: 'rateLimits' }] } }));
      for (let i = 0; ; i++) {
        const answer = await arm.call('POST', `${GALLERY}/share`, { operationType: 'Reset' });
        if (answer.status === 429 || i > 20) return answer;
      }
    },
  },
  'more calls than ARM takes': {
    status: 429,
    code: 'SubscriptionRequestsThrottled',
    message: /^Number of read requests for subscription '.*' exceeded the limit of '250'/,
    when: async (arm) => {
      await arm.emulator.session.write(() => ({ state: { faults: [{ id: 'r', kind: 'rateLimits' }] } }));
      for (let i = 0; ; i++) {
        const answer = await arm.call('GET', GALLERY);
        if (answer.status === 429 || i > 300) return answer;
      }
    },
  },
};

describe('refusals, word for word', () => {
  test.each(Object.entries(cases))(
    '%s',
    async (_, { status, code, message, target, when, estate = withDefinition }) => {
      const arm = await (code === 'ResourceNotFound' ? emptyArm() : estate());
      const answer = await when(arm);
      expect([answer.status, answer.body.error?.code], answer.text).toEqual([status, code]);
      if (typeof message === 'string') expect(answer.body.error.message).toBe(message);
      else expect(answer.body.error.message).toMatch(message);
      expect(answer.body.error.target).toBe(target);
    },
  );

  test('429 of Compute names the counter, in JSON inside its details, and says when to come back', async () => {
    const arm = await withDefinition();
    const answer = await cases['more calls than Compute takes in three minutes']?.when(arm);
    const error = answer?.body.error as unknown as {
      details: { target: string; message: string }[];
      innererror: unknown;
    };
    expect(error.details[0]?.target).toBe('PostShareGallery3Min');
    expect(JSON.parse(error.details[0]?.message ?? '')).toMatchObject({
      allowedRequestCount: 10,
      measuredRequestCount: 11,
    });
    expect(error.innererror).toEqual({ internalErrorCode: 'TooManyRequestsReceived' });
    expect(answer?.headers.get('Retry-After')).toBe('180');
  });

  test('ARM writes its refusals compact and marks them as its own, Compute indents them', async () => {
    const arm = await withDefinition();
    const gateway = await arm.call('GET', `${GALLERY}x`);
    expect(gateway.text).toMatch(/^\{"error":\{"code"/);
    expect(gateway.headers.get('x-ms-failure-cause')).toBe('gateway');
    const provider = await put(arm, { osType: 'Windows' });
    expect(provider.text).toMatch(/^\{\r\n {2}"error": \{\r\n {4}"code"/);
    expect(provider.headers.get('x-ms-failure-cause')).toBeNull();
  });
});

/** Sentences of the collection that no call of the emulator gives, and why. */
const UNREACHED: Readonly<Record<string, string>> = {
  LocationNotAvailableForResourceGroup: 'tested with the resource groups',
  RoleAssignmentExists: 'tested with the role assignments',
  PrincipalNotFound: 'tested with the role assignments',
  RoleAssignmentUpdateNotPermitted: 'tested with the role assignments',
  ResourceRequestsThrottled: 'another provider’s (Microsoft.RecoveryServices)',
  'Can not delete resource before nested resources are deleted.':
    'the wording of before 2024; the newer one is given',
  'exceeded the backend storage limit': 'a limit of disks, which are not emulated',
  CrpPirReplicationJobsNotCompleted: 'in the status of an operation: tested with the versions',
  'ValidationError?': 'in the status of an operation, for several regions: tested with the replication',
  'ImageNotFound?': 'of virtual machines: tested with the machines',
  GalleryImageNotFound: 'of virtual machines: tested with the machines',
};

const COLLECTION = new URL('../../../shared/arm/errors.jsonl', import.meta.url);

test('every collected sentence is given by a situation, or says why not', () => {
  if (!existsSync(COLLECTION)) {
    stdout.write('0 sentences compared, collection absent\n');
    return;
  }
  const loose = (text: string) => text.replaceAll(/'[^']*'|\d+/g, '~');
  const mine = Object.values(cases);
  const missing: string[] = [];
  for (const line of readFileSync(COLLECTION, 'utf8').trim().split('\n')) {
    const { body } = JSON.parse(line) as { body: { error?: { code: string; message: string } } };
    if (!body.error) continue;
    const { code, message } = body.error;
    const given = mine.some(
      (c) => c.code === code && (typeof c.message !== 'string' || loose(c.message) === loose(message)),
    );
    const excused = Object.keys(UNREACHED).some((key) => key === code || message.includes(key));
    if (!given && !excused) missing.push(`${code}: ${message}`);
  }
  expect(missing).toEqual([]);
});
