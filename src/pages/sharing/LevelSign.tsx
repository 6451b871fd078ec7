import type { AccessLevel } from '@/domain/access/capabilities';
import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import styles from './level-sign.module.css';

// Each level has its own shape and letter, so that colour is never alone: hexagon, square, diamond, disc, shield.
const shapes: Readonly<Record<Exclude<AccessLevel, 'none'>, string>> = {
  owner: 'M12 1.500 21.100 6.800v10.400L12 22.500 2.900 17.200V6.800z',
  contributor: 'M3.500 3.500h17v17h-17z',
  share: 'M12 .8 23.200 12 12 23.200.8 12z',
  deploy: 'M12 2a10 10 0 1 0 .001 0z',
  read: 'M3.500 3.500h17V12a8.500 8.500 0 0 1-17 0z',
};

interface LevelSignProps {
  readonly level: AccessLevel;
  /** Filled: granted here. Hollow: inherited. */
  readonly filled: boolean;
}

/** The sign of a level; the words stand beside it or in the cell's name. */
export function LevelSign({ level, filled }: LevelSignProps) {
  if (level === 'none') {
    return (
      <span className={styles.none} aria-hidden="true">
        {t('sharing.letter.none')}
      </span>
    );
  }
  return (
    <svg
      className={cx(styles.sign, styles[level], filled ? styles.filled : styles.hollow)}
      width="24"
      height="24"
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={shapes[level]} />
      <text x="12" y="16.300">
        {t(`sharing.letter.${level}`)}
      </text>
    </svg>
  );
}
