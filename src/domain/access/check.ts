import type { AccessLevel, Capability, ResourceLevel } from './capabilities';
import { accessLevel, has, UNREAD } from './capabilities';
import type { Access, AccessIndex } from './evaluate';
import { accessOf, identitiesOf } from './evaluate';
import type { GrantPath } from './explain';
import { membershipPaths } from './memberships';
import type { AccessResource } from './resources';

// One principal at one resource, its parents and its children.

/**
 * perhaps: only a grant with a condition gives it. denied: a role gives it, and a deny assignment takes it away. unknown: no role
 * that was read gives it, and one was not read.
 */
export type Answer = 'yes' | 'perhaps' | 'denied' | 'unknown' | 'no';

/** Whether something is allowed, as far as the grants at hand say. */
export function answerOf({ allowed, conditional, denied }: Access, capability: Capability): Answer {
  if (has(allowed, capability)) return 'yes';
  if (has(conditional, capability)) return 'perhaps';
  if (has(denied, capability)) return 'denied';
  return ((allowed | conditional) & UNREAD) === 0 ? 'no' : 'unknown';
}

const seeing: Readonly<Record<ResourceLevel, Capability>> = {
  gallery: 'seeGallery',
  definition: 'seeDefinition',
  version: 'seeVersion',
};

export interface CheckedResource {
  readonly resource: AccessResource;
  readonly kind: ResourceLevel;
  readonly sees: Answer;
  readonly level: AccessLevel;
  /** Of a definition: how many versions it has, and how many can be seen. */
  readonly versions?: { readonly all: number; readonly seen: number };
}

const isLevel = (kind: AccessResource['kind']): kind is ResourceLevel =>
  kind === 'gallery' || kind === 'definition' || kind === 'version';

/**
 * A principal's access at a resource, its parents and its children: of a gallery its definitions with counted versions, of a
 * definition its versions. Order of `resources`.
 */
export function checkLine(
  index: AccessIndex,
  principalId: string,
  resourceKey: string,
  resources: readonly AccessResource[],
): readonly CheckedResource[] {
  const line = resources.filter(
    (r) =>
      isLevel(r.kind) &&
      (r.key === resourceKey || resourceKey.startsWith(`${r.key}/`) || r.parentKey === resourceKey),
  );
  const seenOf = (key: string) => {
    const versions = resources.filter((r) => r.parentKey === key);
    const seen = versions.filter((v) => has(accessOf(index, principalId, v.key).allowed, 'seeVersion'));
    return { all: versions.length, seen: seen.length };
  };
  return line.flatMap((resource): readonly CheckedResource[] => {
    const { kind, key } = resource;
    if (!isLevel(kind)) return [];
    const access = accessOf(index, principalId, key);
    const below = kind === 'definition' && key.startsWith(`${resourceKey}/`);
    return [
      {
        resource,
        kind,
        sees: answerOf(access, seeing[kind]),
        level: accessLevel(access.allowed, kind),
        ...(below && { versions: seenOf(key) }),
      },
    ];
  });
}

/** The ways to access that begin further down: grants at definitions and versions below a resource that reach a principal. */
export function pathsBelow(
  index: AccessIndex,
  principalId: string,
  resourceKey: string,
): readonly GrantPath[] {
  const identities = identitiesOf(index, principalId);
  const out: GrantPath[] = [];
  for (const [scope, grants] of index.grantsAt) {
    if (!scope.startsWith(`${resourceKey}/`)) continue;
    for (const grant of grants) {
      const holder = grant.assignment.properties.principalId;
      if (!identities.has(holder)) continue;
      for (const groups of membershipPaths(principalId, holder, index.parents)) {
        out.push({ grant, groups, inherited: false });
      }
    }
  }
  return out.toSorted((a, b) => (a.grant.scope < b.grant.scope ? -1 : 1));
}
