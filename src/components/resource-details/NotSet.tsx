import { t } from '@/i18n/translate';

import styles from './NotSet.module.css';

/** In the place of a value that the service did not send. */
export function NotSet() {
  return <span className={styles.notSet}>{t('common.notSet')}</span>;
}
