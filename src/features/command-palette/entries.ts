import type { ComboboxGroup } from '@/ui/use-combobox';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Parent or type, in small print. */
  readonly hint?: string;
  readonly run: () => void;
}

export type EntryGroup = ComboboxGroup<PaletteEntry>;

const fold = (text: string) => text.toLocaleLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** The entries that hold every word of the text, accents and case aside. */
export function matching(entries: readonly PaletteEntry[], text: string): readonly PaletteEntry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return entries.filter((e) => words.every((w) => fold(e.label).includes(w)));
}
