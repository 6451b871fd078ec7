import { readStored, writeStored } from '@/lib/safe-storage';

const key = (listId: string) => `columns.${listId}`;

/** Keeps the choice of columns for the next visit; undefined forgets it. */
export const rememberColumns = (listId: string, columns: string | undefined): void =>
  writeStored(key(listId), columns);

export const rememberedColumns = (listId: string): string | undefined => readStored(key(listId)) || undefined;
