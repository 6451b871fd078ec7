import { describe, expect, test } from 'vitest';

import { isInData } from '@/domain/not-in-data';

import { codesOf, docIn, importOf, issueOf } from './testing';
import {
  CASE_DEFINITION,
  CASE_GALLERY,
  CASE_GROUP,
  CASE_SUB,
  CASE_TENANT,
  CASE_VERSION,
  caseFiles,
} from './testing-cases';

describe("PowerShell's ConvertTo-Json", () => {
  test('Get-AzGallery is read as what it is', () => {
    const parsed = importOf(caseFiles('account.json', 'powershell-objects/get-azgallery.json'));
    expect(parsed.report.files[1]?.parts).toEqual([{ form: 'powerShell', read: 1, skipped: 0 }]);
    expect(docIn(parsed, CASE_GALLERY)).toEqual({
      id: CASE_GALLERY,
      type: 'microsoft.compute/galleries',
      body: {
        name: 'galMain',
        id: CASE_GALLERY,
        type: 'Microsoft.Compute/galleries',
        location: 'westeurope',
        tags: {},
        properties: { identifier: { uniqueName: `${CASE_SUB}-GALMAIN` } },
      },
      meta: { recordedState: 'Succeeded' },
    });
  });

  test('Get-AzRoleAssignment is read as what it is', () => {
    const parsed = importOf(caseFiles('account.json', 'powershell-objects/get-azroleassignment.json'));
    expect(parsed.report.counts.roleAssignments).toBe(1);
    const [assignment] = parsed.docs.filter((d) => d.type.endsWith('/roleassignments') && !d.meta?.synthetic);
    expect(assignment?.body).toMatchObject({
      properties: {
        roleDefinitionId: `/subscriptions/${CASE_SUB}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
        principalId: '5b000001-1111-4222-8333-444455556666',
        scope: CASE_GALLERY,
      },
    });
    expect(assignment?.body).not.toHaveProperty('properties.principalType');
  });

  test("role assignments that Azure's portal downloaded have a bare guid as id", () => {
    const row = {
      RoleAssignmentId: '4b92e023-aaaa-4087-8bfa-59aab4f5fb72',
      Scope: `/subscriptions/${CASE_SUB}`,
      DisplayName: 'Image builders',
      SignInName: '',
      RoleDefinitionName: 'Contribuidor',
      RoleDefinitionId: `/subscriptions/${CASE_SUB}/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c`,
      ObjectId: '5b000002-1111-4222-8333-444455556666',
      ObjectType: 'Group',
      RoleAssignmentDescription: '',
      ConditionVersion: '',
      Condition: '',
    };
    const parsed = importOf({ 'a.json': [row] });
    const id = `${row.Scope}/providers/Microsoft.Authorization/roleAssignments/${row.RoleAssignmentId}`;
    expect(docIn(parsed, id)?.body).toMatchObject({
      id,
      properties: { principalId: row.ObjectId, principalType: 'Group', scope: row.Scope, condition: null },
    });
    expect(parsed.docs.find((d) => d.type === 'graph/groups')?.body).toMatchObject({
      displayName: 'Image builders',
    });
  });

  const definition = {
    ResourceGroupName: 'rg-images',
    OsType: 1,
    OsState: 0,
    HyperVGeneration: 'V2',
    EndOfLifeDate: '/Date(1798761600000)/',
    Identifier: { Publisher: 'fabrikam', Offer: 'ubuntu-std', Sku: 'ubuntu-std' },
    Recommended: { VCPUs: { Min: 2, Max: 8 }, Memory: null },
    ProvisioningState: 'Succeeded',
    Id: CASE_DEFINITION,
    Name: 'ubuntu-std',
    Type: 'Microsoft.Compute/galleries/images',
    Location: 'westeurope',
    Tags: { CostCenter: '4711' },
  };
  const version = (PublishingProfile: unknown) => ({
    ResourceGroupName: 'rg-images',
    PublishingProfile,
    ProvisioningState: 'Succeeded',
    StorageProfile: { OsDiskImage: { SizeInGB: 30, HostCaching: 1 } },
    ReplicationStatus: null,
    Id: CASE_VERSION,
    Name: '1.0.0',
    Type: 'Microsoft.Compute/galleries/images/versions',
    Location: 'westeurope',
    Tags: {},
  });

  test('numbers of enumerations, old dates and the names of tags are those of Azure', () => {
    const parsed = importOf({ 'd.json': definition });
    expect(docIn(parsed, CASE_DEFINITION)?.body).toMatchObject({
      tags: { CostCenter: '4711' },
      properties: {
        osType: 'Linux',
        osState: 'Generalized',
        endOfLifeDate: '2027-01-01T00:00:00.000Z',
        recommended: { vCPUs: { min: 2, max: 8 } },
      },
    });
  });

  test('Get-AzGalleryImageVersion is read with its regions', () => {
    const TargetRegions = [
      { Name: 'West Europe', RegionalReplicaCount: 2, StorageAccountType: 'Standard_LRS' },
    ];
    const parsed = importOf({
      'v.json': [version({ TargetRegions, ReplicaCount: 1, ExcludeFromLatest: false })],
    });
    expect(docIn(parsed, CASE_VERSION)?.body).toMatchObject({
      properties: {
        publishingProfile: {
          targetRegions: [{ name: 'West Europe', regionalReplicaCount: 2 }],
          replicaCount: 1,
        },
        storageProfile: { osDiskImage: { sizeInGB: 30, hostCaching: 'ReadOnly' } },
      },
    });
  });

  const TYPE = 'Microsoft.Azure.Management.Compute.Models.TargetRegion';
  test.each([
    ['a type for each element', { TargetRegions: [TYPE, TYPE], ReplicaCount: 1 }],
    ['types in one text', { TargetRegions: `${TYPE} ${TYPE}`, ReplicaCount: 1 }],
    [
      'the type of the list',
      { TargetRegions: `System.Collections.Generic.List\`1[${TYPE}]`, ReplicaCount: 1 },
    ],
    ['an empty text', { TargetRegions: '', ReplicaCount: 1 }],
  ])('what -Depth cut off is not in the data: %s', (_, profile) => {
    const parsed = importOf({ 'v.json': [version(profile)] });
    const body = docIn(parsed, CASE_VERSION)?.body;
    expect(isInData(body, 'properties.publishingProfile.targetRegions')).toBe(false);
    expect(isInData(body, 'properties.publishingProfile.replicaCount')).toBe(true);
    expect(issueOf(parsed, 'depthCut')?.field).toBe('properties.publishingProfile.targetRegions');
  });

  test('a row of Search-AzGraph whose properties were cut off keeps its name and place', () => {
    const row = {
      id: CASE_VERSION,
      name: '1.0.0',
      type: 'microsoft.compute/galleries/images/versions',
      location: 'westeurope',
      tags: null,
      properties: '@{provisioningState=Succeeded; publishingProfile=; storageProfile=}',
    };
    const parsed = importOf({ 'g.json': [row] });
    const doc = docIn(parsed, CASE_VERSION);
    expect(doc?.meta?.recordedState).toBeUndefined();
    expect(isInData(doc?.body, 'properties.publishingProfile.targetRegions')).toBe(false);
    expect(issueOf(parsed, 'depthCut')?.field).toBe('properties');
  });

  test('subscriptions, tenants, groups and roles are read', () => {
    const role = {
      Name: 'Image Operator',
      Id: '6d1f3a52-7c8b-4e90-a1b2-c3d4e5f60718',
      IsCustom: true,
      Description: 'x',
      Actions: ['Microsoft.Compute/galleries/*/read'],
      NotActions: [],
      DataActions: [],
      NotDataActions: [],
      AssignableScopes: [`/subscriptions/${CASE_SUB}`],
    };
    const parsed = importOf({
      's.json': [
        { Id: CASE_SUB, Name: 'Platform', State: 'Enabled', SubscriptionId: CASE_SUB, TenantId: CASE_TENANT },
      ],
      't.json': [{ Id: CASE_TENANT, TenantId: CASE_TENANT, Name: 'Fabrikam', Domains: ['fabrikam.example'] }],
      'g.json': {
        ResourceGroupName: 'rg-images',
        Location: 'westeurope',
        ProvisioningState: 'Succeeded',
        ResourceId: CASE_GROUP,
      },
      'r.json': [role],
    });
    expect(codesOf(parsed, 'warning')).toEqual([]);
    expect(parsed.report.counts).toMatchObject({
      subscriptions: 1,
      tenants: 1,
      resourceGroups: 1,
      roleDefinitions: 1,
    });
    expect(docIn(parsed, `/tenants/${CASE_TENANT}`)?.body).toMatchObject({ displayName: 'Fabrikam' });
    expect(docIn(parsed, CASE_GROUP)?.body).toMatchObject({ properties: { provisioningState: 'Succeeded' } });
  });
});
