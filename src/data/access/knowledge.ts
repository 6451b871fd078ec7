import type { Gallery } from '@/arm/types';
import type { ScopeFailure } from '@/data/sources';
import type { AccessData, AccessIndex } from '@/domain/access/evaluate';
import type { Delegation, EligibleGrant } from '@/domain/access/inactive-grants';
import type { Principal } from '@/domain/access/principals';
import type { AccessResource } from '@/domain/access/resources';

export type AccessPart =
  | 'assignments'
  | 'denyAssignments'
  | 'members'
  | 'principals'
  | 'roles'
  | 'eligible'
  | 'delegations'
  | 'tree'
  | 'resources'
  | 'galleries'
  | 'subscriptions'
  | 'tenants';

/** Something that could not be read: the rest is then "at least these" (trap 26). */
export interface AccessGap extends ScopeFailure {
  readonly what: AccessPart;
}

/** Nothing at all was read, and something failed: nothing may be said of anybody. */
export const nothingKnown = ({
  gaps,
  resources,
  galleries,
  index,
}: Pick<AccessKnowledge, 'gaps' | 'resources' | 'galleries' | 'index'>): boolean =>
  gaps.length > 0 && resources.length === 0 && galleries.length === 0 && index.grantsAt.size === 0;

/** What the portal could read about access, and what it could not. */
export interface AccessKnowledge {
  readonly data: AccessData;
  readonly index: AccessIndex;
  /** By object id in lower case: all principals of assignments, deny assignments, eligible assignments and groups. */
  readonly principals: ReadonlyMap<string, Principal>;
  /** Parents before their children. */
  readonly resources: readonly AccessResource[];
  /** With `sharingProfile`, and its groups where the gallery itself could be read. */
  readonly galleries: readonly Gallery[];
  readonly eligible: readonly EligibleGrant[];
  /** Lighthouse: shown, and granting nothing in the evaluation. */
  readonly delegations: readonly Delegation[];
  /** Folded assignment id → ISO date on which it ends; those without an end are absent. */
  readonly ends: ReadonlyMap<string, string>;
  /** Folded scope → display name, for subscriptions, management groups and tenants ("/tenants/…"). */
  readonly scopeNames: ReadonlyMap<string, string>;
  readonly gaps: readonly AccessGap[];
  readonly pending: boolean;
  /** When the directory was read last, by the portal's clock; 0 while it was not. */
  readonly readAt: number;
}
