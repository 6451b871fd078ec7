/** The tab that an address names, or the first for a name that the page does not have. */
export function chosenTab<T extends string>(tabs: readonly [T, ...T[]], wanted: string | undefined): T {
  return tabs.find((tab) => tab === wanted) ?? tabs[0];
}
