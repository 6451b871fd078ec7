import type { ParsedEstate } from './parse-estate';
import { parseEstateFiles } from './parse-estate';

// Files as az writes them, small, for the tests of the import.

export const SUB = '11111111-1111-1111-1111-111111111111';
export const TENANT = '22222222-2222-2222-2222-222222222222';
export const SUB2 = '99999999-9999-9999-9999-999999999999';
export const TENANT2 = 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa';
export const NOW = '2026-03-02T09:00:00.000Z';
export const GALLERY = `/subscriptions/${SUB}/resourceGroups/rg-Images/providers/Microsoft.Compute/galleries/gal`;
export const DEFINITION = `${GALLERY}/images/ubuntu`;
export const VERSION = `${DEFINITION}/versions/1.0.0`;

/** UTF-8 of a text, or of a value as az prints it. */
export const bytesOf = (content: unknown): Uint8Array =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));

/** Imports the files, each given as JSON value or as text; named by their keys. */
export const importOf = (files: Readonly<Record<string, unknown>>): ParsedEstate =>
  parseEstateFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: content instanceof Uint8Array ? content : bytesOf(content),
    })),
    NOW,
  );

/** The imported document of an id in any case. */
export const docIn = ({ docs }: ParsedEstate, id: string) =>
  docs.find((doc) => doc.id.toLowerCase() === id.toLowerCase());

/** The codes of a report, without "import.", without those that are about the whole. */
export const codesOf = (
  { report }: ParsedEstate,
  severity?: 'error' | 'warning' | 'info',
): readonly string[] =>
  report.issues
    .filter((issue) => severity === undefined || issue.severity === severity)
    .map((issue) => issue.code.replace('import.', ''));

/** The first issue of a code. */
export const issueOf = ({ report }: ParsedEstate, code: string) =>
  report.issues.find((issue) => issue.code === `import.${code}`);

// ── What ARM sends ───────────────────────────────────────────────────────────────────────────────────────────
export const rawGallery = {
  name: 'gal',
  id: GALLERY,
  type: 'Microsoft.Compute/galleries',
  location: 'westeurope',
  tags: { env: 'prod' },
  properties: {
    description: 'Golden images',
    identifier: { uniqueName: `${SUB}-GAL` },
    provisioningState: 'Succeeded',
  },
};

export const rawDefinition = {
  name: 'ubuntu',
  id: DEFINITION,
  type: 'Microsoft.Compute/galleries/images',
  location: 'westeurope',
  properties: {
    hyperVGeneration: 'V2',
    architecture: 'x64',
    osType: 'Linux',
    osState: 'Generalized',
    identifier: { publisher: 'Contoso', offer: 'Ubuntu', sku: '24.04' },
    recommended: { vCPUs: { min: 2, max: 8 }, memory: { min: 4, max: 32 } },
    provisioningState: 'Succeeded',
  },
};

const publishingProfile = {
  targetRegions: [
    { name: 'West Europe', regionalReplicaCount: 2, storageAccountType: 'Standard_ZRS' },
    { name: 'East US 2', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
  ],
  replicaCount: 1,
  excludeFromLatest: false,
  publishedDate: '2026-01-05T10:11:12.1234567+00:00',
  storageAccountType: 'Standard_LRS',
};

export const rawVersion = {
  name: '1.0.0',
  id: VERSION,
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: {
    publishingProfile,
    storageProfile: {
      source: { id: `/subscriptions/${SUB}/resourceGroups/rg-Images/providers/Microsoft.Compute/images/src` },
      osDiskImage: { sizeInGB: 30, hostCaching: 'ReadOnly', source: {} },
      dataDiskImages: [{ lun: 0, sizeInGB: 64, hostCaching: 'None' }],
    },
    safetyProfile: { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false },
    provisioningState: 'Succeeded',
  },
};

// ── The same as the commands of az flatten it ────────────────────────────────────────────────────────────────
export const azGallery = {
  description: 'Golden images',
  id: GALLERY,
  identifier: { uniqueName: `${SUB}-GAL` },
  location: 'westeurope',
  name: 'gal',
  provisioningState: 'Succeeded',
  resourceGroup: 'rg-Images',
  sharingProfile: null,
  sharingStatus: null,
  softDeletePolicy: null,
  tags: { env: 'prod' },
  type: 'Microsoft.Compute/galleries',
};

export const azDefinition = {
  architecture: 'x64',
  description: null,
  disallowed: null,
  endOfLifeDate: null,
  eula: null,
  features: null,
  hyperVGeneration: 'V2',
  id: DEFINITION,
  identifier: { offer: 'Ubuntu', publisher: 'Contoso', sku: '24.04' },
  location: 'westeurope',
  name: 'ubuntu',
  osState: 'Generalized',
  osType: 'Linux',
  privacyStatementUri: null,
  provisioningState: 'Succeeded',
  purchasePlan: null,
  recommended: { memory: { max: 32, min: 4 }, vCpUs: { max: 8, min: 2 } },
  releaseNoteUri: null,
  resourceGroup: 'rg-Images',
  tags: null,
  type: 'Microsoft.Compute/galleries/images',
};

export const azVersion = {
  id: VERSION,
  location: 'westeurope',
  name: '1.0.0',
  provisioningState: 'Succeeded',
  publishingProfile: { ...publishingProfile, endOfLifeDate: null, replicationMode: null },
  replicationStatus: null,
  resourceGroup: 'rg-Images',
  safetyProfile: { allowDeletionOfReplicatedLocations: false, reportedForPolicyViolation: false },
  storageProfile: {
    dataDiskImages: [{ hostCaching: 'None', lun: 0, sizeInGb: 64, source: null }],
    osDiskImage: { hostCaching: 'ReadOnly', sizeInGb: 30, source: {} },
    source: {
      id: `/subscriptions/${SUB}/resourceGroups/rg-Images/providers/Microsoft.Compute/images/src`,
      resourceGroup: 'rg-Images',
      communityGalleryImageId: null,
    },
  },
  tags: null,
  type: 'Microsoft.Compute/galleries/images/versions',
};

/** `az sig image-version show --expand ReplicationStatus`, half way. */
export const azVersionWithStatus = {
  ...azVersion,
  provisioningState: 'Creating',
  replicationStatus: {
    aggregatedState: 'InProgress',
    summary: [
      { details: '', progress: 100, region: 'westeurope', state: 'Completed' },
      { details: '', progress: 43, region: 'eastus2', state: 'Replicating' },
    ],
  },
};

/** A row of `az graph query`. */
export const graphRow = (resource: { readonly id: string; readonly type: string }) => ({
  extendedLocation: null,
  identity: null,
  kind: '',
  managedBy: '',
  plan: null,
  resourceGroup: 'rg-images',
  sku: null,
  subscriptionId: SUB,
  tenantId: TENANT,
  zones: null,
  ...resource,
  type: resource.type.toLowerCase(),
});

/** The answer of `az graph query` around its rows. */
export const graphAnswer = (rows: readonly unknown[], more: object = {}) => ({
  count: rows.length,
  data: rows,
  skip_token: null,
  total_records: rows.length,
  ...more,
});

export const azAccount = {
  cloudName: 'AzureCloud',
  homeTenantId: TENANT,
  id: SUB,
  isDefault: true,
  managedByTenants: [],
  name: 'Production',
  state: 'Enabled',
  tenantDefaultDomain: 'contoso.onmicrosoft.com',
  tenantDisplayName: 'Contoso',
  tenantId: TENANT,
  user: { name: 'alex@contoso.com', type: 'user' },
};

export const azGroup = {
  id: `/subscriptions/${SUB}/resourceGroups/rg-Images`,
  location: 'westeurope',
  managedBy: null,
  name: 'rg-Images',
  properties: { provisioningState: 'Succeeded' },
  tags: null,
  type: 'Microsoft.Resources/resourceGroups',
};

export const azRoleAssignment = {
  condition: null,
  conditionVersion: null,
  createdBy: '33333333-3333-3333-3333-333333333333',
  createdOn: '2025-02-03T04:05:06.000000+00:00',
  delegatedManagedIdentityResourceId: null,
  description: null,
  id: `${GALLERY}/providers/Microsoft.Authorization/roleAssignments/44444444-4444-4444-4444-444444444444`,
  name: '44444444-4444-4444-4444-444444444444',
  principalId: '55555555-5555-5555-5555-555555555555',
  principalName: 'rina@contoso.com',
  principalType: 'User',
  resourceGroup: 'rg-Images',
  roleDefinitionId: `/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
  roleDefinitionName: 'Reader',
  scope: GALLERY,
  type: 'Microsoft.Authorization/roleAssignments',
  updatedBy: '33333333-3333-3333-3333-333333333333',
  updatedOn: '2025-02-03T04:05:06.000000+00:00',
};

const { resourceGroup: _, ...anywhere } = azRoleAssignment;

/** An assignment above subscriptions as `az role assignment list --all --include-inherited` writes it for the subscription that was asked. */
export const azInherited = (scope: string, asked: string, more: object = {}) => ({
  ...anywhere,
  id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${azRoleAssignment.name}`,
  roleDefinitionId: azRoleAssignment.roleDefinitionId.replace(SUB, asked),
  scope,
  ...more,
});

/** The same in another subscription of another tenant. */
export const elsewhere = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(SUB, SUB2).replaceAll(TENANT, TENANT2)) as T;

/** A deny assignment as ARM lists it. */
export const rawDenyAssignment = {
  properties: {
    denyAssignmentName: 'stack',
    description: '',
    permissions: [{ actions: ['*/delete'], notActions: [], dataActions: [], notDataActions: [] }],
    scope: GALLERY,
    doNotApplyToChildScopes: false,
    principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
    excludePrincipals: [],
    isSystemProtected: true,
  },
  id: `${GALLERY}/providers/Microsoft.Authorization/denyAssignments/44444444-4444-4444-4444-444444444445`,
  type: 'Microsoft.Authorization/denyAssignments',
  name: '44444444-4444-4444-4444-444444444445',
};

export const azRoleDefinition = {
  assignableScopes: ['/'],
  createdBy: null,
  createdOn: '2015-02-02T21:55:09.880642+00:00',
  description: 'View all resources, but does not allow you to make any changes.',
  id: `/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
  name: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  permissions: [
    {
      actions: ['*/read'],
      condition: null,
      conditionVersion: null,
      dataActions: [],
      notActions: [],
      notDataActions: [],
    },
  ],
  roleName: 'Reader',
  roleType: 'BuiltInRole',
  type: 'Microsoft.Authorization/roleDefinitions',
  updatedBy: null,
  updatedOn: '2021-11-11T20:13:47.8628684+00:00',
};

export const azLocation = {
  availabilityZoneMappings: [{ logicalZone: '1', physicalZone: 'westeurope-az1' }],
  displayName: 'West Europe',
  id: `/subscriptions/${SUB}/locations/westeurope`,
  metadata: {
    geography: 'Europe',
    geographyGroup: 'Europe',
    latitude: '52.3667',
    longitude: '4.9',
    pairedRegion: [
      { id: `/subscriptions/${SUB}/locations/northeurope`, name: 'northeurope', subscriptionId: null },
    ],
    physicalLocation: 'Netherlands',
    regionCategory: 'Recommended',
    regionType: 'Physical',
  },
  name: 'westeurope',
  regionalDisplayName: '(Europe) West Europe',
  type: 'Region',
};

export const azImage = {
  extendedLocation: null,
  hyperVGeneration: 'V2',
  id: `/subscriptions/${SUB}/resourceGroups/rg-Images/providers/Microsoft.Compute/images/src`,
  location: 'westeurope',
  name: 'src',
  provisioningState: 'Succeeded',
  resourceGroup: 'rg-Images',
  sourceVirtualMachine: {
    id: `/subscriptions/${SUB}/resourceGroups/rg-Images/providers/Microsoft.Compute/virtualMachines/vm`,
    resourceGroup: 'rg-Images',
  },
  storageProfile: {
    dataDisks: [{ blobUri: null, caching: 'None', diskSizeGb: 64, lun: 0 }],
    osDisk: { caching: 'ReadWrite', diskSizeGb: 30, osState: 'Generalized', osType: 'Linux' },
    zoneResilient: true,
  },
  tags: null,
  type: 'Microsoft.Compute/images',
};
