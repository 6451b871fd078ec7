import type { Tags } from '@/arm/types';

import type { Fields } from './fields';
import type { Problem } from './problems';

const PREFIX = 'tag/';

/** Tags as fields, one per name. */
export const tagFields = (tags: Tags | undefined): Fields =>
  Object.fromEntries(Object.entries(tags ?? {}).map(([name, value]) => [PREFIX + name, value]));

/** The tags of the form. ARM replaces tags as a whole, so a body has all of them. */
export const tagsOf = (fields: Fields): Tags =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), value]] : [],
    ),
  );

/** Limits that ARM puts on tags: 50 a resource, names to 512 characters without < > % & \ ? /, values to 256; names compare without case. */
export function tagProblems(fields: Fields): Problem[] {
  const tags = Object.entries(tagsOf(fields));
  const out: Problem[] = [];
  const seen = new Set<string>();
  for (const [name, value] of tags) {
    const field = PREFIX + name;
    if (name.trim() === '') out.push({ field, severity: 'error', code: 'tagNameEmpty', params: {} });
    if (name.length > 512) out.push({ field, severity: 'error', code: 'tagNameLong', params: { max: 512 } });
    if (/[<>%&\\?/]/.test(name))
      out.push({ field, severity: 'error', code: 'tagNameCharacters', params: { name } });
    if (value.length > 256)
      out.push({ field, severity: 'error', code: 'tagValueLong', params: { name, max: 256 } });
    const folded = name.toLowerCase();
    if (seen.has(folded)) out.push({ field, severity: 'error', code: 'tagTwice', params: { name } });
    seen.add(folded);
  }
  if (tags.length > 50) out.push({ field: 'tags', severity: 'error', code: 'tagsMany', params: { max: 50 } });
  return out;
}
