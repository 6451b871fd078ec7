import type { Tags } from '@/arm/types';
import { PARTIAL } from '@/lib/partial';

import { isInData } from './not-in-data';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Tags as sorted pairs, for showing and filtering. Keys compare without case in ARM. Sorted by code units, because collation is
 * slow to start and every list has tags.
 */
export const tagPairs = (tags: Tags | undefined): readonly (readonly [key: string, value: string])[] =>
  Object.entries(tags ?? {})
    .filter(([key]) => key !== PARTIAL)
    .sort(([a], [b]) => byText(a.toLowerCase(), b.toLowerCase()));

/** Whether the data say which tags a resource has. Resource Graph answers a mark in the place of tags that an import did not hold. */
export const areTagsInData = (resource: { readonly tags?: Tags | null }): boolean =>
  isInData(resource, 'tags') && isInData(resource.tags ?? {}, 'tag');
