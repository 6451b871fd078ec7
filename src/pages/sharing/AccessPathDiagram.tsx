import { t } from '@/i18n/translate';

import type { Step } from './access-path-labels';

import styles from './why.module.css';

const WIDTH = 400;
const BOX = 40;
const GAP = 22;

/** Characters on one line of a box. */
const LONGEST = 46;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

interface WayPictureProps {
  readonly steps: readonly Step[];
  /** The text alternative. */
  readonly sentence: string;
}

/** One access path as a diagram: a box for each step, from the top down. */
export function AccessPathDiagram({ steps, sentence }: WayPictureProps) {
  const height = steps.length * (BOX + GAP) - GAP + 2;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t('sharing.pictureOf', { sentence })}
    >
      {steps.map((step, i) => {
        const y = 1 + i * (BOX + GAP);
        return (
          <g key={`${i} ${step.name}`} className={styles[step.kind]}>
            <rect
              x="1"
              y={y}
              width={WIDTH - 2}
              height={BOX}
              rx={step.kind === 'role' || step.kind === 'way' ? BOX / 2 : 4}
            />
            <text x="16" y={y + 16} className={styles.stepKind}>
              {t(`sharing.step.${step.kind}`)}
            </text>
            <text x="16" y={y + 32} className={styles.stepName}>
              {short(step.name)}
            </text>
            {i > 0 && (
              <path className={styles.arrow} d={`M${WIDTH / 2} ${y - GAP + 2}V${y - 3}m-5-6 5 6 5-6`} />
            )}
          </g>
        );
      })}
    </svg>
  );
}
