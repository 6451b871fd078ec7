import type { AccessLevel } from '@/domain/access/capabilities';
import type { MatrixCell } from '@/domain/access/matrix';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import { currentLanguage, t } from '@/i18n/translate';

import type { CellMark } from './marks';
import { marksOf } from './marks';

/** A level by name. */
export const levelWord = (level: AccessLevel): string => t(`sharing.level.${level}`);

/** Where the level comes from: granted here or inherited. Nothing where there is none. */
function howLabel(cell: MatrixCell, shared: boolean): readonly string[] {
  if (cell.level === 'none') return [];
  const direct = shared ? t('sharing.how.shared') : t('sharing.how.direct');
  const above = shared ? t('sharing.how.sharedAbove') : t('sharing.how.inherited');
  return [cell.direct ? direct : above];
}

function markLabel(mark: CellMark, cell: MatrixCell): string {
  switch (mark) {
    case 'group':
      return t('sharing.how.group');
    case 'unread':
      return t('sharing.how.unread');
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

// There are some dozens of different cells, and hundreds are drawn a second while scrolling.
const made = new Map<string, string>();

/** The text of a cell, for its accessible name, tooltip, lists and exports. */
export function cellLabel(cell: MatrixCell, holder: PrincipalOrShare): string {
  const shared = holder.galleries !== undefined;
  const { level, perhaps, activatable, delegated, direct, throughGroup, unread, below } = cell;
  const key = `${currentLanguage()} ${level} ${perhaps} ${activatable} ${delegated} ${direct} ${throughGroup} ${unread} ${below} ${cell.denied !== 0} ${shared}`;
  let words = made.get(key);
  if (words === undefined) {
    words = [
      levelWord(level),
      ...howLabel(cell, shared),
      ...marksOf(cell).map((mark) => markLabel(mark, cell)),
    ].join(', ');
    made.set(key, words);
  }
  return words;
}
