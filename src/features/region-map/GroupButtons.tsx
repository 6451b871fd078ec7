import type { Point } from './projection';

import styles from './MapFrame.module.css';

interface GroupMark<R> extends Point {
  readonly key: string;
  readonly regions: readonly R[];
}

interface GroupButtonsProps<R> {
  readonly marks: readonly GroupMark<R>[];
  readonly nameOf: (members: readonly R[]) => string;
}

/** A press on a group opens its list. By keyboard its members are reached one by one, hence no tab stop. */
export function GroupButtons<R extends { readonly name: string }>({ marks, nameOf }: GroupButtonsProps<R>) {
  return marks.map(({ key, regions, x, y }) =>
    regions.length === 1 ? null : (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        className={styles.group}
        data-mark={key}
        data-name={regions[0]?.name}
        aria-label={nameOf(regions)}
        style={{ left: x, top: y }}
      />
    ),
  );
}
