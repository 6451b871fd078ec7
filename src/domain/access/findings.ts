import { parseId } from '@/arm/resource-id';
import type { Gallery } from '@/arm/types';

import type { Capability } from './capabilities';
import { bit, has } from './capabilities';
import type { AccessIndex, Grant } from './evaluate';
import { identitiesOf } from './evaluate';
import type { Principal } from './principals';
import { isOrphaned } from './principals';
import { scopeChain } from './scopes';

export type FindingRule =
  | 'versionGrant'
  | 'guestWrites'
  | 'orphaned'
  | 'notResolved'
  | 'alreadyInherited'
  | 'servicePrincipalWithoutOwner'
  | 'conditionNotEvaluated'
  | 'roleUnknown'
  | 'communityGallery'
  | 'tenantWideShare'
  | 'directShareLimit'
  | 'onlyAdminsRead'
  | 'definitionsInsteadOfGallery';

export type Severity = 'high' | 'medium' | 'low';

/** One thing worth a person's look, with what it rests on. Wording and remedy are in the catalog under the rule's name. */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** The scope or resource it is about. */
  readonly scope: string;
  readonly principalId?: string;
  /** Assignments that are the evidence. */
  readonly assignmentIds: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

const WRITES: readonly Capability[] = [
  'manageAccess',
  'editGallery',
  'editDefinition',
  'editVersion',
  'deleteGallery',
  'deleteDefinition',
  'deleteVersion',
  'share',
];
const writes = (set: number) => WRITES.some((c) => has(set, c));

const finding = (
  rule: FindingRule,
  severity: Severity,
  grant: Grant,
  params: Finding['params'] = {},
  more: readonly Grant[] = [],
): Finding => ({
  rule,
  severity,
  scope: grant.assignment.properties.scope,
  principalId: grant.assignment.properties.principalId,
  assignmentIds: [grant, ...more].map((g) => g.assignment.id),
  params,
});

/** A grant above that already gives the same principal, itself or through its groups, everything this one gives. */
function covering(index: AccessIndex, grant: Grant): Grant | undefined {
  if (grant.gives === 0 || grant.conditional) return undefined;
  const identities = identitiesOf(index, grant.assignment.properties.principalId);
  const above = scopeChain(grant.scope, index.tree).slice(0, -1);
  for (const scope of above) {
    for (const other of index.grantsAt.get(scope) ?? []) {
      if (other.conditional || !identities.has(other.assignment.properties.principalId)) continue;
      if ((grant.gives & ~other.gives) === 0) return other;
    }
  }
  return undefined;
}

function grantFindings(index: AccessIndex, grant: Grant, principal: Principal, nowMs: number): Finding[] {
  const out: Finding[] = [];
  const role = grant.role?.properties.roleName ?? grant.assignment.properties.roleDefinitionId;
  if (parseId(grant.scope)?.kind === 'version') out.push(finding('versionGrant', 'medium', grant, { role }));
  if (principal.guest && writes(grant.gives)) out.push(finding('guestWrites', 'high', grant, { role }));
  if (isOrphaned(grant.assignment, principal, nowMs))
    out.push(finding('orphaned', 'medium', grant, { role }));
  else if (principal.unresolved !== undefined && principal.unresolved !== 'notAsked') {
    out.push(finding('notResolved', 'low', grant, { role, why: principal.unresolved }));
  }
  const cover = covering(index, grant);
  if (cover) {
    const by = cover.role?.properties.roleName ?? '';
    out.push(
      finding('alreadyInherited', 'low', grant, { role, by, from: cover.assignment.properties.scope }, [
        cover,
      ]),
    );
  }
  if (principal.type === 'ServicePrincipal' && principal.owners === 0 && writes(grant.gives)) {
    out.push(finding('servicePrincipalWithoutOwner', 'medium', grant, { role }));
  }
  if (grant.conditional) out.push(finding('conditionNotEvaluated', 'low', grant, { role }));
  if (grant.role === undefined) out.push(finding('roleUnknown', 'low', grant, { role }));
  return out;
}

/** Limits of direct share (ARM note 11). */
const SHARE_LIMITS = { Subscriptions: 30, AADTenants: 5 } as const;

function sharingFindings(gallery: Gallery): Finding[] {
  const out: Finding[] = [];
  const about = { scope: gallery.id, assignmentIds: [] };
  const profile = gallery.properties.sharingProfile;
  if (
    profile?.permissions === 'Community' &&
    profile.communityGalleryInfo?.communityGalleryEnabled === true
  ) {
    const name = profile.communityGalleryInfo.publicNames?.[0] ?? gallery.name;
    out.push({ rule: 'communityGallery', severity: 'high', ...about, params: { name } });
  }
  for (const group of profile?.groups ?? []) {
    const n = group.ids?.length ?? 0;
    if (group.type === 'AADTenants' && n > 0) {
      out.push({ rule: 'tenantWideShare', severity: 'medium', ...about, params: { n } });
    }
    const limit = group.type ? SHARE_LIMITS[group.type] : undefined;
    if (limit !== undefined && n >= limit) {
      out.push({
        rule: 'directShareLimit',
        severity: 'low',
        ...about,
        params: { n, limit, kind: group.type ?? '' },
      });
    }
  }
  return out;
}

const READ = bit('seeGallery') | bit('seeDefinition') | bit('seeVersion');

/** A gallery on whose whole line every reading grant also lets its holder give access: no plain reader exists. */
function onlyAdmins(index: AccessIndex, gallery: Gallery): Finding[] {
  const grants = scopeChain(gallery.id, index.tree).flatMap((s) => index.grantsAt.get(s) ?? []);
  const readers = grants.filter((g) => (g.gives & READ) !== 0);
  if (readers.length === 0 || readers.some((g) => !has(g.gives, 'manageAccess'))) return [];
  const assignmentIds = readers.map((g) => g.assignment.id);
  const params = { n: readers.length };
  return [{ rule: 'onlyAdminsRead', severity: 'low', scope: gallery.id, assignmentIds, params }];
}

/** Holders of grants on several definitions of one gallery: the gallery may have been meant (S53; an inference). */
function definitionsInsteadOfGallery(index: AccessIndex): Finding[] {
  const held = new Map<string, Grant[]>();
  for (const [scope, grants] of index.grantsAt) {
    if (parseId(scope)?.kind !== 'definition') continue;
    for (const grant of grants) {
      const key = `${scope.slice(0, scope.lastIndexOf('/images/'))}|${grant.assignment.properties.principalId}`;
      const list = held.get(key);
      if (list) list.push(grant);
      else held.set(key, [grant]);
    }
  }
  return [...held].flatMap(([key, grants]): Finding[] => {
    const scopes = new Set(grants.map((g) => g.scope));
    if (scopes.size < 2) return [];
    const [gallery = '', principalId] = key.split('|');
    const assignmentIds = grants.map((g) => g.assignment.id);
    const params = { n: scopes.size };
    return [
      {
        rule: 'definitionsInsteadOfGallery',
        severity: 'low',
        scope: gallery,
        principalId,
        assignmentIds,
        params,
      },
    ];
  });
}

const rank: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/**
 * All findings over the grants and galleries at hand, gravest first. Only what the data shows: a principal that nobody
 * looked up gives no finding. `nowMs` is the portal's clock, for the 24 hours of the orphan rule.
 */
export function findFindings(
  index: AccessIndex,
  principals: ReadonlyMap<string, Principal>,
  galleries: readonly Gallery[],
  nowMs: number,
): readonly Finding[] {
  const out: Finding[] = [];
  for (const grants of index.grantsAt.values()) {
    for (const grant of grants) {
      const id = grant.assignment.properties.principalId;
      const principal = principals.get(id) ?? { id, type: 'Unknown', guest: false, unresolved: 'notAsked' };
      out.push(...grantFindings(index, grant, principal, nowMs));
    }
  }
  for (const gallery of galleries) out.push(...sharingFindings(gallery), ...onlyAdmins(index, gallery));
  out.push(...definitionsInsteadOfGallery(index));
  return out.sort((a, b) => rank[a.severity] - rank[b.severity] || a.rule.localeCompare(b.rule));
}
