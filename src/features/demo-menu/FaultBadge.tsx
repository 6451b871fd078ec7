import { t } from '@/i18n/translate';
import type { DemoControl } from '@/state/demo-control';
import { State } from '@/ui/State';

import styles from './badge.module.css';

interface FaultBadgeProps {
  readonly control: DemoControl;
  readonly count: number;
}

/** Faults are on: said plainly in the header, ended by one click. */
export function FaultBadge({ control, count }: FaultBadgeProps) {
  const words = `${t('demobar.faults', { n: count })}. ${t('demobar.endFaults')}`;
  return (
    <button
      type="button"
      className={styles.badge}
      aria-label={words}
      title={words}
      onClick={() => void control.setFaults([])}
    >
      <State tone="warn">
        <span className={styles.words}>{t('demobar.faults', { n: count })}</span>
        <span className={styles.count}>{count}</span>
      </State>
      <span className={styles.end}>{t('demobar.endFaults')}</span>
    </button>
  );
}
