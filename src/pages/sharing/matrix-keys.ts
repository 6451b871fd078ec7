// What a key means on the sharing matrix. Pure, so that it can be tested without a browser.

export type MatrixAction =
  | { readonly kind: 'move'; readonly row: number; readonly column: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'open' };

export interface MatrixPlace {
  /** -1: the header row. */
  readonly row: number;
  /** -1: the row headings. */
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
  /** Of the heading with focus; undefined: cannot be opened. */
  readonly expanded: boolean | undefined;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The action of a key press, as the treegrid pattern has it; undefined leaves the key to the browser. */
export function matrixAction(event: Key, place: MatrixPlace): MatrixAction | undefined {
  const { row, column, rows, columns, page, expanded } = place;
  if (event.altKey || event.shiftKey) return undefined;
  const far = event.ctrlKey || event.metaKey;
  const move = (toRow: number, toColumn: number): MatrixAction => ({
    kind: 'move',
    row: Math.max(-1, Math.min(toRow, rows - 1)),
    column: Math.max(-1, Math.min(toColumn, columns - 1)),
  });
  if (event.key === 'Home') return far ? move(0, -1) : move(row, -1);
  if (event.key === 'End') return far ? move(rows - 1, columns - 1) : move(row, columns - 1);
  if (far) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return move(row + 1, column);
    case 'ArrowUp':
      return move(row - 1, column);
    case 'ArrowRight':
      return column === -1 && row >= 0 && expanded === false ? { kind: 'toggle' } : move(row, column + 1);
    case 'ArrowLeft':
      return column === -1 && row >= 0 && expanded === true ? { kind: 'toggle' } : move(row, column - 1);
    case 'PageDown':
      return move(row + page, column);
    case 'PageUp':
      return move(Math.max(0, row - page), column);
    case 'Enter':
      return row === -1 && column === -1 ? undefined : { kind: 'open' };
    case ' ':
      return expanded === undefined ? { kind: 'move', row, column } : { kind: 'toggle' };
    default:
      return undefined;
  }
}
