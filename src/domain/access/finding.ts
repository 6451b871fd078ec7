import type { Gallery } from '@/arm/types';

import type { AccessIndex } from './evaluate';
import type { EligibleGrant } from './inactive-grants';
import type { Groups } from './memberships';
import type { Principal } from './principals';

// Findings about role assignments and shares. Each names its evidence; none rests on what could not be read (trap 26).

export const findingRules = [
  'guestWrites',
  'communityGallery',
  'everybodyGroup',
  'orphaned',
  'versionGrant',
  'servicePrincipalWithoutOwner',
  'tenantWideShare',
  'directShareLimit',
  'duplicate',
  'alreadyInherited',
  'definitionsInsteadOfGallery',
  'onlyAdminsRead',
  'conditionNotEvaluated',
  'roleUnknown',
  'notResolved',
] as const;
export type FindingRule = (typeof findingRules)[number];

export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** One finding. Its text is in the catalog under the rule's name. */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** The scope or resource it is about, as ARM wrote it. */
  readonly scope: string;
  /** Whom it is about, lower case. */
  readonly principalId?: string;
  /** The group by which that one comes to it; absent: the assignment is its own. */
  readonly viaGroupId?: string;
  /** Assignments that are the evidence, as ARM wrote their ids. */
  readonly assignmentIds: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

export interface FindingsSource {
  readonly index: AccessIndex;
  readonly groups: Groups;
  /** By object id in lower case. */
  readonly principals: ReadonlyMap<string, Principal>;
  readonly galleries: readonly Gallery[];
  /** Whether every assignment that there is was read: only then may a finding rest on one that is not there. */
  readonly wholeAssignments: boolean;
  readonly eligible: readonly EligibleGrant[];
  /** The portal's clock, for the 24 hours of the orphan rule. */
  readonly nowMs: number;
}
