import type { Tags } from '@/arm/types';
import { areTagsInData, tagPairs } from '@/domain/tags';
import { t } from '@/i18n/translate';

import styles from './TagList.module.css';

/** A resource's tags, each as key and value, shown as text. */
export function TagList({ of }: { readonly of: { readonly tags?: Tags } }) {
  const pairs = tagPairs(of.tags);
  if (pairs.length === 0) {
    const word = areTagsInData(of) ? 'resource.noTags' : 'common.notInExport';
    return <span className={styles.none}>{t(word)}</span>;
  }
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
