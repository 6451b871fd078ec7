import type { TrackedResource } from '@/arm/types';
import { otherProperties } from '@/domain/other-properties';
import { t } from '@/i18n/translate';
import { KeyValueList } from '@/ui/KeyValueList';

import { Card } from './Card';
import { LongText } from './LongText';

import styles from './OtherPropertiesCard.module.css';

interface OtherPropertiesCardProps {
  readonly resource: TrackedResource<object>;
  /** Names under `properties` that the page shows elsewhere. */
  readonly known: readonly string[];
}

/** What the service sent and the page has no place for; absent when there is nothing. */
export function OtherPropertiesCard({ resource, known }: OtherPropertiesCardProps) {
  const rest = otherProperties(resource, known);
  if (rest.length === 0) return null;
  return (
    <Card title={t('resource.otherProperties')}>
      <p className={styles.hint}>{t('resource.otherPropertiesHint')}</p>
      <KeyValueList
        items={rest.map(({ path, json }) => ({
          label: path,
          value: (
            <code>
              <LongText text={json} />
            </code>
          ),
        }))}
      />
    </Card>
  );
}
