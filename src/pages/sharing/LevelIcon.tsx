import type { AccessLevel } from '@/domain/access/capabilities';
import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import styles from './level-icon.module.css';

interface LevelIconProps {
  readonly level: AccessLevel;
  /** Filled: granted here. Hollow: inherited. */
  readonly filled: boolean;
}

/**
 * The sign of a level; the words stand beside it or in the cell's name. Each level has its own shape and letter, so that
 * colour is never alone: arch, square, diamond, disc, shield. One element each: hundreds scroll by.
 */
export function LevelIcon({ level, filled }: LevelIconProps) {
  return (
    <b className={cx(styles.sign, styles[level], filled && styles.filled)} aria-hidden="true">
      {t(`sharing.letter.${level}`)}
    </b>
  );
}
