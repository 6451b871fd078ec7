import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import { speedWord } from './labels';

import styles from './SpeedChoice.module.css';

const SPEEDS = [0, 1, 60, 3600];

interface SpeedChoiceProps {
  readonly speed: number;
  readonly onChange: (speed: number) => void;
}

/** Pause, x1, x60, x3600; a speed from the address beside them when it is another one. */
export function SpeedChoice({ speed, onChange }: SpeedChoiceProps) {
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  return (
    <div role="group" aria-label={t('demobar.clock')} className={styles.group}>
      {speeds.map((s) => (
        <button
          key={s}
          type="button"
          className={cx(styles.option)}
          aria-pressed={s === speed}
          onClick={() => onChange(s)}
        >
          {s === 0 ? t('demobar.paused') : speedWord(s)}
        </button>
      ))}
    </div>
  );
}
