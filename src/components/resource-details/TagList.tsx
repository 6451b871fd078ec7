import type { Tags } from '@/arm/types';
import { tagPairs } from '@/domain/tags';
import { t } from '@/i18n/translate';

import styles from './TagList.module.css';

/** A resource's tags, each as key and value, shown as text. */
export function TagList({ tags }: { readonly tags: Tags | undefined }) {
  const pairs = tagPairs(tags);
  if (pairs.length === 0) return <span className={styles.none}>{t('resource.noTags')}</span>;
  return (
    <ul className={styles.tags}>
      {pairs.map(([key, value]) => (
        <li key={key}>
          <span dir="auto">{key}</span>
          <span dir="auto" className={value === '' ? styles.none : undefined}>
            {value === '' ? t('resource.emptyValue') : value}
          </span>
        </li>
      ))}
    </ul>
  );
}
