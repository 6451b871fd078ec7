import { redirect } from '@tanstack/react-router';

import { readStored, writeStored } from '@/lib/safe-storage';

const key = (listId: string) => `columns.${listId}`;

/** Keeps the choice of columns for the next visit; undefined forgets it. */
export const rememberColumns = (listId: string, columns: string | undefined): void =>
  writeStored(key(listId), columns);

/**
 * A list that is opened without any parameter gets the columns remembered for it, in its address: so the address always
 * says what is shown, and a link with parameters shows what it says, whatever its reader has chosen before.
 */
export function redirectToRememberedColumns(listId: string, search: Readonly<Record<string, unknown>>): void {
  if (Object.keys(search).length > 0) return;
  const columns = readStored(key(listId));
  if (columns === undefined || columns === '') return;
  throw redirect({ to: '.', search: { columns }, replace: true } as never);
}
