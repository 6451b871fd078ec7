import { parseId } from '@/arm/resource-id';
import type { ArmId, Location } from '@/arm/types';
import { tenantName } from '@/data/scope-names';
import type { Place } from '@/data/use-place';
import { regionName } from '@/domain/locations';
import { t } from '@/i18n/translate';
import type { KeyValue } from '@/ui/KeyValueList';

/** Location, resource group, subscription and tenant of a resource, by name where a list names them. */
export function placeFacts(
  id: ArmId,
  location: string,
  locations: readonly Location[],
  { subscription, tenant }: Place,
): readonly KeyValue[] {
  const parsed = parseId(id);
  return [
    { label: t('resource.location'), value: regionName(locations, location) },
    { label: t('resource.group'), value: parsed?.resourceGroup ?? '' },
    {
      label: t('resource.subscription'),
      value: subscription?.displayName ?? parsed?.subscriptionId ?? '',
      hint: subscription && <code>{subscription.subscriptionId}</code>,
    },
    ...(tenant ? [{ label: t('resource.tenant'), value: tenantName(tenant) }] : []),
  ];
}
