import { describe, expect, it } from 'vitest';

import type { Gallery, RoleAssignment, RoleDefinition } from '@/arm/types';

import type { CrossTenantFacts, CrossTenantMethod } from './cross-tenant';
import { crossTenantChecks, crossTenantMethods } from './cross-tenant';
import { guideSteps } from './cross-tenant-commands';
import { indexAccess } from './evaluate';

const id = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/g';
const gallery = (sharingProfile?: Gallery['properties']['sharingProfile']): Gallery => ({
  id,
  name: 'g',
  type: 'Microsoft.Compute/galleries',
  location: 'westeurope',
  properties: sharingProfile ? { sharingProfile } : {},
});
const reader: RoleDefinition = {
  id: '/x/Reader',
  name: 'Reader',
  type: 'Microsoft.Authorization/roleDefinitions',
  properties: {
    roleName: 'Reader',
    type: 'BuiltInRole',
    description: '',
    assignableScopes: ['/'],
    permissions: [{ actions: ['*/read'], notActions: [] }],
  },
};
const grant: RoleAssignment = {
  id: `${id}/providers/Microsoft.Authorization/roleAssignments/a`,
  name: 'a',
  type: 'Microsoft.Authorization/roleAssignments',
  properties: { principalId: 'app', roleDefinitionId: '/x/Reader', scope: id },
};
const index = (assignments: readonly RoleAssignment[]) =>
  indexAccess({
    assignments,
    roleDefinitions: [reader],
    denyAssignments: [],
    groups: new Map(),
    tree: { managementGroupOfSubscription: new Map(), parentOfManagementGroup: new Map() },
  });

const states = (method: CrossTenantMethod, more: Partial<CrossTenantFacts> = {}) =>
  Object.fromEntries(
    crossTenantChecks(method, {
      gallery: gallery(),
      homeTenant: 't1',
      targetTenant: 't2',
      targetSubscriptions: undefined,
      index: index([]),
      appId: undefined,
      mayGiveRoles: 'yes',
      mayShare: 'yes',
      profiles: [],
      complete: true,
      ...more,
    }).map((check) => [check.name, check.state]),
  );

describe('S55 what stands in the way', () => {
  it('an app registration: LinkedAuthorizationFailed without one, the role it lacks, what is not to be seen', () => {
    expect(states('app')).toEqual({
      otherTenant: 'fine',
      linkedAuthorization: 'blocks',
      mayGiveRoles: 'fine',
      appReads: 'todo',
      targetVisible: 'unknown',
    });
    expect(states('app', { appId: 'app' })).toMatchObject({
      linkedAuthorization: 'todo',
      appReads: 'blocks',
    });
    expect(states('app', { appId: 'app', complete: false })).toMatchObject({ appReads: 'unknown' });
    const read = { appId: 'app', index: index([grant]), targetSubscriptions: 2, mayGiveRoles: 'no' } as const;
    expect(states('app', read)).toMatchObject({
      appReads: 'fine',
      targetVisible: 'fine',
      mayGiveRoles: 'blocks',
    });
  });

  it('the same tenant needs no guide; without a tenant there is nothing to say yet', () => {
    expect(states('app', { targetTenant: 'T1' })).toMatchObject({ otherTenant: 'blocks' });
    expect(states('direct', { targetTenant: undefined })).toMatchObject({ otherTenant: 'todo' });
  });

  it('direct share: not made for groups, no right, five tenants, encrypted versions', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const full = gallery({ permissions: 'Groups', groups: [{ type: 'AADTenants', ids }] });
    expect(states('direct')).toMatchObject({ madeForGroups: 'blocks', alreadyShared: 'todo' });
    expect(states('direct', { gallery: full, mayShare: 'no' })).toMatchObject({
      madeForGroups: 'fine',
      mayShare: 'blocks',
      tenantLimit: 'blocks',
    });
    expect(states('direct', { gallery: full, targetTenant: 'C' })).toMatchObject({
      tenantLimit: 'fine',
      alreadyShared: 'fine',
    });
    // The answer did not carry the groups: nothing is claimed about them.
    expect(states('direct', { gallery: gallery({ permissions: 'Groups' }) })).toMatchObject({
      tenantLimit: 'unknown',
      alreadyShared: 'unknown',
    });
    const encrypted = { targetRegions: [{ name: 'westeurope', encryption: {} }] };
    expect(states('direct', { profiles: [null, encrypted] })).toMatchObject({ encrypted: 'blocks' });
    expect(states('direct', { profiles: undefined })).toMatchObject({ encrypted: 'unknown' });
  });

  it('community: made for it or not, published or not', () => {
    expect(states('community')).toMatchObject({ madeForCommunity: 'blocks', published: 'todo' });
    const open = gallery({
      permissions: 'Community',
      communityGalleryInfo: { communityGalleryEnabled: true },
    });
    expect(states('community', { gallery: open, mayShare: 'unknown' })).toEqual({
      madeForCommunity: 'fine',
      mayShare: 'unknown',
      encrypted: 'fine',
      published: 'fine',
    });
  });
});

it('S55 the steps are filled in with the gallery, both tenants and the app', () => {
  const facts = {
    galleryId: id,
    location: 'westeurope',
    homeTenant: 'home-tenant',
    targetTenant: 'other-tenant',
    clientId: 'client-id',
    versionId: `${id}/images/i/versions/1.0.0`,
    publicName: 'pub-1',
  };
  const text = (method: CrossTenantMethod) =>
    guideSteps(method, facts)
      .map((s) => `${s.az}\n${s.powerShell ?? ''}`)
      .join('\n');
  const app = text('app');
  for (const part of ['home-tenant', 'other-tenant', 'client-id', facts.versionId, `--scope ${id}`])
    expect(app).toContain(part);
  expect(app.indexOf('--tenant home-tenant')).toBeLessThan(app.lastIndexOf('--tenant other-tenant'));
  expect(text('direct')).toContain('--gallery-name g --tenant-ids other-tenant');
  expect(text('community')).toContain('--public-gallery-name pub-1');
  for (const method of crossTenantMethods) expect(guideSteps(method, facts).length).toBeGreaterThanOrEqual(3);
});
