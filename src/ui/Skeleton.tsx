import styles from './Skeleton.module.css';

/** A grey bar in the place of text that is on its way; `width` is any CSS length. Hidden from assistive technology: the region says "loading" once. */
export function Skeleton({ width = '100%' }: { readonly width?: string }) {
  return <span className={styles.bar} style={{ width }} aria-hidden="true" />;
}
