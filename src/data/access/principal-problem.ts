import type { RoleAssignment } from '@/arm/types';
import type { Principal } from '@/domain/access/principals';
import { isOrphaned } from '@/domain/access/principals';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';

/** Why a principal has no name, by the strict rule of orphans where an assignment is at hand; undefined when it has one. */
export function principalProblem(
  principal: Principal | undefined,
  assignment?: RoleAssignment,
): string | undefined {
  if (principal === undefined) return t('access.unresolved.notAsked');
  if (principal.unresolved === undefined) return undefined;
  if (assignment && isOrphaned(assignment, principal, now())) return t('access.unresolved.deleted');
  return t(`access.unresolved.${principal.unresolved}`);
}
