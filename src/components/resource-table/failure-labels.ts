import type { ArmFailure } from '@/arm/errors';
import type { ScopeFailure } from '@/data/sources';
import { resourceFailureKind } from '@/domain/resource-failure';
import { t } from '@/i18n/translate';

/** A part of a page that could not be read, with its own way to ask again. */
export interface UnreadPart {
  readonly key: string;
  readonly name: string;
  readonly failure: ArmFailure;
  /** Being asked again. */
  readonly retrying?: boolean;
  readonly retry: () => void;
}

/** What failed, by name. */
export function scopeLabel({ kind, scopeName, scopeId }: ScopeFailure): string {
  const name = scopeName || scopeId;
  if (kind === 'tenants') return t('table.scopeTenants');
  return kind === 'tenant' ? t('table.scopeTenant', { name }) : name;
}

export const unreadScope = (scope: ScopeFailure): UnreadPart => ({
  key: `${scope.kind} ${scope.scopeId}`,
  name: scopeLabel(scope),
  failure: scope.failure,
  retrying: scope.retrying,
  retry: scope.retry,
});

const isSignedOut = (failure: ArmFailure): boolean => resourceFailureKind(failure) === 'signedOut';

/** Why, in a word or two; ARM's own sentence follows where there is room. */
export function reasonLabel(failure: ArmFailure): string {
  const { kind, status } = failure;
  if (isSignedOut(failure)) return t('table.reasonSignedOut');
  if (status === 401 || status === 403) return t('table.reasonRefused', { status: String(status) });
  if (status === 429) return t('table.reasonThrottled', { status: String(status) });
  if (kind === 'malformed' && status < 400) return t('table.reasonCut');
  return status === 0 ? t('table.reasonSilent') : t('table.reasonFailed', { status: String(status) });
}

/** Azure knows who asks and says no; an expired sign-in is not that. */
export const isRefusal = (failure: ArmFailure): boolean =>
  !isSignedOut(failure) && (failure.status === 401 || failure.status === 403);

/** The heading in place of what was not read. Only where all fail for one cause does it name that cause. */
export function unreadTitle(failures: readonly ArmFailure[]): string {
  if (failures.length > 0 && failures.every(isSignedOut)) return t('table.signedOutTitle');
  return t(failures.length > 0 && failures.every(isRefusal) ? 'table.refusedTitle' : 'table.failedTitle');
}
