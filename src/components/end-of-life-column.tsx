import type { ListRow } from '@/data/resource-row';
import { endOfLife, endsWithin } from '@/domain/end-of-life';
import { formatDate } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { StatusIcon } from '@/ui/StatusIcon';

import type { Column, ListDefinition, ListParam } from './resource-table/list-definition';

// The end-of-life date of definitions and versions in lists: one column, one filter (A2).

const DAY = 86_400_000;

export interface WithEndOfLife extends ListRow {
  /** As received; absent when none is set. */
  readonly endOfLifeDate?: string | undefined;
  /** False: an import held the resource without it. */
  readonly endOfLifeInData?: boolean;
}

export function endOfLifeText(iso: string | undefined, nowMs: number): string {
  const eol = endOfLife(iso, nowMs);
  if (eol.kind === 'none') return '';
  if (eol.kind === 'unreadable') return t('lists.eolUnreadable', { text: eol.text });
  const date = formatDate(new Date(eol.time).toISOString());
  return eol.kind === 'past' ? t('lists.eolPassed', { date }) : date;
}

const isKnown = ({ endOfLifeInData }: WithEndOfLife): boolean => endOfLifeInData !== false;
const textOf = (r: WithEndOfLife): string =>
  isKnown(r) ? endOfLifeText(r.endOfLifeDate, now()) : t('common.notInExport');

export const endOfLifeColumn: Column<WithEndOfLife> = {
  id: 'eolDate',
  label: () => t('lists.eol'),
  width: 184,
  grow: 0.2,
  onCard: true,
  searched: false,
  text: textOf,
  cell: (r) => {
    const text = textOf(r);
    return endOfLife(r.endOfLifeDate, now()).kind === 'past' ? (
      <StatusIcon name="warn">{text}</StatusIcon>
    ) : (
      text
    );
  },
  sortBy: (r) => {
    const eol = endOfLife(r.endOfLifeDate, 0);
    return eol.kind === 'past' || eol.kind === 'future' ? eol.time : undefined;
  },
  exact: (r) => r.endOfLifeDate || undefined,
  json: (r) => (isKnown(r) ? (r.endOfLifeDate ?? null) : textOf(r)),
};

/** `?eol=30`: ends within 30 days from now; `past`: has ended; `none`: no date set. Days are whole, 1 to 36,500. */
export const endOfLifeParam: ListParam<WithEndOfLife> = {
  id: 'eol',
  test: (value, nowMs) => {
    if (value === 'past') return (r) => endOfLife(r.endOfLifeDate, nowMs).kind === 'past';
    if (value === 'none') return (r) => isKnown(r) && endOfLife(r.endOfLifeDate, nowMs).kind === 'none';
    const days = daysOf(value);
    return days === undefined ? undefined : (r) => endsWithin(r.endOfLifeDate, days, nowMs);
  },
};

/** When the clock alone changes how a row reads, or whether it passes `?eol=30`. */
export const endOfLifeChangesAt: NonNullable<ListDefinition<WithEndOfLife>['changesAt']> = (
  row,
  { eol: value },
) => {
  const eol = endOfLife(row.endOfLifeDate, 0);
  if (eol.kind !== 'past' && eol.kind !== 'future') return [];
  const days = daysOf(value ?? '');
  return days === undefined ? [eol.time] : [eol.time, eol.time - days * DAY - 1];
};

/** The days of a filter value, or undefined for anything but a whole number of days that makes sense. */
export function daysOf(value: string): number | undefined {
  const days = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return days >= 1 && days <= 36_500 ? days : undefined;
}
