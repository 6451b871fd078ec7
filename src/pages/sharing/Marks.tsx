import type { ReactNode } from 'react';

import type { MatrixCell } from '@/domain/access/matrix';

import styles from './marks.module.css';

export type Mark = 'group' | 'perhaps' | 'activatable' | 'delegated' | 'denied' | 'below';

// Drawn on 10 pixels: two heads, a question mark, an arrow up, a handing over, a bar, a chevron down.
const signs: Readonly<Record<Mark, ReactNode>> = {
  group: (
    <>
      <circle cx="3" cy="3" r="1.700" />
      <circle cx="7.500" cy="3" r="1.700" />
      <path d="M.7 9c0-2 1-3 2.300-3s2.200 1 2.200 3m0 0c0-2 1-3 2.300-3s2.200 1 2.200 3" />
    </>
  ),
  perhaps: <path d="M2.500 3a2.500 2.500 0 1 1 3.700 2.200C5.300 5.700 5 6 5 6.700M5 8.900v.3" />,
  activatable: <path d="M5 9V1.500M2 4.500l3-3 3 3" />,
  delegated: <path d="M1 5h7.500M5.500 2l3 3-3 3" />,
  denied: (
    <>
      <circle cx="5" cy="5" r="4" />
      <path d="m2.200 2.200 5.600 5.600" />
    </>
  ),
  below: <path d="m2 3.500 3 3 3-3" />,
};

/** What a cell adds to its level, in the order of the legend. */
export function marksOf(cell: MatrixCell): readonly Mark[] {
  return [
    ...(cell.throughGroup ? (['group'] as const) : []),
    ...(cell.perhaps !== undefined ? (['perhaps'] as const) : []),
    ...(cell.activatable !== undefined ? (['activatable'] as const) : []),
    ...(cell.delegated !== undefined ? (['delegated'] as const) : []),
    ...(cell.denied !== 0 ? (['denied'] as const) : []),
    ...(cell.below ? (['below'] as const) : []),
  ];
}

/** One small sign; its words stand in the legend and in the cell's name. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  return (
    <svg className={styles.mark} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {signs[mark]}
    </svg>
  );
}
