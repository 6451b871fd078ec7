import { en } from './en';
import { setCatalog } from './translate';

/** The languages that have a catalog. Another one is added here and nowhere else. */
const catalogs = { en } as const;
export type Language = keyof typeof catalogs;
const KEY = 'lang';

const known = (tag: string | null | undefined): Language | undefined => {
  const base = tag?.toLowerCase().split('-')[0];
  return (Object.keys(catalogs) as Language[]).find((l) => l === base);
};

/** The language of a tab: the one asked for in the address, else the one the tab had, else English. Unknown ones count as not asked. */
export function pickLanguage(asked: string | null, stored: string | null): Language {
  return known(asked) ?? known(stored) ?? 'en';
}

/** Puts the tab's language in force, for texts and for the document. sessionStorage may be refused: then it lasts as long as the page. */
export function startLanguage(asked: string | null): void {
  let stored: string | null = null;
  try {
    stored = sessionStorage.getItem(KEY);
    if (known(asked)) sessionStorage.setItem(KEY, pickLanguage(asked, stored));
  } catch {
    // Nothing is kept.
  }
  const language = pickLanguage(asked, stored);
  setCatalog(language, catalogs[language]);
  document.documentElement.lang = language;
}
