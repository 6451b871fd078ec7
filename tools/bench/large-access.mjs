// The estate that the sharing matrix is measured with, as a file of the portal's own format: 5,000 role assignments, 2,000
// principals of which 1,000 are groups nested eight deep with a circle, 2,000 resources.

const TENANT = '10000000-0000-4000-8000-000000000000';
const ROLES = [
  'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  'b24988ac-6180-42a0-ab88-20f7382dd24c',
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
];
const guid = (/** @type {number} */ kind, /** @type {number} */ n) =>
  `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Deterministic numbers below n. */
function dice() {
  let state = 7;
  return (/** @type {number} */ n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const directory = (
  /** @type {'users' | 'groups'} */ kind,
  /** @type {string} */ id,
  /** @type {string} */ displayName,
  /** @type {string[] | undefined} */ members,
) => ({
  id: `/graph/${TENANT}/${kind}/${id}`,
  type: `graph/${kind}`,
  body: {
    '@odata.type': `#microsoft.graph.${kind === 'users' ? 'user' : 'group'}`,
    id,
    displayName,
    ...(kind === 'users'
      ? { userPrincipalName: `${displayName.replaceAll(' ', '.')}@bench.example`, userType: 'Member' }
      : { securityEnabled: true, mailEnabled: false, groupTypes: [] }),
  },
  meta: { tenantId: TENANT, ...(members && { members }) },
});

function resources() {
  const documents = [];
  const scopes = [];
  for (let s = 0; s < 10; s++) {
    const subscriptionId = guid(2, s);
    const id = `/subscriptions/${subscriptionId}`;
    documents.push({
      id,
      type: 'microsoft.resources/subscriptions',
      body: { id, subscriptionId, tenantId: TENANT, displayName: `Bench ${s}`, state: 'Enabled' },
      meta: { tenantId: TENANT },
    });
    scopes.push(id);
    for (let g = 0; g < 4; g++) {
      const gallery = `${id}/resourceGroups/rg-bench/providers/Microsoft.Compute/galleries/gal_${s}_${g}`;
      const of = (
        /** @type {string} */ path,
        /** @type {string} */ type,
        /** @type {object} */ properties,
      ) => ({
        id: path,
        type: type.toLowerCase(),
        body: { id: path, name: path.split('/').at(-1), type, location: 'westeurope', properties },
      });
      const state = { provisioningState: 'Succeeded' };
      documents.push(
        of(gallery, 'Microsoft.Compute/galleries', { ...state, identifier: { uniqueName: gallery } }),
      );
      scopes.push(gallery);
      for (let d = 0; d < 7; d++) {
        const definition = `${gallery}/images/image-${d}`;
        const identifier = { publisher: 'bench', offer: `o${s}${g}`, sku: `s${d}` };
        documents.push(
          of(definition, 'Microsoft.Compute/galleries/images', {
            ...state,
            osType: 'Linux',
            osState: 'Generalized',
            hyperVGeneration: 'V2',
            identifier,
          }),
        );
        scopes.push(definition);
        for (let v = 0; v < 6; v++) {
          const version = `${definition}/versions/1.${v}.0`;
          documents.push(
            of(version, 'Microsoft.Compute/galleries/images/versions', {
              ...state,
              publishingProfile: {
                publishedDate: '2026-01-01T00:00:00Z',
                targetRegions: [{ name: 'West Europe', regionalReplicaCount: 1 }],
              },
              storageProfile: { osDiskImage: { sizeInGB: 30 } },
            }),
          );
          scopes.push(version);
        }
      }
    }
  }
  return { documents, scopes };
}

/** The file's text. */
export function largeAccess() {
  const pick = dice();
  const { documents, scopes } = resources();
  const user = (/** @type {number} */ i) => guid(4, i);
  const group = (/** @type {number} */ i) => guid(3, i);
  const people = Array.from({ length: 1000 }, (_, i) => directory('users', user(i), `User ${i}`, undefined));
  const groups = Array.from({ length: 1000 }, (_, i) => {
    const members = [user(i), user(pick(1000)), user(pick(1000)), user(pick(1000))];
    // Chains of eight; the last of a chain holds the first again.
    members.push(group(i % 8 === 7 ? i - 7 : Math.min(i + 1, 999)));
    return directory('groups', group(i), `Group ${i}`, members);
  });
  const assignments = Array.from({ length: 5000 }, (_, i) => {
    const scope = scopes[pick(scopes.length)] ?? '';
    const id = `${scope}/providers/Microsoft.Authorization/roleAssignments/${guid(5, i)}`;
    return {
      id,
      type: 'microsoft.authorization/roleassignments',
      body: {
        id,
        name: guid(5, i),
        type: 'Microsoft.Authorization/roleAssignments',
        properties: {
          scope,
          roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${ROLES[pick(3)]}`,
          principalId: i % 2 === 0 ? group((i / 2) % 1000) : user(pick(1000)),
          principalType: i % 2 === 0 ? 'Group' : 'User',
          createdOn: '2025-01-01T00:00:00Z',
          updatedOn: '2025-01-01T00:00:00Z',
        },
      },
      meta: { tenantId: TENANT },
    };
  });
  const tenant = {
    id: `/tenants/${TENANT}`,
    type: 'tenants',
    body: { id: `/tenants/${TENANT}`, tenantId: TENANT, displayName: 'Bench', tenantCategory: 'Home' },
    meta: { tenantId: TENANT },
  };
  return JSON.stringify({
    format: 'gallery-portal-estate',
    version: 1,
    asOf: '2026-01-01T00:00:00Z',
    source: 'bench',
    documents: [tenant, ...documents, ...people, ...groups, ...assignments],
  });
}
