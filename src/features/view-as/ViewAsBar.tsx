import { t } from '@/i18n/translate';
import type { DemoControl, ViewedPrincipal } from '@/state/demo-control';
import { Button } from '@/ui/Button';
import { State } from '@/ui/State';

import styles from './ViewAsBar.module.css';

interface ViewAsBarProps {
  readonly control: DemoControl;
  readonly viewing: ViewedPrincipal;
}

/** The bar of "View as": the viewed principal, that nothing can be changed, and the way back. */
export function ViewAsBar({ control, viewing }: ViewAsBarProps) {
  const { displayName, signInName, guest, kind, unreadRoles = 0 } = viewing;
  const what =
    kind === 'servicePrincipal' ? t('viewAs.servicePrincipal') : guest ? t('viewAs.guest') : undefined;
  return (
    <section className={styles.bar} aria-label={t('viewAs.label')}>
      <div className={styles.words}>
        <State tone="warn">
          <strong>{t('viewAs.as', { name: displayName })}</strong>
        </State>
        <span className={styles.small}>
          {[signInName, what].filter(Boolean).join(' · ')} · {t('viewAs.computed')}
        </span>
        {unreadRoles > 0 && (
          <span className={styles.small}>{t('viewAs.unreadRoles', { n: unreadRoles })}</span>
        )}
      </div>
      <Button onClick={() => void control.viewAs(undefined)}>{t('viewAs.end')}</Button>
    </section>
  );
}
