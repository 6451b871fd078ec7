/**
 * Which element draws which row: a row keeps its element while it is drawn, and rows that come into sight take over those of
 * rows that left. Making and styling new elements was three quarters of a frame of fast scrolling.
 * @param keys of the rows to draw @param before what the last picture had
 * @returns slot by row key: the smallest free ones, so that there are never more than rows
 */
export function assignSlots(
  keys: readonly string[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const slots = new Map<string, number>();
  const taken = new Set<number>();
  for (const key of keys) {
    const slot = before.get(key);
    // One beyond the count would leave a gap of elements that nothing draws.
    if (slot === undefined || slot >= keys.length) continue;
    slots.set(key, slot);
    taken.add(slot);
  }
  let free = 0;
  for (const key of keys) {
    if (slots.has(key)) continue;
    while (taken.has(free)) free += 1;
    slots.set(key, free);
    free += 1;
  }
  return slots;
}

/**
 * Remembers a grid's last picture. Read and changed while drawing, not state: placing the same rows again changes nothing, so
 * drawing twice is harmless, and a state would draw every frame of scrolling twice.
 */
export class RowSlots<T extends { readonly key: string }> {
  #rows: readonly T[] = [];
  #slots: ReadonlyMap<string, number> = new Map();

  /** Slots of the rows drawn now. `focused`: key of the row that has the focus and must keep its element; empty: none. */
  place(rows: readonly T[], drawn: readonly number[], focused: string): ReadonlyMap<string, number> {
    let before = this.#slots;
    if (this.#rows !== rows) {
      // Other rows (sorted, filtered, refreshed) are drawn in their own order again.
      const slot = before.get(focused);
      before = new Map(slot === undefined ? [] : [[focused, slot]]);
    }
    this.#rows = rows;
    this.#slots = assignSlots(
      drawn.map((index) => rows[index]?.key ?? ''),
      before,
    );
    return this.#slots;
  }
}
