import { isAllowed } from '../authorization/access';
import type { Answer, Call, Doc, DocType, Route } from '../contract';
import { pageOf } from '../pipeline/paging';
import { requireScope } from '../pipeline/refusals';
import { RESOURCES_VERSIONS } from './api-versions';
import { resourceFilter } from './filters';

// ARM's own index of resources: names, places and tags without properties. Nested resources are in it, named "gallery/image".

export const RESOURCE_TYPES: readonly DocType[] = [
  'microsoft.compute/galleries',
  'microsoft.compute/galleries/images',
  'microsoft.compute/galleries/images/versions',
  'microsoft.compute/images',
  'microsoft.compute/disks',
  'microsoft.compute/snapshots',
  'microsoft.compute/virtualmachines',
  'microsoft.compute/virtualmachinescalesets',
];

interface ResourceBody {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly sku?: unknown;
}

/** "gallery/image/version": every name of the path below the provider. */
const fullName = (id: string): string =>
  id
    .split('/')
    .slice(8)
    .filter((_, i) => i % 2 === 0)
    .join('/');

function listResources(call: Call): Answer {
  const { subscriptionId = '', resourceGroup } = call.params;
  requireScope(call.store, call.params);
  const scope = `/subscriptions/${subscriptionId}${resourceGroup === undefined ? '' : `/resourceGroups/${resourceGroup}`}`;
  const accepts = resourceFilter(call.query('$filter'));
  const top = Number(call.query('$top') ?? Number.POSITIVE_INFINITY);
  const docs = RESOURCE_TYPES.flatMap((type) => call.store.list(type, scope) as readonly Doc<ResourceBody>[])
    .filter(({ id, body }) => accepts({ ...body, name: fullName(id), resourceGroup: id.split('/')[4] ?? '' }))
    .filter(({ id, body }) => isAllowed(call.store, call.caller, `${body.type}/read`, id))
    .sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
  const render = (doc: Doc) => {
    const { id, type, location, tags, sku } = doc.body as ResourceBody;
    return {
      id,
      name: fullName(id),
      type,
      ...(sku !== undefined && { sku }),
      location,
      ...(tags && { tags }),
    };
  };
  const pageSize = Number.isFinite(top) && top > 0 ? Math.min(top, call.pageSize) : call.pageSize;
  return { status: 200, body: pageOf({ ...call, pageSize }, docs, render) };
}

const route = (path: string): Route => ({
  method: 'GET',
  host: 'arm',
  path,
  apiVersions: RESOURCES_VERSIONS,
  handle: listResources,
});

export const resourceListRoutes: readonly Route[] = [
  route('/subscriptions/{subscriptionId}/resources'),
  route('/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/resources'),
];
