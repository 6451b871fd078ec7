import { parseId } from '@/arm/resource-id';
import { foldScope } from '@/domain/access/scopes';
import { t } from '@/i18n/translate';

const MANAGEMENT_GROUP = '/providers/microsoft.management/managementgroups/';

/** The text of a scope: type and name. `names`: folded scope → display name. */
export function scopeLabel(scope: string, names: ReadonlyMap<string, string>): string {
  const folded = foldScope(scope);
  if (folded === '/' || folded.startsWith('/tenants/')) return t('sharing.scope.root');
  const known = names.get(folded);
  if (folded.startsWith(MANAGEMENT_GROUP)) {
    return t('sharing.scope.managementGroup', { name: known ?? folded.slice(MANAGEMENT_GROUP.length) });
  }
  const parsed = parseId(scope);
  if (parsed?.kind === 'subscription') {
    return t('sharing.scope.subscription', { name: known ?? parsed.subscriptionId });
  }
  if (parsed?.kind === 'resourceGroup') {
    return t('sharing.scope.resourceGroup', { name: parsed.resourceGroup ?? scope });
  }
  if (parsed?.kind === 'gallery') return t('sharing.scope.gallery', { name: parsed.gallery ?? scope });
  if (parsed?.kind === 'definition')
    return t('sharing.scope.definition', { name: parsed.definition ?? scope });
  if (parsed?.kind === 'version') {
    return t('sharing.scope.version', { name: `${parsed.definition} / ${parsed.version}` });
  }
  return t('sharing.scope.other', { name: scope });
}
