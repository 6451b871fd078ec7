import type { ArmId } from '@/arm/types';
import { t } from '@/i18n/translate';
import { KeyValueList } from '@/ui/KeyValueList';

import { ResourceLink } from '../ResourceLink';
import { Card } from './Card';

export interface Related {
  readonly label: string;
  readonly id: ArmId;
  readonly tab?: string;
  readonly name: string;
}

/** Links to what belongs together; those that are not known are left out. */
export function RelatedCard({ items }: { readonly items: readonly (Related | undefined | false)[] }) {
  const known = items.filter((item) => item !== undefined && item !== false);
  return (
    <Card title={t('resource.related')}>
      <KeyValueList
        items={known.map(({ label, id, tab, name }) => ({
          label,
          value: (
            <ResourceLink id={id} tab={tab}>
              {name}
            </ResourceLink>
          ),
        }))}
      />
    </Card>
  );
}
