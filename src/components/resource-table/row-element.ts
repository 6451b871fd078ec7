import { t } from '@/i18n/translate';

import { CellContent } from './cell-element';
import type { Column, ListRow } from './list-definition';
import { textFits } from './text-fits';

import styles from './grid.module.css';

/** Of a cell, in pixels; some draw a sign of 12 and a gap before the word. */
const PADDING = 16;
const PADDING_AND_SIGN = 36;

/** What one row of a grid is to show. */
export interface RowPicture<T extends ListRow> {
  readonly row: T;
  readonly index: number;
  /** What its box is called: "Select gal_contoso". */
  readonly nameOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
  /** How many of them to draw: those further right are out of sight. */
  readonly columnsDrawn: number;
  /** Where the row leads; another function when rows lead elsewhere. */
  readonly hrefOf: (row: T) => string;
  readonly selected: boolean;
  /** Which cell the Tab key reaches; -1: none of this row. */
  readonly tabColumn: number;
  readonly top: number;
  readonly card: boolean;
}

interface Cell {
  readonly element: HTMLElement;
  readonly content: CellContent;
  /** Undefined until something was shown. */
  text: string | undefined;
}

function make(parent: Element, tag: string, role: string, className: string | undefined): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('role', role);
  element.className = className ?? '';
  parent.append(element);
  return element;
}

/**
 * One row, drawn without React: a list that flies by is nothing but rows that change their letters, and React's way from a row
 * to its text nodes was most of a frame. As few elements and attributes as a row can have: events are heard by the grid; a cell
 * is made focusable when focus comes to it, and gets its tooltip when the mouse does.
 */
export class RowElement<T extends ListRow> {
  readonly element = document.createElement('div');
  /** No <input>: this has no value to keep. */
  #tick = document.createElement('span');
  #link = document.createElement('a');
  #cells: Cell[] = [];
  #shown: RowPicture<T> | undefined;

  constructor(id: string) {
    this.element.setAttribute('role', 'row');
    // The columns drawn are the first ones; the grid says how many there are.
    this.element.setAttribute('aria-colindex', '1');
    this.element.id = id;
  }

  get row(): T | undefined {
    return this.#shown?.row;
  }

  /** Draws what differs from the last picture. */
  show(next: RowPicture<T>): void {
    const before = this.#shown;
    const anew = before?.columns !== next.columns || before.card !== next.card;
    if (anew) this.#build();
    const wider = this.#cells.length < next.columnsDrawn;
    if (wider) this.#widen(next);
    if (anew || before.selected !== next.selected) this.#select(next);
    if (anew || before.index !== next.index) this.#place(next);
    if (wider || before?.row !== next.row) this.#write(next);
    if (anew || before.row !== next.row || before.hrefOf !== next.hrefOf)
      this.#link.setAttribute('href', next.hrefOf(next.row));
    if (anew || before.tabColumn !== next.tabColumn) this.#reach(before?.tabColumn ?? -1, next.tabColumn);
    this.#shown = next;
  }

  #build(): void {
    const { element } = this;
    element.replaceChildren();
    this.#tick = make(make(element, 'div', 'gridcell', styles.check), 'span', 'checkbox', styles.tick);
    this.#tick.tabIndex = -1;
    this.#link = document.createElement('a');
    this.#link.tabIndex = -1;
    this.#cells = [];
  }

  #widen({ columns, columnsDrawn, card }: RowPicture<T>): void {
    for (const column of columns.slice(this.#cells.length, columnsDrawn)) {
      this.#cells.push(this.#cells.length === 0 ? this.#nameCell() : this.#cell(column, card));
    }
  }

  #nameCell(): Cell {
    const element = make(this.element, 'div', 'rowheader', styles.name);
    element.append(this.#link);
    return { element, content: new CellContent(this.#link), text: undefined };
  }

  #cell(column: Column<T>, card: boolean): Cell {
    const corner = card && this.#cells.length === 1;
    const className = corner ? styles.corner : column.align === 'end' ? styles.end : styles.cell;
    const element = make(this.element, 'div', 'gridcell', className);
    if (card) {
      element.classList.add(styles.clip ?? '');
      if (!corner) {
        const label = document.createElement('span');
        label.className = styles.cardLabel ?? '';
        label.append(column.label());
        element.append(label);
      }
    }
    return { element, content: new CellContent(element), text: undefined };
  }

  #select({ selected, card }: RowPicture<T>): void {
    this.element.className = [styles.row, card && styles.card, selected && styles.selected]
      .filter(Boolean)
      .join(' ');
    this.element.ariaSelected = String(selected);
    this.#tick.ariaChecked = String(selected);
  }

  #place({ index, top }: RowPicture<T>): void {
    const { element } = this;
    element.setAttribute('aria-rowindex', String(index + 2));
    element.dataset.row = String(index);
    element.style.transform = `translateY(${top}px)`;
  }

  #write({ row, columns, card, nameOf }: RowPicture<T>): void {
    this.#tick.ariaLabel = t('table.selectRow', { name: nameOf(row) });
    for (const [i, cell] of this.#cells.entries()) {
      const column = columns[i];
      if (!column) continue;
      const text = column.text(row);
      cell.content.show(column.cell ? column.cell(row) : text);
      if (card || cell.text === text) continue;
      cell.text = text;
      const room = column.width - (column.cell ? PADDING_AND_SIGN : PADDING);
      cell.element.classList.toggle(styles.clip ?? '', !textFits(text, room));
    }
  }

  #reach(before: number, now: number): void {
    this.#tabStop(before, false);
    this.#tabStop(now, true);
  }

  #tabStop(column: number, stop: boolean): void {
    if (column === 0) this.#tick.tabIndex = stop ? 0 : -1;
    else if (column === 1) this.#link.tabIndex = stop ? 0 : -1;
    else {
      const cell = this.#cells[column - 1]?.element;
      if (stop && cell) cell.tabIndex = 0;
      else if (!stop) cell?.removeAttribute('tabindex');
    }
  }
}
