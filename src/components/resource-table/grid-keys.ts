// What a key means in the rows of a grid. Pure, so that it can be tested without a browser.

export type GridAction =
  | { readonly kind: 'move'; readonly row: number; readonly column: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'range' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'open' };

export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into the box: how far PageDown goes. */
  readonly page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The action of a key press; undefined leaves the key to the browser. A row of -1 is the header. */
export function gridAction(event: Key, place: GridPlace): GridAction | undefined {
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (altKey) return undefined;
  if (command && key.toLowerCase() === 'a') return { kind: 'selectAll' };
  const move = (row: number, column = place.column): GridAction => ({
    kind: 'move',
    row: Math.max(-1, Math.min(row, place.rows - 1)),
    column: Math.max(0, Math.min(column, place.columns - 1)),
  });
  if (key === 'Home') return move(0);
  if (key === 'End') return move(place.rows - 1);
  if (command) return undefined;
  if (key === 'ArrowDown') return move(place.row + 1);
  if (key === 'ArrowUp') return move(place.row - 1);
  if (key === 'ArrowRight') return move(place.row, place.column + 1);
  if (key === 'ArrowLeft') return move(place.row, place.column - 1);
  if (key === 'PageDown') return move(place.row + place.page);
  if (key === 'PageUp') return move(Math.max(0, place.row - place.page));
  if (key === ' ') return shiftKey ? { kind: 'range' } : { kind: 'toggle' };
  if (key === 'Enter') return { kind: 'open' };
  if (key === 'Escape') return { kind: 'clear' };
  return undefined;
}
