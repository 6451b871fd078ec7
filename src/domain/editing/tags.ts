import type { Tags } from '@/arm/types';

import type { Fields } from './fields';
import type { FieldList, Problem } from './form';
import { parseKey, tagKey } from './form-keys';

/** The tags that the fields stand for. */
const tagsOf = (fields: Fields): Tags =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const parsed = parseKey(key);
      return parsed.kind === 'tag' ? [[parsed.name, value]] : [];
    }),
  );

/** Limits that ARM puts on tags: 50 a resource, names to 512 characters without < > % & \ ? /, values to 256; names compare without case. */
function problems(fields: Fields): Problem[] {
  const tags = Object.entries(tagsOf(fields));
  const out: Problem[] = [];
  const seen = new Set<string>();
  for (const [name, value] of tags) {
    const field = tagKey(name);
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

/** The tags of any resource, one field per name. ARM replaces tags as a whole, so all of them go into a body. */
export const tagList: FieldList<{ readonly tags?: Tags }> = {
  path: 'tags',
  owns: (key) => parseKey(key).kind === 'tag',
  read: ({ tags }) =>
    Object.fromEntries(Object.entries(tags ?? {}).map(([name, value]) => [tagKey(name), value])),
  write: tagsOf,
  problems,
};
