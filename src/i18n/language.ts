import { tabStorage } from '@/lib/safe-storage';

import { setCatalog } from './translate';

/** The languages that have a catalog. Another one is added here and nowhere else. */
const catalogs = {
  en: async () => (await import('./en')).en,
} as const;
export type Language = keyof typeof catalogs;
const KEY = 'lang';

const known = (tag: string | null | undefined): Language | undefined => {
  const base = tag?.toLowerCase().split('-')[0];
  return (Object.keys(catalogs) as Language[]).find((l) => l === base);
};

/** The language of a tab: that of the address, else the stored one, else English. Unknown ones are ignored. */
export function pickLanguage(asked: string | null, stored: string | undefined): Language {
  return known(asked) ?? known(stored) ?? 'en';
}

/** Loads the tab's language and puts it in force, for texts and for the document. */
export async function loadLanguage(asked: string | null): Promise<void> {
  const stored = tabStorage.read(KEY);
  if (known(asked)) tabStorage.write(KEY, pickLanguage(asked, stored));
  const language = pickLanguage(asked, stored);
  document.documentElement.lang = language;
  setCatalog(language, await catalogs[language]());
}
