/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** Parent or type, in small print. */
  readonly hint?: string;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Said below the group: "3 more: type more letters". */
  readonly note?: string | undefined;
}

const fold = (text: string) => text.toLocaleLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** The entries that hold every word of the text, accents and case aside. */
export function matching(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return entries.filter((e) => words.every((w) => fold(e.label).includes(w)));
}

/** The next entry's id in a direction, wrapping around; `from` unknown counts as the first. */
export function step(ids: readonly string[], from: string | undefined, by: 1 | -1): string | undefined {
  const at = Math.max(0, from === undefined ? 0 : ids.indexOf(from));
  return ids.at((at + by + ids.length) % Math.max(1, ids.length));
}
