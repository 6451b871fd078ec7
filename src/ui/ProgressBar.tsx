import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What progresses: "UK South". */
  readonly label: string;
  /** 0 to 100; undefined: not known. */
  readonly percent: number | undefined;
  /** A text if a percentage says too little: "7 of 9 files". */
  readonly valueText?: string;
}

/** A progress bar. A number or text is beside it. */
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
