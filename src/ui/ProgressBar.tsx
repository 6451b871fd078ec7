import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What progresses: "UK South". */
  readonly label: string;
  /** 0 to 100; undefined while nobody knows how far it is. */
  readonly percent: number | undefined;
  /** In words when a percentage says too little: "7 of 9 files". */
  readonly valueText?: string;
}

/** How far something is. The number or a word stands beside it: the bar alone says too little. */
export function ProgressBar({ label, percent, valueText }: ProgressBarProps) {
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      aria-valuetext={valueText}
      max={100}
      value={percent}
    />
  );
}
