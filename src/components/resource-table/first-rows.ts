import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';

import { GridRows } from './grid-rows';
import type { ListDefinition } from './list-definition';
import { rememberedColumns } from './remembered-columns';
import { rowAddress } from './row-address';
import { ROW_HEIGHT } from './row-window';
import { sortRows } from './sort-rows';
import { readView } from './view';

import styles from './grid.module.css';
import line from './status-line.module.css';

// The rows of a list drawn into the shell of index.html before React has come, by the code that draws them ever after.

const nothingSelected: ReadonlySet<string> = new Set();

/** Ends what draws into the shell; undefined once React has taken over. */
let leave: (() => void) | undefined = () => undefined;

/** The shell's box for a list as it is without a choice of columns, order or filters; undefined where the shell shows something else. */
function shellBox(listId: string): HTMLElement | undefined {
  if (location.search !== '' || rememberedColumns(listId) !== undefined) return undefined;
  return document.querySelector<HTMLElement>('#root main [data-scroll-box]') ?? undefined;
}

/** Where the rows go, in place of the skeleton's. */
function makePlace(box: HTMLElement, grid: Element): HTMLElement {
  const place = document.createElement('div');
  place.role = 'rowgroup';
  place.className = styles.rows ?? '';
  box.querySelector(':scope > [aria-hidden]')?.remove();
  grid.append(place);
  return place;
}

export interface FirstRows<T extends ListRow> {
  /** Whether the shell has room for rows of this list. */
  readonly awaited: () => boolean;
  /**
   * Draws rows; once more, and those that are there follow. What is known of the list as a whole is the page's to say: the line
   * above says only what is there so far (`what`, "12 galleries"). Tells whether there are rows, and room for them.
   */
  readonly draw: (rows: readonly T[], what: string) => boolean;
}

/** The first rows of a list, drawn into the shell until React takes over. */
export function firstRowsOf<T extends ListRow>(definition: ListDefinition<T>): FirstRows<T> {
  const view = readView(definition, {});
  const columns = view.columns.flatMap((id) => definition.columns.find((c) => c.id === id) ?? []);
  const nameOf = definition.rowName ?? definition.columns[0].text;
  const hrefOf = rowAddress(definition, {});
  const drawn = new GridRows<T>('first');
  let place: HTMLElement | undefined;
  return {
    awaited: () => shellBox(definition.id) !== undefined,
    draw(given, what) {
      const box = leave && shellBox(definition.id);
      const grid = box?.querySelector('[role=grid]');
      if (!box || !grid || given.length === 0) return false;
      drawn.show({
        rows: sortRows(definition, given, view.sort),
        asOf: -Infinity,
        columns,
        selected: nothingSelected,
        card: false,
        rowHeight: ROW_HEIGHT,
        nameOf,
        hrefOf,
        onRowVisible: undefined,
      });
      if (!place) {
        place = makePlace(box, grid);
        leave = drawn.attach(place);
      }
      place.style.blockSize = `${given.length * ROW_HEIGHT}px`;
      grid.ariaRowCount = String(given.length + 1);
      const summary = document.querySelector(`#root .${line.summary}`);
      if (summary) summary.textContent = t('table.loadingSoFar', { what });
      return true;
    },
  };
}

/** React draws the page now: the shell gets no more rows, and those that it has hear of no scrolling. */
export function leaveFirstRows(): void {
  leave?.();
  leave = undefined;
}
