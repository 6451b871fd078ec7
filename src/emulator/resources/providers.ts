import { requireAllowed } from '../authorization/access';
import { AUTHORIZATION_VERSIONS } from '../authorization/api-versions';
import { COMPUTE_VERSIONS, DISK_VERSIONS, GALLERY_VERSIONS } from '../compute/api-versions';
import type { Answer, Call, Route } from '../contract';
import { Refusal } from '../contract';
import { isStaged, regions } from '../data/regions';
import { INSIGHTS_VERSIONS } from '../insights/routes';
import { requireScope, unknownNamespace } from '../pipeline/refusals';
import { isNamespace } from '../pipeline/unknown-type';
import { RESOURCES_VERSIONS } from './api-versions';

// Provider metadata: only the types that the emulator has, with the api-versions that it accepts, newest first as ARM lists them.

const TYPES: Readonly<
  Record<
    string,
    Readonly<Record<string, { readonly versions: readonly string[]; readonly capabilities?: string }>>
  >
> = {
  'Microsoft.Compute': {
    galleries: {
      versions: GALLERY_VERSIONS,
      capabilities: 'SystemAssignedResourceIdentity, SupportsTags, SupportsLocation',
    },
    'galleries/images': { versions: GALLERY_VERSIONS, capabilities: 'SupportsTags, SupportsLocation' },
    'galleries/images/versions': {
      versions: GALLERY_VERSIONS,
      capabilities: 'SupportsTags, SupportsLocation',
    },
    images: { versions: COMPUTE_VERSIONS, capabilities: 'SupportsTags, SupportsLocation' },
    disks: { versions: DISK_VERSIONS },
    snapshots: { versions: DISK_VERSIONS },
    virtualMachines: { versions: COMPUTE_VERSIONS },
    virtualMachineScaleSets: { versions: COMPUTE_VERSIONS },
    'locations/usages': { versions: COMPUTE_VERSIONS },
  },
  'Microsoft.Authorization': {
    roleAssignments: { versions: AUTHORIZATION_VERSIONS },
    roleDefinitions: { versions: AUTHORIZATION_VERSIONS },
    denyAssignments: { versions: AUTHORIZATION_VERSIONS },
    permissions: { versions: AUTHORIZATION_VERSIONS },
    locks: { versions: ['2015-01-01', '2016-09-01', '2017-04-01', '2020-05-01'] },
  },
  'Microsoft.Management': { managementGroups: { versions: ['2020-05-01', '2021-04-01', '2023-04-01'] } },
  'Microsoft.ResourceGraph': { resources: { versions: ['2021-03-01', '2022-10-01', '2024-04-01'] } },
  'Microsoft.Insights': { eventtypes: { versions: INSIGHTS_VERSIONS } },
  'Microsoft.Resources': {
    tenants: { versions: RESOURCES_VERSIONS },
    subscriptions: { versions: RESOURCES_VERSIONS },
    'subscriptions/locations': { versions: RESOURCES_VERSIONS },
    resourceGroups: { versions: RESOURCES_VERSIONS },
    resources: { versions: RESOURCES_VERSIONS },
  },
};

function provider(subscriptionId: string, namespace: string): unknown {
  const located = namespace === 'Microsoft.Compute';
  const locations = located
    ? [...regions().values()].filter((r) => !isStaged(r)).map((r) => r.displayName)
    : [];
  return {
    id: `/subscriptions/${subscriptionId}/providers/${namespace}`,
    namespace,
    resourceTypes: Object.entries(TYPES[namespace] ?? {}).map(
      ([resourceType, { versions, capabilities }]) => ({
        resourceType,
        locations,
        apiVersions: versions.toReversed(),
        capabilities: capabilities ?? 'None',
      }),
    ),
    registrationState: 'Registered',
    registrationPolicy: 'RegistrationRequired',
  };
}

function list(call: Call): Answer {
  requireScope(call.store, call.params);
  const { subscriptionId = '' } = call.params;
  return { status: 200, body: { value: Object.keys(TYPES).map((name) => provider(subscriptionId, name)) } };
}

function get(call: Call): Answer {
  requireScope(call.store, call.params);
  const { subscriptionId = '', namespace = '' } = call.params;
  const known = Object.keys(TYPES).find((name) => name.toLowerCase() === namespace.toLowerCase());
  if (known !== undefined) return { status: 200, body: provider(subscriptionId, known) };
  throw unknownOr501(namespace);
}

/** 404 for what is no namespace of Azure, 501 for one that is not emulated. */
const unknownOr501 = (namespace: string): Refusal =>
  isNamespace(namespace)
    ? new Refusal(501, 'NotImplemented', `The emulator does not have the resource provider ${namespace}.`)
    : unknownNamespace(namespace);

/** What is emulated is registered already; registering it again changes nothing, but needs the right to. */
function register(call: Call): Answer {
  const { subscriptionId = '', namespace = '' } = call.params;
  const answer = get(call);
  const scope = `/subscriptions/${subscriptionId}`;
  requireAllowed(call.store, call.caller, `${namespace}/register/action`, scope);
  return answer;
}

const route = (path: string, handle: Route['handle'], method: Route['method'] = 'GET'): Route => ({
  method,
  host: 'arm',
  path,
  apiVersions: RESOURCES_VERSIONS,
  handle,
});

export const providerRoutes: readonly Route[] = [
  route('/subscriptions/{subscriptionId}/providers', list),
  route('/subscriptions/{subscriptionId}/providers/{namespace}', get),
  route('/subscriptions/{subscriptionId}/providers/{namespace}/register', register, 'POST'),
];
