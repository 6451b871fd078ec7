import { isAllowed, requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { Refusal } from '../contract';
import { pageOf } from '../pipeline/paging';
import { parentNotFoundOnRead, requireScope, resourceNotFound } from '../pipeline/refusals';
import { GALLERY_VERSIONS } from './api-versions';
import { entityNotFound, invalidParameter } from './refusals';
import { renderGallery, renderGalleryInList, renderResource, renderVersion } from './render';
import { operationEnd } from './state';

// Reading galleries, image definitions and image versions. Lists by subscription and by resource group show what the caller may read;
// lists of children are authorised at the parent (trap 17).

const SUBSCRIPTION = '/subscriptions/{subscriptionId}';
export const GROUP = `${SUBSCRIPTION}/resourceGroups/{resourceGroup}`;
export const GALLERY = `${GROUP}/providers/Microsoft.Compute/galleries/{gallery}`;
export const DEFINITION = `${GALLERY}/images/{definition}`;
export const VERSION = `${DEFINITION}/versions/{version}`;

/** A path pattern with the call's values put in: the id that the caller wrote. */
export const fill = (pattern: string, params: Call['params']): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');

/** A route of the gallery types, with their api-versions. */
export const galleryRoute = (
  method: Route['method'],
  path: string,
  type: string,
  handle: Route['handle'],
): Route => ({
  method,
  host: 'arm',
  path,
  apiVersions: GALLERY_VERSIONS,
  versionError: { provider: 'Microsoft.Compute', type },
  handle,
});

function listGalleries(call: Call, scope: string): Answer {
  requireScope(call.store, call.params);
  const docs = call.store
    .list('microsoft.compute/galleries', scope)
    .filter((doc) => isAllowed(call.store, call.caller, 'Microsoft.Compute/galleries/read', doc.id));
  return { status: 200, body: pageOf(call, docs, (doc) => renderGalleryInList(doc, call.now)) };
}

/** The resource a URL names, or ARM's 404. */
export function requireResource(call: Call, pattern: string, type: string, action: string): Doc {
  const id = fill(pattern, call.params);
  requireAllowed(call.store, call.caller, action, id);
  requireScope(call.store, call.params);
  return requireExisting(call, id, type);
}

/** For so long the provider says of a deleted resource that it is gone, before ARM itself knows nothing of it. */
const JUST_DELETED_MS = 20_000;

/** The resource of an id, or the 404 that fits: just deleted, or not known to ARM. */
export function requireExisting(call: Call, id: string, type: string): Doc {
  const doc = call.store.get(id);
  if (doc) return doc;
  const operation = call.store.removed(id)?.meta?.operation;
  if (operation && call.now - operationEnd(operation) < JUST_DELETED_MS) throw entityNotFound();
  const { gallery, definition, version, resourceGroup = '' } = call.params;
  const names = [gallery, definition, version].filter((n) => n !== undefined).join('/');
  throw resourceNotFound(type, names, resourceGroup);
}

function listChildren(
  call: Call,
  parentPattern: string,
  type: 'microsoft.compute/galleries/images' | 'microsoft.compute/galleries/images/versions',
  action: string,
): readonly Doc[] {
  const parent = fill(parentPattern, call.params);
  requireAllowed(call.store, call.caller, action, parent);
  requireScope(call.store, call.params);
  if (!call.store.get(parent)) {
    throw parentNotFoundOnRead(type.replace('microsoft.compute/', ''), parent);
  }
  return call.store.list(type, parent);
}

const wantsGroups = (call: Call): boolean =>
  call.query('$select')?.toLowerCase() === 'permissions' ||
  call.query('$expand')?.toLowerCase() === 'sharingprofile/groups';

/**
 * Whether a version's GET asks for its regional state. UefiSettings is not emulated and answers 501: an import may not hold the
 * settings. Other values are refused.
 */
function wantsReplication(call: Call): boolean {
  const expand = call.query('$expand') ?? '';
  if (expand === '') return false;
  if (expand.toLowerCase() === 'replicationstatus') return true;
  const known = ['replicationstatus', 'uefisettings'];
  if (!expand.split(',').every((value) => known.includes(value.trim().toLowerCase()))) {
    throw invalidParameter('The request URL is not valid.', '$expand');
  }
  throw new Refusal(
    501,
    'NotImplemented',
    `The emulator does not answer GET ${call.url.host}${call.url.pathname} with $expand=${expand}.`,
  );
}

export const galleryReadRoutes: readonly Route[] = [
  galleryRoute('GET', `${SUBSCRIPTION}/providers/Microsoft.Compute/galleries`, 'galleries', (call) =>
    listGalleries(call, fill(SUBSCRIPTION, call.params)),
  ),
  galleryRoute('GET', `${GROUP}/providers/Microsoft.Compute/galleries`, 'galleries', (call) =>
    listGalleries(call, fill(GROUP, call.params)),
  ),
  galleryRoute('GET', GALLERY, 'galleries', (call) => {
    const doc = requireResource(
      call,
      GALLERY,
      'Microsoft.Compute/galleries',
      'Microsoft.Compute/galleries/read',
    );
    return { status: 200, body: renderGallery(doc, call.now, wantsGroups(call)) };
  }),
  galleryRoute('GET', `${GALLERY}/images`, 'galleries/images', (call) => {
    const docs = listChildren(
      call,
      GALLERY,
      'microsoft.compute/galleries/images',
      'Microsoft.Compute/galleries/images/read',
    );
    return { status: 200, body: pageOf(call, docs, (doc) => renderResource(doc, call.now)) };
  }),
  galleryRoute('GET', DEFINITION, 'galleries/images', (call) => {
    const doc = requireResource(
      call,
      DEFINITION,
      'Microsoft.Compute/galleries/images',
      'Microsoft.Compute/galleries/images/read',
    );
    return { status: 200, body: renderResource(doc, call.now) };
  }),
  galleryRoute('GET', `${DEFINITION}/versions`, 'galleries/images/versions', (call) => {
    const docs = listChildren(
      call,
      DEFINITION,
      'microsoft.compute/galleries/images/versions',
      'Microsoft.Compute/galleries/images/versions/read',
    );
    return { status: 200, body: pageOf(call, docs, (doc) => renderVersion(doc, call.now, false)) };
  }),
  galleryRoute('GET', VERSION, 'galleries/images/versions', (call) => {
    const doc = requireResource(
      call,
      VERSION,
      'Microsoft.Compute/galleries/images/versions',
      'Microsoft.Compute/galleries/images/versions/read',
    );
    return { status: 200, body: renderVersion(doc, call.now, wantsReplication(call)) };
  }),
];
