/**
 * The index of an item that is known by its key and by where it was. Rows come, go and are sorted: it is looked for only when it
 * is not where it was, and when it is no more, what stands in its place is taken. -1 when there is nothing.
 */
export function indexNow<T>(
  items: readonly T[],
  { key, index }: { readonly key: string; readonly index: number },
  keyOf: (item: T) => string,
): number {
  const there = items[index];
  if (key === '' || (there !== undefined && keyOf(there) === key)) return Math.min(index, items.length - 1);
  const found = items.findIndex((item) => keyOf(item) === key);
  return found >= 0 ? found : Math.min(index, items.length - 1);
}
