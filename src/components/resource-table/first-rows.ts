import { t } from '@/i18n/translate';

import { GridRows } from './grid-rows';
import type { ListDefinition, ListRow } from './list-definition';
import { rememberedColumns } from './remembered-columns';
import { rowAddress } from './row-address';
import { ROW_HEIGHT } from './row-window';
import { sortRows } from './sort-rows';
import { readView } from './view';

import styles from './grid.module.css';
import line from './status-line.module.css';

// The rows of a list drawn into the shell of index.html before React has come, by the code that draws them ever after.

const nothingSelected: ReadonlySet<string> = new Set();

interface Drawn {
  readonly rows: GridRows<never>;
  readonly place: HTMLElement;
  readonly leave: (() => void) | undefined;
}
let drawn: Drawn | undefined;
let left = false;

/** The shell's box for a list as it is without a choice of columns, order or filters; undefined where the shell shows something else. */
function shellBox(listId: string): HTMLElement | undefined {
  if (location.search !== '' || rememberedColumns(listId) !== undefined) return undefined;
  return document.querySelector<HTMLElement>('#root main [data-scroll-box]') ?? undefined;
}

/** Whether the shell has room for this list's first rows. */
export const awaitsFirstRows = (listId: string): boolean => shellBox(listId) !== undefined;

/** Where the rows go, in place of the skeleton's. */
function makePlace(box: HTMLElement, grid: Element): HTMLElement {
  const place = document.createElement('div');
  place.role = 'rowgroup';
  place.className = styles.rows ?? '';
  box.querySelector(':scope > [aria-hidden]')?.remove();
  grid.append(place);
  return place;
}

/**
 * Draws the first rows into the shell; once more, and the rows that are there follow. What is known of the list as a whole is the
 * page's to say: the line above says only what is there so far.
 * @param what "12 galleries"
 * @returns whether there are rows, and room for them
 */
export function drawFirstRows<T extends ListRow>(
  definition: ListDefinition<T>,
  rows: readonly T[],
  what: string,
): boolean {
  const box = left ? undefined : shellBox(definition.id);
  const grid = box?.querySelector('[role=grid]');
  if (!box || !grid || rows.length === 0) return false;
  const view = readView(definition, {});
  const gridRows = (drawn?.rows as GridRows<T> | undefined) ?? new GridRows<T>('first');
  const place = drawn?.place ?? makePlace(box, grid);
  place.style.blockSize = `${rows.length * ROW_HEIGHT}px`;
  gridRows.show({
    rows: sortRows(definition, rows, view.sort),
    columns: view.columns.flatMap((id) => definition.columns.find((c) => c.id === id) ?? []),
    selected: nothingSelected,
    card: false,
    rowHeight: ROW_HEIGHT,
    nameOf: definition.rowName ?? definition.columns[0].text,
    hrefOf: rowAddress(definition, {}),
    onSight: undefined,
  });
  drawn ??= { rows: gridRows as unknown as GridRows<never>, place, leave: gridRows.attach(place) };
  grid.ariaRowCount = String(rows.length + 1);
  const summary = document.querySelector(`#root .${line.summary}`);
  if (summary) summary.textContent = t('table.loadingSoFar', { what });
  return true;
}

/** React draws the page now: the shell gets no more rows, and those that it has hear of no scrolling. */
export function leaveFirstRows(): void {
  drawn?.leave?.();
  drawn = undefined;
  left = true;
}
