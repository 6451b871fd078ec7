import { t } from '@/i18n/translate';

import styles from './MapFrame.module.css';

/** Past the map in one key press: the table has the same data. `to` is the id of something that can take focus. */
export function SkipLink({ to }: { readonly to: string }) {
  return (
    <a
      className={styles.skip}
      href={`#${to}`}
      onClick={(event) => {
        // Not by the address: its hash is not part of a view that one copies.
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {t('regionMap.skip')}
    </a>
  );
}
