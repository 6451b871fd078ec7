import type { MatrixCell } from '@/domain/access/matrix';

// Small signs beside a cell's level, as text: hundreds of cells scroll by, and one text is cheaper than five drawings.

export const markSigns = {
  group: 'g',
  unread: '+',
  perhaps: '?',
  activatable: '↑',
  delegated: '→',
  denied: '⊘',
  below: '▾',
} as const;
export type CellMark = keyof typeof markSigns;

const holds: Readonly<Record<CellMark, (cell: MatrixCell) => boolean>> = {
  group: (c) => c.throughGroup,
  unread: (c) => c.unread,
  perhaps: (c) => c.perhaps !== undefined,
  activatable: (c) => c.activatable !== undefined,
  delegated: (c) => c.delegated !== undefined,
  denied: (c) => c.denied !== 0,
  below: (c) => c.below,
};
export const allMarks = Object.keys(markSigns) as readonly CellMark[];

/** What a cell adds to its level, in the order of the legend. */
export const marksOf = (cell: MatrixCell): readonly CellMark[] =>
  allMarks.filter((mark) => holds[mark](cell));

/** The same as signs. */
export function signsOf(cell: MatrixCell): string {
  let out = '';
  for (const mark of allMarks) if (holds[mark](cell)) out += markSigns[mark];
  return out;
}
