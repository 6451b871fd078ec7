import { t } from '@/i18n/translate';
import { Popover } from '@/ui/Popover';
import { State } from '@/ui/State';

import styles from './badge.module.css';

/** The browser refuses storage: said in the header before anybody changes something, for the change is gone with the tab. */
export function NotKeptBadge() {
  return (
    <Popover
      label={t('demobar.notKeptBadge')}
      align="end"
      renderTrigger={(props) => (
        <button {...props} type="button" className={styles.badge} aria-label={t('demobar.notKeptBadge')}>
          <State tone="warn">
            <span className={styles.words}>{t('demobar.notKeptBadge')}</span>
            <span className={styles.short}>{t('demobar.notKeptShort')}</span>
          </State>
        </button>
      )}
    >
      {() => <p className={styles.text}>{t('demobar.notKept')}</p>}
    </Popover>
  );
}
