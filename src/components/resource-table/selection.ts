// Which rows are selected, by row id. In memory only: a link carries no selection.

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range with Shift begins. */
  readonly anchor: string | undefined;
}

export const noSelection: Selection = { ids: new Set(), anchor: undefined };

/** Turns one row on or off; it becomes the anchor. */
export function toggleRow({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Adds all rows between the anchor and this one, in the order shown; without an anchor in sight, just this one. */
export function selectRange(selection: Selection, id: string, shown: readonly string[]): Selection {
  const to = shown.indexOf(id);
  const from = selection.anchor === undefined ? -1 : shown.indexOf(selection.anchor);
  if (from < 0 || to < 0) return { ids: new Set([...selection.ids, id]), anchor: id };
  const between = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...between]), anchor: selection.anchor };
}

/** Adds all rows shown. */
export const selectAll = ({ ids }: Selection, shown: readonly string[]): Selection => ({
  ids: new Set([...ids, ...shown]),
  anchor: undefined,
});

/** All rows shown; again: none of them. Rows that a filter hides keep their state. */
export function toggleAll(selection: Selection, shown: readonly string[]): Selection {
  const every = shown.length > 0 && shown.every((id) => selection.ids.has(id));
  const next = new Set(selection.ids);
  for (const id of shown) {
    if (every) next.delete(id);
    else next.add(id);
  }
  return { ids: next, anchor: undefined };
}
