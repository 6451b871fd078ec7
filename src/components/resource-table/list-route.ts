import { redirect } from '@tanstack/react-router';

import type { PlainSearch } from '@/lib/search-params';

import { rememberedColumns } from './remembered-columns';

// What the routes of lists share. It is loaded with the first script: no list definition may come in here.

/**
 * The search parameters of a list as plain texts; anything else in the address is dropped. What they mean, and what to fall
 * back to, each list says itself (`readView`).
 */
export const listSearch = (search: Readonly<Record<string, unknown>>): PlainSearch =>
  Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

interface Entered {
  readonly location: { readonly pathname: string };
  readonly search: PlainSearch;
}

/**
 * A list that is opened without parameters gets its stored columns, in its address: the address always says what is shown, and
 * a link with parameters shows the same to every reader.
 */
export const keepColumns =
  (listId: string) =>
  ({ location, search }: Entered): void => {
    const columns = rememberedColumns(listId);
    if (columns === undefined || Object.keys(search).length > 0) return;
    throw redirect({ to: location.pathname, search: { columns }, replace: true } as never);
  };
