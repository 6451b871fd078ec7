import type { ArmFailure } from '@/arm/errors';
import type { ScopeFailure } from '@/data/sources';
import { t } from '@/i18n/translate';

/** What failed, by name. */
export function scopeLabel({ kind, scopeName, scopeId }: ScopeFailure): string {
  const name = scopeName || scopeId;
  if (kind === 'tenants') return t('table.scopeTenants');
  return kind === 'tenant' ? t('table.scopeTenant', { name }) : name;
}

/** Why, in a word or two; ARM's own sentence follows where there is room. */
export function reasonLabel({ kind, status }: ArmFailure): string {
  if (status === 401 || status === 403) return t('table.reasonRefused', { status: String(status) });
  if (status === 429) return t('table.reasonThrottled', { status: String(status) });
  if (kind === 'malformed' && status < 400) return t('table.reasonCut');
  return status === 0 ? t('table.reasonSilent') : t('table.reasonFailed', { status: String(status) });
}

export const isRefusal = ({ status }: ArmFailure): boolean => status === 401 || status === 403;
