import { enStart } from './en-start';
import { addMessages, currentLanguage, setCatalog } from './translate';

/** The languages that have a catalog. Another one is added here and nowhere else. */
const catalogs = {
  en: { start: enStart, pages: async () => (await import('./en-pages')).enPages },
} as const;
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
  setCatalog(language, catalogs[language].start);
  document.documentElement.lang = language;
}

let pageTexts: Promise<void> | undefined;

/** The texts of everything but the start, fetched once. A failed fetch is tried again by the next who asks. */
async function loadPageTexts(): Promise<void> {
  const language = known(currentLanguage()) ?? 'en';
  pageTexts ??= catalogs[language]
    .pages()
    .then(addMessages)
    .catch((error: unknown) => {
      pageTexts = undefined;
      throw error;
    });
  await pageTexts;
}

/** Code that comes later, together with its texts: for whatever the start's own script imports lazily. */
export async function withTexts<M>(code: Promise<M>): Promise<M> {
  const [module] = await Promise.all([code, loadPageTexts()]);
  return module;
}
