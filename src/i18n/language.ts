import { tabStorage } from '@/lib/safe-storage';

import { enStart } from './en-start';
import { addMessages, currentLanguage, setCatalog } from './translate';

/** The languages that have a catalog. Another one is added here and nowhere else. */
const catalogs = {
  en: {
    start: enStart,
    gallery: async () => (await import('./en-gallery')).enGallery,
    details: async () => (await import('./en-details')).enDetails,
    pages: async () => (await import('./en-pages')).enPages,
  },
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

/** Puts the tab's language in force, for texts and for the document. */
export function startLanguage(asked: string | null): void {
  const stored = tabStorage.read(KEY);
  if (known(asked)) tabStorage.write(KEY, pickLanguage(asked, stored));
  const language = pickLanguage(asked, stored);
  setCatalog(language, catalogs[language].start);
  // Said again it would have the browser look at the whole page again.
  if (document.documentElement.lang !== language) document.documentElement.lang = language;
}

type LaterTexts = 'gallery' | 'details' | 'pages';
const fetched = new Map<LaterTexts, Promise<void>>();

/** A part of the texts that are not there from the start, fetched once. A failed fetch is tried again by the next who asks. */
async function loadTexts(part: LaterTexts): Promise<void> {
  const language = known(currentLanguage()) ?? 'en';
  const { [part]: fetchTexts } = catalogs[language];
  let texts = fetched.get(part);
  if (!texts) {
    texts = fetchTexts()
      .then(addMessages)
      .catch((error: unknown) => {
        fetched.delete(part);
        throw error;
      });
    fetched.set(part, texts);
  }
  await texts;
}

async function withParts<M>(code: Promise<M>, parts: readonly LaterTexts[]): Promise<M> {
  const [module] = await Promise.all([code, ...parts.map(loadTexts)]);
  return module;
}

/** Code that comes later, together with its texts: for whatever the start's own script imports lazily. */
export const withTexts = <M>(code: Promise<M>): Promise<M> =>
  withParts(code, ['gallery', 'details', 'pages']);

// The pages that lists lead to are fetched ahead, by everybody: with their own texts and no others.
export const withGalleryTexts = <M>(code: Promise<M>): Promise<M> => withParts(code, ['gallery']);
export const withDetailsTexts = <M>(code: Promise<M>): Promise<M> => withParts(code, ['gallery', 'details']);
