import { foldId } from '@/arm/resource-id';
import type { Gallery, ImageVersion } from '@/arm/types';

import { isInData } from '../not-in-data';
import { sharedWith } from '../sharing';
import { has } from './capabilities';
import type { AccessIndex } from './evaluate';
import { accessOf } from './evaluate';

// What prevents sharing a gallery's images with another tenant (S55, trap 18, trap 22). Each check says what was read; what
// could not be read is "unknown" (trap 26).

export const crossTenantMethods = ['app', 'direct', 'community'] as const;
export type CrossTenantMethod = (typeof crossTenantMethods)[number];

export type CheckName =
  | 'otherTenant'
  | 'linkedAuthorization'
  | 'targetVisible'
  | 'mayGiveRoles'
  | 'appReads'
  | 'mayShare'
  | 'madeForGroups'
  | 'tenantLimit'
  | 'alreadyShared'
  | 'encrypted'
  | 'madeForCommunity'
  | 'published';

export interface Check {
  readonly name: CheckName;
  /** blocks: prevents sharing. fine: read, and in order. todo: a step that is left. unknown: could not be read. */
  readonly state: 'fine' | 'blocks' | 'todo' | 'unknown';
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface CrossTenantFacts {
  readonly gallery: Gallery;
  /** Tenant of the gallery's subscription; undefined: not known. */
  readonly homeTenant: string | undefined;
  /** Tenant of those who shall use the images; undefined: not chosen. */
  readonly targetTenant: string | undefined;
  /** How many of the target's subscriptions the person can see; undefined: no token for that tenant. */
  readonly targetSubscriptions: number | undefined;
  readonly index: AccessIndex;
  /** Object id of the app registration's service principal in the gallery's tenant; undefined: none chosen. */
  readonly appId: string | undefined;
  /** ARM's answer to the person's own permissions at the gallery. */
  readonly mayGiveRoles: 'yes' | 'no' | 'unknown';
  readonly mayShare: 'yes' | 'no' | 'unknown';
  /** Publishing profiles of all versions of the gallery; undefined: not read. */
  readonly profiles: readonly (ImageVersion['properties']['publishingProfile'] | null)[] | undefined;
  /** False: role assignments could not all be read. */
  readonly complete: boolean;
}

const asked = (name: CheckName, answer: 'yes' | 'no' | 'unknown'): Check => ({
  name,
  state: answer === 'yes' ? 'fine' : answer === 'no' ? 'blocks' : 'unknown',
});

/** Whether both are known and the same tenant: then there is nothing to cross. */
function otherTenant({ homeTenant, targetTenant }: CrossTenantFacts): Check {
  if (targetTenant === undefined || homeTenant === undefined) return { name: 'otherTenant', state: 'todo' };
  const same = homeTenant.toLowerCase() === targetTenant.toLowerCase();
  return { name: 'otherTenant', state: same ? 'blocks' : 'fine' };
}

function appChecks(facts: CrossTenantFacts): readonly Check[] {
  const { index, gallery, appId, targetSubscriptions, complete } = facts;
  const reads = appId !== undefined && has(accessOf(index, appId, gallery.id).allowed, 'seeVersion');
  return [
    { name: 'linkedAuthorization', state: appId === undefined ? 'blocks' : 'todo' },
    asked('mayGiveRoles', facts.mayGiveRoles),
    {
      name: 'appReads',
      state: reads ? 'fine' : appId === undefined ? 'todo' : complete ? 'blocks' : 'unknown',
    },
    targetSubscriptions === undefined
      ? { name: 'targetVisible', state: 'unknown' }
      : {
          name: 'targetVisible',
          state: targetSubscriptions > 0 ? 'fine' : 'unknown',
          params: { n: targetSubscriptions },
        },
  ];
}

/** Documented: a version with customer-managed keys or a disk encryption set cannot be shared directly or publicly. */
function encrypted({ profiles }: CrossTenantFacts): Check {
  if (profiles === undefined) return { name: 'encrypted', state: 'unknown' };
  const n = profiles.filter((profile) => profile?.targetRegions?.some((r) => r.encryption)).length;
  if (n === 0 && profiles.some((profile) => !isInData(profile, 'targetRegions')))
    return { name: 'encrypted', state: 'unknown' };
  return { name: 'encrypted', state: n > 0 ? 'blocks' : 'fine', params: { n, all: profiles.length } };
}

const TENANT_LIMIT = 5;

/** A gallery whose permissions an import did not hold may have been made for anything. */
function madeFor({ properties }: Gallery, wanted: string): Check['state'] {
  const permissions = properties.sharingProfile?.permissions;
  if (permissions === wanted) return 'fine';
  return isInData(properties, 'sharingProfile.permissions') ? 'blocks' : 'unknown';
}

function directChecks(facts: CrossTenantFacts): readonly Check[] {
  const { gallery, targetTenant } = facts;
  const permissions = gallery.properties.sharingProfile?.permissions ?? 'Private';
  const shared = sharedWith(gallery);
  const tenants = shared?.tenants ?? [];
  const already =
    targetTenant !== undefined && tenants.some((id) => id.toLowerCase() === targetTenant.toLowerCase());
  const listed =
    shared !== undefined ||
    (permissions !== 'Groups' && isInData(gallery.properties, 'sharingProfile.permissions'));
  return [
    { name: 'madeForGroups', state: madeFor(gallery, 'Groups'), params: { permissions } },
    asked('mayShare', facts.mayShare),
    {
      name: 'tenantLimit',
      state: !listed ? 'unknown' : already || tenants.length < TENANT_LIMIT ? 'fine' : 'blocks',
      params: { n: tenants.length, limit: TENANT_LIMIT },
    },
    encrypted(facts),
    { name: 'alreadyShared', state: already ? 'fine' : listed ? 'todo' : 'unknown' },
  ];
}

function communityChecks(facts: CrossTenantFacts): readonly Check[] {
  const { sharingProfile: profile } = facts.gallery.properties;
  const permissions = profile?.permissions ?? 'Private';
  const published = profile?.communityGalleryInfo?.communityGalleryEnabled === true;
  return [
    {
      name: 'madeForCommunity',
      state: madeFor(facts.gallery, 'Community'),
      params: { permissions },
    },
    asked('mayShare', facts.mayShare),
    encrypted(facts),
    {
      name: 'published',
      state: published
        ? 'fine'
        : isInData(profile, 'communityGalleryInfo.communityGalleryEnabled')
          ? 'todo'
          : 'unknown',
    },
  ];
}

/** What was looked at for a way of sharing, in the order in which it matters. */
export function crossTenantChecks(method: CrossTenantMethod, facts: CrossTenantFacts): readonly Check[] {
  if (method === 'community') return communityChecks(facts);
  return [otherTenant(facts), ...(method === 'app' ? appChecks(facts) : directChecks(facts))];
}

/** Newest of a gallery's version ids by their order in the list given: for the example in a command. */
export const versionOf = (ids: readonly string[], gallery: string): string | undefined =>
  ids.findLast((id) => foldId(id).startsWith(`${foldId(gallery)}/`));
