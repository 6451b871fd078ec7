import type { Gallery } from '@/arm/types';

import type { Fields } from './fields';
import { changedKeys } from './fields';
import type { Problem } from './problems';
import { tagFields, tagProblems, tagsOf } from './tag-fields';

/** What may be edited of a gallery: its description (S62) and its tags. */
export const galleryFields = (gallery: Gallery): Fields => ({
  description: gallery.properties.description ?? '',
  ...tagFields(gallery.tags),
});

/** The smallest PATCH body for the change: parts that did not change are not sent, so nothing of them can be lost. */
export function galleryPatch(fresh: Gallery, fields: Fields): unknown {
  const changed = changedKeys(galleryFields(fresh), fields);
  return {
    ...(changed.some((k) => k.startsWith('tag/')) && { tags: tagsOf(fields) }),
    ...(changed.includes('description') && { properties: { description: fields.description ?? '' } }),
  };
}

/** What is wrong with a gallery's form. */
export const galleryProblems = (fields: Fields): Problem[] => tagProblems(fields);
