import { browserStorage } from '@/lib/safe-storage';

const key = (listId: string) => `columns.${listId}`;

/** Keeps the choice of columns for the next visit; undefined forgets it. */
export const rememberColumns = (listId: string, columns: string | undefined): void =>
  void browserStorage.write(key(listId), columns);

export const rememberedColumns = (listId: string): string | undefined =>
  browserStorage.read(key(listId)) || undefined;
