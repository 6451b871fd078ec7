import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';

import { CellContent } from './cell-element';
import type { Column } from './list-definition';
import { textFits } from './text-fits';

import styles from './grid.module.css';

/** Of a cell, in pixels; some draw a sign of 12 and a gap before the word. */
const PADDING = 16;
const PADDING_AND_SIGN = 36;

/** What all rows of a picture have in common: the same object as long as it is the same. */
export interface RowLook<T extends ListRow> {
  /** What a row's box is called: "Select gal_contoso". */
  readonly nameOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
  /** How many of them to draw: those further right are out of sight. */
  readonly columnsDrawn: number;
  /** The time, in milliseconds, for which rows say what they say. */
  readonly asOf: number;
  /** Where a row leads; another function when rows lead elsewhere. */
  readonly hrefOf: (row: T) => string;
  readonly card: boolean;
  readonly rowHeight: number;
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
  #look: RowLook<T> | undefined;
  #row: T | undefined;
  #index = -1;
  #selected: boolean | undefined;
  #tabColumn = -1;

  /** Of the element. Asking the element for it would be a part of every frame of scrolling. */
  readonly id: string;

  constructor(id: string) {
    this.id = id;
    this.element.setAttribute('role', 'row');
    // The columns drawn are the first ones; the grid says how many there are.
    this.element.setAttribute('aria-colindex', '1');
    this.element.id = id;
  }

  /**
   * Draws what differs from what it showed before. Parameters and no object of them: scrolling asks every row, and most stay.
   * @param tabColumn which cell the Tab key reaches; -1: none of this row
   */
  show(look: RowLook<T>, row: T, index: number, selected: boolean, tabColumn: number): void {
    const before = this.#look;
    const other = this.#row !== row;
    if (before !== look || other) {
      const anew = before?.columns !== look.columns || before.card !== look.card;
      if (anew) this.#build();
      const wider = this.#cells.length < look.columnsDrawn;
      if (wider) this.#widen(look);
      if (anew || this.#selected !== selected) this.#select(look.card, selected);
      if (wider || other || before?.asOf !== look.asOf) this.#write(look, row);
      if (anew || other || before.hrefOf !== look.hrefOf) this.#link.setAttribute('href', look.hrefOf(row));
      this.#look = look;
      this.#row = row;
      if (anew) {
        this.#index = -1;
        this.#tabColumn = -1;
      }
    } else if (this.#selected !== selected) this.#select(look.card, selected);
    if (this.#index !== index) this.#place(index, look.rowHeight);
    if (this.#tabColumn !== tabColumn) this.#reach(tabColumn);
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

  #widen({ columns, columnsDrawn, card }: RowLook<T>): void {
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

  #select(card: boolean, selected: boolean): void {
    this.#selected = selected;
    this.element.className = [styles.row, card && styles.card, selected && styles.selected]
      .filter(Boolean)
      .join(' ');
    this.element.ariaSelected = String(selected);
    this.#tick.ariaChecked = String(selected);
  }

  #place(index: number, rowHeight: number): void {
    const { element } = this;
    this.#index = index;
    element.setAttribute('aria-rowindex', String(index + 2));
    element.dataset.row = String(index);
    element.style.transform = `translateY(${index * rowHeight}px)`;
  }

  #write({ columns, card, nameOf }: RowLook<T>, row: T): void {
    // Until all of it is written: what fails half-way is written again.
    this.#row = undefined;
    this.#tick.ariaLabel = t('table.selectRow', { name: nameOf(row) });
    // Counted and not iterated: what each cell leaves behind adds up to collections in the middle of a fast scroll.
    for (let i = 0; i < this.#cells.length; i += 1) {
      const cell = this.#cells[i];
      const column = columns[i];
      if (!cell || !column) continue;
      const text = column.text(row);
      cell.content.show(column.cell ? column.cell(row) : text);
      if (card || cell.text === text) continue;
      cell.text = text;
      const room = column.width - (column.cell ? PADDING_AND_SIGN : PADDING);
      cell.element.classList.toggle(styles.clip ?? '', !textFits(text, room));
    }
  }

  #reach(column: number): void {
    this.#tabStop(this.#tabColumn, false);
    this.#tabStop(column, true);
    this.#tabColumn = column;
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
