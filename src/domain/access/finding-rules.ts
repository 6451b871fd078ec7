import { parseId } from '@/arm/resource-id';
import type { Gallery } from '@/arm/types';

import { bit, capabilitySetOf, has, isPrivileged, UNREAD } from './capabilities';
import type { AccessIndex, Grant } from './evaluate';
import { identitiesOf, roleKey } from './evaluate';
import type { Finding, FindingsSource } from './finding';
import type { EligibleGrant } from './inactive-grants';
import type { Principal } from './principals';
import { isOrphaned } from './principals';
import { scopeChain } from './scopes';

// The rules, one by one. They look at one grant, one eligible assignment, one gallery; `insteadOfGallery` at all grants.

const holderOf = (grant: Grant): string => grant.assignment.properties.principalId.toLowerCase();
const roleOf = (grant: Grant): string =>
  grant.role?.properties.roleName ?? roleKey(grant.assignment.properties.roleDefinitionId);

/** Names that companies give to the group of all users. A name is a hint, and the finding says so. */
const EVERYBODY =
  /^(?:all|alle|tous|todos)[ _-]+(?:[\w&-]+[ _-]+)?(?:users|people|staff|employees|members|company|benutzer|mitarbeiter)$|^(?:everyone|everybody|all|jeder|company|all[ _-]company)$/i;
/** Membership rules that include all users, or all members of the tenant. */
const EVERYBODY_RULE =
  /^\(?\s*user\.(?:objectId\s+-ne\s+null|accountEnabled\s+-eq\s+true|userType\s+-eq\s+"?(?:Member|Guest)"?)\s*\)?$/i;

interface Coverer {
  readonly grant: Grant;
  readonly same: boolean;
}

/** Finds, for a grant, another one at its scope or above that already gives the same holder everything it gives. */
function makeCovering(index: AccessIndex): (grant: Grant) => Coverer | undefined {
  const byHolder = new Map<string, Grant[]>();
  for (const grants of index.grantsAt.values()) {
    for (const grant of grants) {
      if (grant.conditional) continue;
      const key = `${grant.scope} ${holderOf(grant)}`;
      const list = byHolder.get(key);
      if (list) list.push(grant);
      else byHolder.set(key, [grant]);
    }
  }
  return (grant) => {
    // What a role gives that was not read is covered by nothing.
    if (grant.gives === 0 || (grant.gives & UNREAD) !== 0 || grant.conditional) return undefined;
    for (const scope of scopeChain(grant.scope, index.tree)) {
      for (const identity of identitiesOf(index, holderOf(grant))) {
        for (const other of byHolder.get(`${scope} ${identity}`) ?? []) {
          if (other === grant || (grant.gives & ~other.gives) !== 0) continue;
          const same = scope === grant.scope;
          // Two that give the same each repeat the other: one of them is named, always the same one.
          const twins = same && other.gives === grant.gives && identity === holderOf(grant);
          if (!twins || other.assignment.id < grant.assignment.id) return { grant: other, same };
        }
      }
    }
    return undefined;
  };
}

/** Holders of a grant that a rule about people looks at: the holder, and guests and programs in the holder's groups. */
function makeReached({ groups, principals }: FindingsSource): (holder: string) => readonly Principal[] {
  const inGroup = new Map<string, readonly Principal[]>();
  const isLookedAt = (p: Principal | undefined): p is Principal =>
    p !== undefined && (p.guest || p.type === 'ServicePrincipal');
  return (holder) => {
    let found = inGroup.get(holder);
    if (!found) {
      const all = new Set([holder]);
      for (const id of all) for (const m of groups.get(id)?.members ?? []) all.add(m.toLowerCase());
      found = [...all].map((id) => principals.get(id)).filter(isLookedAt);
      inGroup.set(holder, found);
    }
    return found;
  };
}

function finding(
  rule: Finding['rule'],
  severity: Finding['severity'],
  grant: Grant,
  more: {
    readonly params?: Finding['params'];
    readonly principalId?: string;
    readonly evidence?: readonly Grant[];
  } = {},
): Finding {
  const holder = holderOf(grant);
  const { principalId = holder, params, evidence = [] } = more;
  return {
    rule,
    severity,
    scope: grant.assignment.properties.scope,
    principalId,
    ...(principalId !== holder && { viaGroupId: holder }),
    assignmentIds: [grant, ...evidence].map((g) => g.assignment.id),
    params: { role: roleOf(grant), ...params },
  };
}

/** Why a group is taken to hold all users; undefined: it is not. */
function everybodyBasis({ type, displayName = '', membershipRule }: Principal): string | undefined {
  if (type !== 'Group') return undefined;
  if (membershipRule !== undefined && EVERYBODY_RULE.test(membershipRule.trim())) return 'rule';
  return EVERYBODY.test(displayName.trim()) ? 'name' : undefined;
}

/** Everything that one role assignment gives cause for. Prepared once for all of them. */
export function grantFindings(source: FindingsSource): (grant: Grant) => readonly Finding[] {
  const { index, principals, nowMs } = source;
  const covering = makeCovering(index);
  const reached = makeReached(source);
  return (grant) => {
    const out: Finding[] = [];
    const id = holderOf(grant);
    const principal = principals.get(id) ?? { id, type: 'Unknown', guest: false, unresolved: 'notAsked' };
    if (parseId(grant.scope)?.kind === 'version') out.push(finding('versionGrant', 'medium', grant));
    if (isPrivileged(grant.gives)) {
      for (const one of reached(id)) {
        if (one.guest) out.push(finding('guestWrites', 'high', grant, { principalId: one.id }));
        else if (one.owners === 0 && one.managedIdentity !== true)
          out.push(finding('servicePrincipalWithoutOwner', 'medium', grant, { principalId: one.id }));
      }
    }
    const basis = everybodyBasis(principal);
    if (basis !== undefined && (grant.gives & ~UNREAD) !== 0) {
      const rule = principal.membershipRule ?? '';
      const severity = isPrivileged(grant.gives) ? 'high' : 'low';
      out.push(finding('everybodyGroup', severity, grant, { params: { basis, rule } }));
    }
    if (isOrphaned(grant.assignment, principal, nowMs)) out.push(finding('orphaned', 'medium', grant));
    else if (principal.unresolved !== undefined && principal.unresolved !== 'notAsked') {
      out.push(finding('notResolved', 'low', grant, { params: { why: principal.unresolved } }));
    }
    const cover = covering(grant);
    if (cover) {
      const params = { by: roleOf(cover.grant), from: cover.grant.assignment.properties.scope };
      const rule = cover.same ? 'duplicate' : 'alreadyInherited';
      out.push(finding(rule, 'low', grant, { params, evidence: [cover.grant] }));
    }
    if (grant.conditional) out.push(finding('conditionNotEvaluated', 'low', grant));
    if ((grant.gives & UNREAD) !== 0) out.push(finding('roleUnknown', 'low', grant));
    return out;
  };
}

/** A guest who can activate rights to write: as severe as one who has them (trap 19). */
export function eligibleFindings(
  { principals }: FindingsSource,
  { id, principalId, role, scope }: EligibleGrant,
): readonly Finding[] {
  const guest = principals.get(principalId)?.guest === true;
  if (!guest || !role || !isPrivileged(capabilitySetOf(role.properties.permissions))) return [];
  const params = { role: role.properties.roleName, activatable: 1 };
  return [{ rule: 'guestWrites', severity: 'high', scope, principalId, assignmentIds: [id], params }];
}

/** Limits of a direct share (ARM 11), and the number from which on the portal warns. */
const SHARE_LIMITS = {
  Subscriptions: { limit: 30, close: 25 },
  AADTenants: { limit: 5, close: 4 },
} as const;

const READ = bit('seeGallery') | bit('seeDefinition') | bit('seeVersion');

/** What a gallery's own sharing gives cause for. */
export function sharingFindings(gallery: Gallery): readonly Finding[] {
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
  for (const { type, ids = [] } of profile?.groups ?? []) {
    const n = ids.length;
    if (type === 'AADTenants' && n > 0) {
      const params = { n, tenants: ids.join(' ') };
      out.push({ rule: 'tenantWideShare', severity: 'medium', ...about, params });
    }
    const limits = type && SHARE_LIMITS[type];
    if (limits && n >= limits.close) {
      const severity = n >= limits.limit ? 'medium' : 'low';
      const params = { n, limit: limits.limit, kind: type };
      out.push({ rule: 'directShareLimit', severity, ...about, params });
    }
  }
  return out;
}

/**
 * A gallery on whose whole line every reading grant also lets its holder give access: no plain reader exists. Only where every
 * assignment and role was read: one that is missing may be the reader's.
 */
export function onlyAdmins(index: AccessIndex, gallery: Gallery): readonly Finding[] {
  const grants = scopeChain(gallery.id, index.tree).flatMap((s) => index.grantsAt.get(s) ?? []);
  if (grants.some((g) => (g.gives & UNREAD) !== 0)) return [];
  const readers = grants.filter((g) => (g.gives & READ) !== 0);
  if (readers.length === 0 || readers.some((g) => !has(g.gives, 'manageAccess'))) return [];
  const assignmentIds = readers.map((g) => g.assignment.id);
  const params = { n: readers.length };
  return [{ rule: 'onlyAdminsRead', severity: 'low', scope: gallery.id, assignmentIds, params }];
}

/** Principals with assignments at several definitions of one gallery: an assignment at the gallery may be meant (S53; an inference). */
export function insteadOfGallery(index: AccessIndex): readonly Finding[] {
  const held = new Map<string, Grant[]>();
  for (const [scope, grants] of index.grantsAt) {
    if (parseId(scope)?.kind !== 'definition') continue;
    for (const grant of grants) {
      const key = `${scope.slice(0, scope.lastIndexOf('/images/'))}|${holderOf(grant)}`;
      const list = held.get(key);
      if (list) list.push(grant);
      else held.set(key, [grant]);
    }
  }
  return [...held].flatMap(([key, grants]): Finding[] => {
    const scopes = new Set(grants.map((g) => g.scope));
    if (scopes.size < 2) return [];
    const [, principalId = ''] = key.split('|');
    const assignmentIds = grants.map((g) => g.assignment.id);
    const scope = grants[0]?.assignment.properties.scope.replace(/\/images\/[^/]+$/i, '') ?? '';
    const params = { n: scopes.size, role: grants[0] ? roleOf(grants[0]) : '' };
    const rule = 'definitionsInsteadOfGallery';
    return [{ rule, severity: 'low', scope, principalId, assignmentIds, params }];
  });
}
