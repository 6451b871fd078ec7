import type { Tags } from '@/arm/types';

/** Tags as sorted pairs, for showing and filtering. Keys compare without case in ARM. */
export const tagPairs = (tags: Tags | undefined): readonly (readonly [key: string, value: string])[] =>
  Object.entries(tags ?? {}).sort(([a], [b]) => a.toLowerCase().localeCompare(b.toLowerCase()));
