import { describe, expect, test } from 'vitest';

import {
  azAccount,
  azDefinition,
  azGallery,
  azGroup,
  azImage,
  azLocation,
  azRoleAssignment,
  azRoleDefinition,
  azVersion,
  azVersionWithStatus,
  codesOf,
  DEFINITION,
  docIn,
  GALLERY,
  graphAnswer,
  graphRow,
  importOf,
  rawDefinition,
  rawGallery,
  rawVersion,
  SUB,
  TENANT,
  VERSION,
} from './testing';

/** What is stored of a resource: the body of ARM without what depends on the clock. */
const stored = (raw: { readonly properties: { readonly provisioningState?: string } }) => {
  const { provisioningState: _, ...properties } = raw.properties;
  return { ...raw, properties };
};

const resources = [rawGallery, rawDefinition, rawVersion];

describe('every form that az writes comes to the same documents', () => {
  const forms: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'az graph query': { 'graph.json': graphAnswer(resources.map(graphRow)) },
    'az graph query, table format': {
      'graph.json': graphAnswer([], {
        count: 3,
        total_records: 3,
        data: {
          columns: ['id', 'name', 'type', 'location', 'tags', 'properties'].map((name) => ({
            name,
            type: 'string',
          })),
          rows: resources.map((r) => [
            r.id,
            r.name,
            r.type.toLowerCase(),
            r.location,
            'tags' in r ? r.tags : null,
            r.properties,
          ]),
        },
      }),
    },
    'raw answer of Resource Graph': {
      'arg.json': {
        totalRecords: 3,
        count: 3,
        data: resources.map(graphRow),
        facets: [],
        resultTruncated: 'false',
      },
    },
    'raw ARM lists': {
      'galleries.json': { value: [rawGallery] },
      'definitions.json': { value: [rawDefinition] },
      'versions.json': { value: [rawVersion] },
    },
    'raw single resources': { 'a.json': rawVersion, 'b.json': rawDefinition, 'c.json': rawGallery },
    'an array of raw resources': { 'all.json': resources },
    'az sig list, image-definition list, image-version list': {
      'versions.json': [azVersion],
      'definitions.json': [azDefinition],
      'galleries.json': [azGallery],
    },
    'az sig show, one document after another in one file': {
      'all.json': [azGallery, azDefinition, azVersion].map((r) => JSON.stringify(r, undefined, 2)).join('\n'),
    },
    'JSON lines': {
      'all.jsonl': [azGallery, rawDefinition, azVersion].map((r) => JSON.stringify(r)).join('\r\n'),
    },
  };
  for (const [name, files] of Object.entries(forms)) {
    test(name, () => {
      const parsed = importOf(files);
      expect(parsed.report.applied).toBe(true);
      expect(codesOf(parsed, 'error')).toEqual([]);
      expect(codesOf(parsed, 'warning')).toEqual([]);
      expect(docIn(parsed, GALLERY)?.body).toEqual(stored(rawGallery));
      expect(docIn(parsed, DEFINITION)?.body).toEqual(stored(rawDefinition));
      const version = docIn(parsed, VERSION);
      expect(version?.body).toEqual(stored(rawVersion));
      expect(version?.meta?.recordedState).toBe('Succeeded');
      expect(parsed.report.counts).toMatchObject({ galleries: 1, definitions: 1, versions: 1 });
    });
  }
});

test('a body is written in the order of the service: name, id, type, location, tags, properties', () => {
  const parsed = importOf({ 'a.json': [azGallery] });
  expect(Object.keys(docIn(parsed, GALLERY)?.body as object)).toEqual([
    'name',
    'id',
    'type',
    'location',
    'tags',
    'properties',
  ]);
});

test('replication status of `show --expand ReplicationStatus` stands still as exported', () => {
  const parsed = importOf({ 'v.json': azVersionWithStatus });
  const { meta, body } = docIn(parsed, VERSION) ?? {};
  expect(meta?.recordedState).toBe('Creating');
  expect(meta?.copies?.map((c) => c.recorded)).toEqual([
    { details: '', progress: 100, region: 'westeurope', state: 'Completed' },
    { details: '', progress: 43, region: 'eastus2', state: 'Replicating' },
  ]);
  expect(body).not.toHaveProperty('properties.replicationStatus');
  expect(codesOf(parsed)).toContain('frozenCopies');
});

test('a version exported without replication status has no state in any of its regions, and none is answered', () => {
  const parsed = importOf({ 'v.json': [azVersion] });
  expect(docIn(parsed, VERSION)?.meta?.copies?.map((c) => c.recorded)).toEqual([
    { region: 'westeurope' },
    { region: 'eastus2' },
  ]);
  expect(codesOf(parsed)).toContain('noReplicationStatus');
});

test('the graph row without status and the shown version with status become one, whichever comes first', () => {
  const shown = { ...azVersionWithStatus, provisioningState: 'Succeeded' };
  for (const files of [
    { 'a.json': graphAnswer([graphRow(rawVersion)]), 'b.json': shown },
    { 'a.json': shown, 'b.json': graphAnswer([graphRow(rawVersion)]) },
  ]) {
    const parsed = importOf(files);
    expect(parsed.docs.filter((d) => d.type.endsWith('/versions'))).toHaveLength(1);
    expect(docIn(parsed, VERSION)?.meta?.copies?.[1]?.recorded).toMatchObject({
      progress: 43,
      state: 'Replicating',
    });
    expect(codesOf(parsed, 'warning')).not.toContain('differs');
  }
});

test('az account list: subscriptions, and the tenants they name', () => {
  const parsed = importOf({ 'accounts.json': [azAccount] });
  expect(docIn(parsed, `/subscriptions/${SUB}`)).toMatchObject({
    body: {
      id: `/subscriptions/${SUB}`,
      subscriptionId: SUB,
      tenantId: TENANT,
      displayName: 'Production',
      state: 'Enabled',
    },
    meta: { tenantId: TENANT },
  });
  expect(docIn(parsed, `/tenants/${TENANT}`)?.body).toEqual({
    id: `/tenants/${TENANT}`,
    tenantId: TENANT,
    displayName: 'Contoso',
    defaultDomain: 'contoso.onmicrosoft.com',
  });
  expect(parsed.report.counts).toMatchObject({ tenants: 1, subscriptions: 1 });
});

test('subscriptions of ARM and of Resource Graph, with the management group above', () => {
  const management = { name: 'mg-prod', displayName: 'Production' };
  const parsed = importOf({
    'raw.json': {
      value: [
        {
          id: `/subscriptions/${TENANT}`,
          subscriptionId: TENANT,
          tenantId: TENANT,
          displayName: 'Raw',
          state: 'Enabled',
        },
      ],
    },
    'graph.json': graphAnswer([
      {
        ...graphRow({ id: `/subscriptions/${SUB}`, type: 'microsoft.resources/subscriptions' }),
        name: 'From the graph',
        properties: { state: 'Enabled', managementGroupAncestorsChain: [management] },
      },
    ]),
  });
  expect(docIn(parsed, `/subscriptions/${TENANT}`)?.body).toMatchObject({ displayName: 'Raw' });
  expect(docIn(parsed, `/subscriptions/${SUB}`)).toMatchObject({
    body: { displayName: 'From the graph', state: 'Enabled' },
    meta: { parentId: '/providers/Microsoft.Management/managementGroups/mg-prod' },
  });
});

test('az account list-locations, az group list and az image list', () => {
  const parsed = importOf({
    'l.json': [azLocation],
    'g.json': [azGroup],
    'i.json': [azImage],
    'a.json': [azAccount],
  });
  expect(codesOf(parsed, 'warning')).toEqual([]);
  expect(parsed.report.counts).toMatchObject({ locations: 1, resourceGroups: 1, managedImages: 1 });
  expect(docIn(parsed, azLocation.id)?.body).toMatchObject({ metadata: { latitude: '52.3667' } });
  expect(docIn(parsed, azGroup.id)?.body).toEqual({
    id: azGroup.id,
    name: 'rg-Images',
    type: 'Microsoft.Resources/resourceGroups',
    location: 'westeurope',
    properties: { provisioningState: 'Succeeded' },
  });
  expect(docIn(parsed, azImage.id)?.body).toMatchObject({
    properties: {
      sourceVirtualMachine: { id: azImage.sourceVirtualMachine.id },
      storageProfile: {
        osDisk: { diskSizeGB: 30 },
        dataDisks: [{ diskSizeGB: 64, lun: 0 }],
        zoneResilient: true,
      },
    },
  });
  expect(docIn(parsed, azImage.id)?.body).not.toHaveProperty('properties.sourceVirtualMachine.resourceGroup');
});

test('az role assignment list and az role definition list, with the names that az adds', () => {
  const parsed = importOf({
    'a.json': [azAccount],
    'ra.json': [azRoleAssignment],
    'rd.json': [azRoleDefinition],
    // The same role, listed again in another subscription.
    'rd2.json': [{ ...azRoleDefinition, id: azRoleDefinition.id.replace(SUB, TENANT) }],
  });
  expect(codesOf(parsed, 'warning')).toEqual([]);
  expect(parsed.report.counts).toMatchObject({ roleAssignments: 1, roleDefinitions: 1 });
  const assignment = docIn(parsed, azRoleAssignment.id)?.body as { readonly properties: object };
  expect(assignment.properties).toMatchObject({
    principalId: azRoleAssignment.principalId,
    scope: GALLERY,
    condition: null,
  });
  expect(assignment.properties).not.toHaveProperty('principalName');
  expect(
    docIn(parsed, azRoleDefinition.id.replace(SUB, TENANT))?.body ?? docIn(parsed, azRoleDefinition.id)?.body,
  ).toMatchObject({
    properties: { roleName: 'Reader', type: 'BuiltInRole', permissions: [{ actions: ['*/read'] }] },
  });
  const person = parsed.docs.find((d) => d.type === 'graph/users' && !d.meta?.synthetic);
  expect(person).toMatchObject({
    body: { id: azRoleAssignment.principalId, userPrincipalName: 'rina@contoso.com' },
    meta: { tenantId: TENANT },
  });
});

test('a principal without a name is marked as held in part, not as deleted (traps 21 and 26)', () => {
  const { principalName: _, ...unnamed } = azRoleAssignment;
  const parsed = importOf({ 'a.json': [azAccount], 'ra.json': [unnamed] });
  const person = parsed.docs.find((d) => d.type === 'graph/users' && !d.meta?.synthetic);
  expect(person?.body).toEqual({
    '@odata.type': '#microsoft.graph.user',
    id: azRoleAssignment.principalId,
    galleryPortalPartial: true,
  });
});

test('users, groups and programs from az ad and from Microsoft Graph', () => {
  const parsed = importOf({
    'accounts.json': [azAccount],
    'users.json': [
      {
        id: '66666666-6666-6666-6666-666666666666',
        displayName: 'Rina',
        userPrincipalName: 'rina@contoso.com',
        mail: null,
      },
    ],
    'groups.json': {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups',
      value: [{ id: '77777777-7777-7777-7777-777777777777', displayName: 'Builders', securityEnabled: true }],
    },
    'sp.json': [
      {
        id: '88888888-8888-8888-8888-888888888888',
        appId: SUB,
        displayName: 'sp-build',
        servicePrincipalType: 'Application',
      },
    ],
  });
  const types = parsed.docs.filter((d) => d.type.startsWith('graph/') && !d.meta?.synthetic).map((d) => d.id);
  expect(types).toEqual([
    `/graph/${TENANT}/users/66666666-6666-6666-6666-666666666666`,
    `/graph/${TENANT}/groups/77777777-7777-7777-7777-777777777777`,
    `/graph/${TENANT}/servicePrincipals/88888888-8888-8888-8888-888888888888`,
  ]);
});

test('fields that the portal does not know come along', () => {
  const parsed = importOf({
    'g.json': [{ ...azGallery, futureThing: { a: [1] } }],
    'd.json': {
      ...rawDefinition,
      properties: { ...rawDefinition.properties, future: 'x' },
      futureTop: { b: 2 },
    },
  });
  expect(docIn(parsed, GALLERY)?.body).toMatchObject({ properties: { futureThing: { a: [1] } } });
  expect(docIn(parsed, DEFINITION)?.body).toMatchObject({ properties: { future: 'x' }, futureTop: { b: 2 } });
});

test('a column of a query that belongs to no resource is left out, and said once', () => {
  const rows = [rawGallery, rawDefinition].map((r) => ({ ...graphRow(r), versions: 12 }));
  const parsed = importOf({ 'g.json': graphAnswer(rows) });
  expect(docIn(parsed, GALLERY)?.body).not.toHaveProperty('versions');
  expect(codesOf(parsed).filter((c) => c === 'columnIgnored')).toHaveLength(1);
});

test('one is owner of the import, marked as made up', () => {
  const parsed = importOf({ 'a.json': [azAccount], 'g.json': [azGallery] });
  const made = parsed.docs.filter((d) => d.meta?.synthetic);
  expect(made.map((d) => d.type)).toEqual(['graph/users', 'microsoft.authorization/roleassignments']);
  expect(made[1]?.body).toMatchObject({ properties: { scope: '/' } });
  expect(codesOf(parsed)).toContain('ownerAdded');
  expect(parsed.report.counts.roleAssignments).toBe(0);
});
