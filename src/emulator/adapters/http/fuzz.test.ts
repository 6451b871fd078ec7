import fc from 'fast-check';
import { expect, test } from 'vitest';

import { contosoSubscriptions } from '../../scenarios/contoso';
import { COMPUTE, httpArm } from './testing';

// Generated requests: whatever is sent, there is an answer, and what cannot be foreseen is reported. LONG=1: 10,000 requests.

const REQUESTS = process.env.LONG ? 10_000 : 1_000;
const SEED = 20_261_201;

const SUBSCRIPTION = `/subscriptions/${contosoSubscriptions.prod}`;
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-images-prod`;
const GALLERY = `${COMPUTE}/galleries/gal_contoso`;

const name = fc.oneof(
  fc.constantFrom(
    'a',
    'linux',
    '1.0.0',
    'ubuntu',
    '..',
    '%00',
    '%E0%A4%A',
    '__proto__',
    'x'.repeat(300),
    "'",
    '"',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }).map(encodeURIComponent),
);
const path = fc.oneof(
  fc.constantFrom(
    '/subscriptions',
    '/tenants',
    SUBSCRIPTION,
    `${SUBSCRIPTION}/resources`,
    `${SUBSCRIPTION}/providers`,
    `${SUBSCRIPTION}/locations`,
    `${SUBSCRIPTION}/providers/Microsoft.Insights/eventtypes/management/values`,
    GROUP,
    `${COMPUTE}/galleries`,
    GALLERY,
    `${GALLERY}/share`,
    '/providers/Microsoft.ResourceGraph/resources',
    '/providers/Microsoft.Management/managementGroups',
    `${GROUP}/providers/Microsoft.Authorization/roleDefinitions`,
    `${GALLERY}/providers/Microsoft.Authorization/roleAssignments`,
    '/graph.microsoft.com/v1.0/users',
    '/graph.microsoft.com/v1.0/$batch',
    '/graph.microsoft.com/v1.0/applications',
    '/graph.microsoft.com/v1.0/directoryObjects/getByIds',
  ),
  name.map((n) => `${COMPUTE}/galleries/${n}`),
  name.map((n) => `${GALLERY}/images/${n}`),
  fc.tuple(name, name).map(([n, v]) => `${GALLERY}/images/${n}/versions/${v}`),
  name.map((n) => `${COMPUTE}/images/${n}`),
  name.map((n) => `${COMPUTE}/disks/${n}`),
  name.map((n) => `${COMPUTE}/snapshots/${n}`),
  name.map((n) => `${COMPUTE}/virtualMachines/${n}`),
  name.map((n) => `${COMPUTE}/virtualMachineScaleSets/${n}`),
  name.map((n) => `${SUBSCRIPTION}/resourceGroups/${n}`),
  name.map((n) => `${GROUP}/providers/Microsoft.Authorization/locks/${n}`),
  name.map((n) => `${GROUP}/providers/${n}`),
  fc.tuple(fc.uuid(), name).map(([id]) => `${GROUP}/providers/Microsoft.Authorization/roleAssignments/${id}`),
  fc.uuid().map((id) => `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${id}`),
  fc.array(name, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
);

const query = fc.array(
  fc.tuple(
    fc.constantFrom(
      '$filter',
      '$top',
      '$skiptoken',
      '$expand',
      '$select',
      '$orderby',
      '$search',
      'sharedTo',
      'x',
    ),
    fc.oneof(
      fc.constantFrom(
        'atScope()',
        "principalId eq 'x'",
        'ReplicationStatus',
        '-1',
        'NaN',
        '1e9',
        '',
        "name eq '",
        '%',
      ),
      fc.string({ maxLength: 20, unit: 'binary' }),
    ),
  ),
  { maxLength: 3 },
);

const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    'westeurope',
    'West Europe',
    'Linux',
    '2030-01-01T00:00:00Z',
    '2020-13-01',
    GALLERY,
    `${COMPUTE}/images/img-ubuntu`,
    'resources | take 1',
    'resources | where a(',
    'x'.repeat(5_000),
    '\u0000\ud800',
  ),
  fc.integer(),
  fc.string({ maxLength: 10, unit: 'binary' }),
);
const MEMBERS = [
  'location',
  'tags',
  'properties',
  'identity',
  'description',
  'sharingProfile',
  'permissions',
  'communityGalleryInfo',
  'publicNamePrefix',
  'softDeletePolicy',
  'isSoftDeleteEnabled',
  'operationType',
  'groups',
  'ids',
  'type',
  'osType',
  'osState',
  'hyperVGeneration',
  'identifier',
  'publisher',
  'offer',
  'sku',
  'recommended',
  'vCPUs',
  'min',
  'max',
  'features',
  'disallowed',
  'endOfLifeDate',
  'publishingProfile',
  'targetRegions',
  'name',
  'regionalReplicaCount',
  'storageAccountType',
  'encryption',
  'osDiskImage',
  'dataDiskImages',
  'excludeFromLatest',
  'replicaCount',
  'replicationMode',
  'storageProfile',
  'source',
  'id',
  'uri',
  'virtualMachineId',
  'lun',
  'safetyProfile',
  'restore',
  'imageReference',
  'osDisk',
  'dataDisks',
  'diskSizeGB',
  'managedDisk',
  'osProfile',
  'creationData',
  'createOption',
  'sourceResourceId',
  'sourceVirtualMachine',
  'roleDefinitionId',
  'principalId',
  'principalType',
  'condition',
  'level',
  'roleName',
  'assignableScopes',
  'actions',
  'query',
  'subscriptions',
  'managementGroups',
  'options',
  '$skip',
  '$top',
  '$skipToken',
  'facets',
  'requests',
  'method',
  'url',
  'headers',
  'body',
  'displayName',
  'types',
  '__proto__',
  'constructor',
];
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'large' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...MEMBERS), tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));
/** Bodies that get past the first checks more often than not. */
const resource = fc
  .tuple(value, fc.dictionary(fc.constantFrom(...MEMBERS), value, { maxKeys: 5 }))
  .map(([tags, properties]) => ({
    location: 'westeurope',
    ...(typeof tags === 'object' && { tags }),
    properties,
  }));
const body = fc.oneof(
  { weight: 5, arbitrary: resource.map((r) => JSON.stringify(r)) },
  { weight: 3, arbitrary: value.map((v) => JSON.stringify(v) ?? '') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '{',
      '[',
      'nul',
      '{"a":',
      '\ufeff{}',
      '['.repeat(7_000),
      `${'[1,'.repeat(7_000)}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 60, max: 7_000 })
      .map((n) => '{"properties":'.repeat(n) + '1' + '}'.repeat(n)),
  },
);

const request = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'PUT', 'PUT', 'PUT', 'PATCH', 'POST', 'POST', 'DELETE'),
  path,
  query,
  body,
  apiVersion: fc.constantFrom(
    '2024-03-03',
    '2022-10-01',
    '2021-04-01',
    '2022-04-01',
    '2023-04-02',
    '2024-03-01',
    'x',
    '',
  ),
  as: fc.constantFrom('owner', 'owner', 'owner', 'reader', 'guest', 'expired', 'nobody', 'a.b.c', ''),
  contentType: fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain'),
  pass: fc.constantFrom(0, 0, 1_000, 3_600_000),
});

test(`${REQUESTS} generated requests are all answered, none with an error that nobody foresaw`, async () => {
  const http = await httpArm();
  try {
    const generated = fc.sample(request, { seed: SEED, numRuns: REQUESTS });
    for (const [i, asked] of generated.entries()) {
      const { method, path, query, body, apiVersion, as, contentType, pass } = asked;
      const search = new URLSearchParams(query.map(([key, v]): [string, string] => [key, v]));
      if (apiVersion !== '') search.set('api-version', apiVersion);
      const sends = method !== 'GET' && method !== 'HEAD';
      const said = `request ${i}: ${JSON.stringify(asked).slice(0, 2_000)}`;
      const response = await fetch(`${http.server.url}${path}?${search}`, {
        method,
        headers: { ...(as !== '' && { authorization: `Bearer ${as}` }), 'content-type': contentType },
        ...(sends && { body }),
      }).catch((error: unknown) => {
        throw new Error(`No answer to ${said}`, { cause: error });
      });
      const text = await response.text();
      expect(http.errors, said).toEqual([]);
      expect([200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 415, 501], said).toContain(response.status);
      if (text !== '') expect(() => JSON.parse(text) as unknown, said).not.toThrow();
      http.arm.pass(pass);
    }
    // What was kept of all that breaks no list.
    for (const list of [
      `${COMPUTE}/galleries?api-version=2024-03-03`,
      `${GALLERY}/images?api-version=2024-03-03`,
      `${COMPUTE}/images?api-version=2024-03-01`,
      `${COMPUTE}/disks?api-version=2023-04-02`,
      `${COMPUTE}/virtualMachines?api-version=2024-03-01`,
      `${SUBSCRIPTION}/resourceGroups?api-version=2021-04-01`,
      `${SUBSCRIPTION}/resources?api-version=2021-04-01`,
      `${GROUP}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`,
    ]) {
      expect((await http.call('GET', list)).status, list).toBe(200);
    }
    for (const table of [
      'resources',
      'resourcecontainers',
      'authorizationresources',
      'communitygalleryresources',
    ]) {
      const rows = await http.call(
        'POST',
        '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01',
        {
          query: table,
        },
      );
      expect(rows.status, table).toBe(200);
    }
    expect(http.errors).toEqual([]);
  } finally {
    await http.close();
  }
}, 600_000);
