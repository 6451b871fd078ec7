import type { ListRow } from '@/data/resource-row';

import type { Column } from './list-definition';
import type { RowLook } from './row-element';
import { RowElement } from './row-element';
import { RowSlots } from './row-slots';
import { columnsWithin, windowOf } from './row-window';

/** Pixels taken for visible until the box was measured: enough for most screens, and what the navigation leaves of the width. */
const FIRST_GUESS = 1100;
const NAVIGATION = 240;
/** After the last scroll event, in milliseconds, scrolling is over. */
const REST = 150;

/** What the rows of a grid are to show. */
export interface RowsPicture<T extends ListRow> {
  readonly rows: readonly T[];
  /** What they say is true for this time, in milliseconds. */
  readonly asOf: number;
  readonly columns: readonly Column<T>[];
  readonly selected: ReadonlySet<string>;
  readonly card: boolean;
  readonly rowHeight: number;
  readonly nameOf: (row: T) => string;
  readonly hrefOf: (row: T) => string;
  /** Told of every row that is drawn; what it gives back is called when the row is drawn no more. */
  readonly onRowVisible: ((row: T) => () => void) | undefined;
}

/** What takes the focus in a cell: its link, box or button; else the cell itself. */
export function focusTarget(cell: HTMLElement): HTMLElement {
  const inner = cell.querySelector<HTMLElement>('a, input, button, [role=checkbox]');
  if (!inner && !cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  return inner ?? cell;
}

/**
 * The rows of a grid that are in the document: those in sight and the one that has the focus. React says what there is to show
 * (`show`) and where (`attach`); scrolling and moving the focus draw from here, without React. The box may scroll itself (wide
 * screens) or the page may (phones): both come down to where the rows lie against the visible part.
 */
export class GridRows<T extends ListRow> {
  readonly #id: string;
  #picture: RowsPicture<T> | undefined;
  #place: HTMLElement | undefined;
  #visible = { top: 0, bottom: FIRST_GUESS, right: 0 };
  /** Columns that were in sight once stay drawn: taking them away and bringing them back costs more than they do. */
  #columnsDrawn = 0;
  /** The sight that was drawn last. */
  #drawn = '';
  #slots = new RowSlots<T>();
  #elements: RowElement<T>[] = [];
  #look: RowLook<T> | undefined;
  #active = { key: '', row: 0, column: 1 };
  /** Where the Tab key enters without focus when the active row is out of sight. */
  #entry = 0;
  /** The active row stays in the document: it has the focus. */
  #pinned = false;
  #inSight = new Map<string, () => void>();
  /** Taking the focused element out of the document makes it lose the focus, which nobody meant. */
  #drawing = false;

  /** @param id distinguishes the ids of its rows from those of other grids */
  constructor(id: string) {
    this.#id = id;
  }

  /** Draws what differs from the last picture. */
  show(picture: RowsPicture<T>): void {
    if (this.#picture?.columns !== picture.columns) this.#columnsDrawn = 0;
    this.#picture = picture;
    this.#look = undefined;
    this.#enterInSight();
    this.#draw();
  }

  /** The ref of the element that is as tall as all rows together, inside the box that may scroll. */
  readonly attach = (place: HTMLElement | null) => {
    const box = place?.closest<HTMLElement>('[data-scroll-box]');
    if (!place || !box) return undefined;
    this.#place = place;
    // The place may come back as it was (React's double start in development), with rows that nobody draws any more.
    place.replaceChildren();
    this.#drawn = '';
    // A short list is drawn whole wherever it stands: before its first layout, which would else be followed by another.
    const height = this.#picture && this.#picture.rows.length * this.#picture.rowHeight;
    if (height !== undefined && height <= FIRST_GUESS) this.#draw();
    let rest: ReturnType<typeof setTimeout> | undefined;
    let scrolledAt = 0;
    /** Tells whether other rows or columns are in sight than before. */
    const look = () => {
      const origin = place.getBoundingClientRect().top;
      const frame = box.getBoundingClientRect();
      const top = Math.max(0, frame.top) - origin;
      const bottom = Math.min(innerHeight, frame.bottom) - origin;
      const right = box.scrollLeft + box.clientWidth;
      this.#visible = { top, bottom, right };
      return this.#picture !== undefined && this.#sightOf(this.#picture) !== this.#drawn;
    };
    const settle = () => {
      const entry = this.#entry;
      const moved = look();
      this.#enterInSight();
      // The first rows are in sight as guessed, most often: drawing them again was a tenth of their frame.
      if (moved || entry !== this.#entry) this.#draw();
    };
    const atRest = () => {
      const left = scrolledAt + REST - performance.now();
      rest = left > 0 ? setTimeout(atRest, left) : undefined;
      if (left <= 0) settle();
    };
    const onScroll = ({ target }: Event) => {
      // Columns that stay cost every frame of scrolling: they stay only once there is something to stay for.
      if (target === box) box.toggleAttribute('data-aside', box.scrollLeft > 0);
      // Drawn within the frame that scrolls, else fast scrolling shows blanks.
      if (target !== box && target !== document) return;
      if (look()) this.#draw();
      // Moving it with every row would style two rows more in every frame.
      scrolledAt = performance.now();
      rest ??= setTimeout(atRest, REST);
    };
    const watcher = new ResizeObserver(settle);
    watcher.observe(box);
    addEventListener('resize', settle);
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      watcher.disconnect();
      clearTimeout(rest);
      removeEventListener('resize', settle);
      document.removeEventListener('scroll', onScroll, { capture: true });
      this.#place = undefined;
      // The rows go with their place: taking each away would double what leaving the page costs.
      this.#elements = [];
      this.#see([]);
    };
  };

  /** A cell, if its row is drawn. Row -1 is the header, column 0 the boxes. */
  cellAt(row: number, column: number): HTMLElement | undefined {
    const grid = this.#place?.parentElement;
    const element = grid?.querySelector(row < 0 ? '[aria-rowindex="1"]' : `[data-row="${row}"]`);
    const cell = element?.children[column];
    return cell instanceof HTMLElement ? cell : undefined;
  }

  /** Gives a cell the focus and brings it into sight, drawing its row first. */
  moveTo(row: number, column: number): void {
    if (row >= 0) {
      const key = this.#picture?.rows[row]?.key;
      if (key === undefined) return;
      this.#active = { key, row, column };
      this.#pinned = true;
      this.#columnsDrawn = Math.max(this.#columnsDrawn, column);
      this.#draw();
    }
    const cell = this.cellAt(row, column);
    if (!cell) return;
    focusTarget(cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The focus came to a cell of a row. */
  focused(row: number, column: number): void {
    const key = this.#picture?.rows[row]?.key;
    this.#pinned = key !== undefined;
    if (key === undefined) return;
    if (this.#active.key === key && this.#active.column === column) return;
    this.#active = { key, row, column };
    this.#draw();
  }

  /** The focus went elsewhere: the row may scroll away. */
  left(): void {
    if (!this.#drawing) this.#pinned = false;
  }

  #columnsInSight({ card, columns }: RowsPicture<T>): number {
    return card ? columns.length : columnsWithin(columns, this.#visible.right || innerWidth - NAVIGATION);
  }

  #activeRow(rows: readonly T[]): number {
    const { key, row } = this.#active;
    // Looked for only when it is not where it was: ten thousand comparisons a frame would be the dearest part of scrolling.
    if (key !== '' && rows[row]?.key !== key) {
      const found = rows.findIndex((r) => r.key === key);
      if (found >= 0) this.#active = { ...this.#active, row: found };
    }
    return Math.max(0, Math.min(this.#active.row, rows.length - 1));
  }

  #draw(): void {
    if (!this.#picture || !this.#place) return;
    this.#drawing = true;
    try {
      this.#drawRows(this.#picture, this.#place);
    } finally {
      this.#drawing = false;
    }
    this.#refocus(this.#activeRow(this.#picture.rows));
  }

  /** What is in sight, as a word to compare. */
  #sightOf(picture: RowsPicture<T>): string {
    const { start, end } = windowOf(
      this.#visible.top,
      this.#visible.bottom,
      picture.rowHeight,
      picture.rows.length,
    );
    return `${start} ${end} ${this.#columnsInSight(picture)}`;
  }

  #drawRows(picture: RowsPicture<T>, place: HTMLElement): void {
    this.#drawn = this.#sightOf(picture);
    const { rows, rowHeight } = picture;
    const { start, end } = windowOf(this.#visible.top, this.#visible.bottom, rowHeight, rows.length);
    this.#columnsDrawn = Math.max(this.#columnsDrawn, this.#columnsInSight(picture));
    const activeRow = this.#activeRow(rows);
    const inSight = activeRow >= start && activeRow < end;
    const drawn = Array.from({ length: end - start }, (_, i) => start + i);
    if (this.#pinned && !inSight && activeRow < rows.length) {
      if (activeRow < start) drawn.unshift(activeRow);
      else drawn.push(activeRow);
    }
    const slotOf = this.#slots.place(rows, drawn, this.#pinned ? this.#active.key : '');
    for (const { element } of this.#elements.splice(drawn.length)) element.remove();
    while (this.#elements.length < drawn.length) {
      const made = new RowElement<T>(`${this.#id}${this.#elements.length}`);
      this.#elements.push(made);
      place.append(made.element);
    }
    const tabRow = this.#pinned || inSight ? activeRow : this.#entry;
    const tabColumn = Math.min(this.#active.column, this.#columnsDrawn);
    const look = this.#lookOf(picture);
    const order: string[] = [];
    for (const index of drawn) {
      const row = rows[index];
      const element = row && this.#elements[slotOf.get(row.key) ?? -1];
      if (!element) continue;
      element.show(look, row, index, picture.selected.has(row.key), index === tabRow ? tabColumn : -1);
      order.push(element.id);
    }
    // Elements stand in the order of their slots; this is the order of the rows.
    const owns = order.join(' ');
    if (place.getAttribute('aria-owns') !== owns) place.setAttribute('aria-owns', owns);
    if (picture.onRowVisible) this.#see(drawn.flatMap((index) => rows[index] ?? []));
  }

  #lookOf({ columns, asOf, card, rowHeight, nameOf, hrefOf }: RowsPicture<T>): RowLook<T> {
    const columnsDrawn = this.#columnsDrawn;
    if (this.#look?.columnsDrawn !== columnsDrawn)
      this.#look = { columns, columnsDrawn, asOf, card, rowHeight, nameOf, hrefOf };
    return this.#look;
  }

  /** The first row that nothing covers: the header stays above those of a box that scrolls. */
  #enterInSight(): void {
    if (!this.#picture) return;
    const { rows, rowHeight, card } = this.#picture;
    const { top } = this.#visible;
    const first = Math.ceil(Math.max(0, top) / rowHeight) + (top > 0 && !card ? 1 : 0);
    this.#entry = Math.max(0, Math.min(first, rows.length - 1));
  }

  /** The focused row may have been moved or taken out by this very update, and then focus goes back to its place. */
  #refocus(activeRow: number): void {
    if (!this.#pinned || document.activeElement !== document.body) return;
    const cell = this.cellAt(activeRow, Math.min(this.#active.column, this.#columnsDrawn));
    if (cell) focusTarget(cell).focus({ preventScroll: true });
  }

  #see(rows: readonly T[]): void {
    const onRowVisible = this.#picture?.onRowVisible;
    const now = new Map<string, () => void>();
    for (const row of rows) {
      const seen = this.#inSight.get(row.key) ?? onRowVisible?.(row);
      if (seen) now.set(row.key, seen);
      this.#inSight.delete(row.key);
    }
    for (const gone of this.#inSight.values()) gone();
    this.#inSight = now;
  }
}
