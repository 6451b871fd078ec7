import type { AccessLevel } from '@/domain/access/capabilities';
import type { MatrixCell } from '@/domain/access/matrix';
import type { Party } from '@/domain/access/parties';
import { t } from '@/i18n/translate';

import type { Mark } from './Marks';

/** A level by name. */
export const levelWord = (level: AccessLevel): string => t(`sharing.level.${level}`);

/** Where the level comes from: granted here or inherited, through a group. Undefined: there is none. */
export function howWords(cell: MatrixCell, party: Party): readonly string[] {
  if (cell.level === 'none') return [];
  const shared = party.galleries !== undefined;
  const direct = shared ? t('sharing.how.shared') : t('sharing.how.direct');
  const above = shared ? t('sharing.how.sharedAbove') : t('sharing.how.inherited');
  return [cell.direct ? direct : above, ...(cell.throughGroup ? [t('sharing.how.group')] : [])];
}

/** What a mark of the cell says. */
export function markWords(mark: Mark, cell: MatrixCell): string {
  switch (mark) {
    case 'group':
      return t('sharing.how.group');
    case 'perhaps':
      return t('sharing.how.perhaps', { level: levelWord(cell.perhaps ?? 'none') });
    case 'activatable':
      return t('sharing.how.activatable', { level: levelWord(cell.activatable ?? 'none') });
    case 'delegated':
      return t('sharing.how.delegated', { level: levelWord(cell.delegated ?? 'none') });
    case 'denied':
      return t('sharing.how.denied');
    case 'below':
      return t('sharing.how.below');
  }
}

const marks = ['perhaps', 'activatable', 'delegated', 'denied', 'below'] as const;
const holds: Readonly<Record<(typeof marks)[number], (cell: MatrixCell) => boolean>> = {
  perhaps: (c) => c.perhaps !== undefined,
  activatable: (c) => c.activatable !== undefined,
  delegated: (c) => c.delegated !== undefined,
  denied: (c) => c.denied !== 0,
  below: (c) => c.below,
};

/** The whole cell in words, for its accessible name, tooltip, lists and exports. */
export const cellWords = (cell: MatrixCell, party: Party): string =>
  [
    levelWord(cell.level),
    ...howWords(cell, party),
    ...marks.filter((m) => holds[m](cell)).map((m) => markWords(m, cell)),
  ].join(', ');
