import { Link } from '@tanstack/react-router';

import { parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { t } from '@/i18n/translate';
import { lowerCase } from '@/lib/letter-case';
import { KeyValueList } from '@/ui/KeyValueList';

/** The list of galleries, narrowed to the same resource group or subscription. */
export function RelatedGalleries({ id }: { readonly id: ArmId }) {
  const parsed = parseId(id);
  if (parsed?.resourceGroup === undefined) return null;
  // The list's filters hold ids and names in lower case.
  const subscription = parsed.subscriptionId.toLowerCase();
  const group = lowerCase(parsed.resourceGroup);
  return (
    <Card title={t('resource.related')}>
      <KeyValueList
        items={[
          {
            label: t('resource.group'),
            value: (
              <Link to="/galleries" search={{ subscription, group }}>
                {t('failure.other.groupGalleries')}
              </Link>
            ),
          },
          {
            label: t('resource.subscription'),
            value: (
              <Link to="/galleries" search={{ subscription }}>
                {t('failure.other.galleries')}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
}
