import type { Tags } from '@/arm/types';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Tags as sorted pairs, for showing and filtering. Keys compare without case in ARM. Sorted by code units, because collation is
 * slow to start and every list has tags.
 */
export const tagPairs = (tags: Tags | undefined): readonly (readonly [key: string, value: string])[] =>
  Object.entries(tags ?? {}).sort(([a], [b]) => byText(a.toLowerCase(), b.toLowerCase()));
