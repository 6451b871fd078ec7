import type { Tags } from '@/arm/types';

import { Refusal } from '../contract';

// The little OData that ARM's own lists take.

const invalid = (filter: string): Refusal =>
  new Refusal(
    400,
    'InvalidFilterInQueryString',
    `Invalid $filter '${filter}' specified in the query string.`,
  );

/** "a eq 'b'": the name in lower case and the value with '' undone. */
function comparison(text: string): readonly [name: string, value: string] | undefined {
  const match = /^\s*(\w+)\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(text);
  return match ? [(match[1] ?? '').toLowerCase(), (match[2] ?? '').replaceAll("''", "'")] : undefined;
}

const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Resource groups: `tagName eq 'env' and tagValue eq 'prod'`. Refuses what it does not know. */
export function tagFilter(filter: string | undefined): (tags: Tags | undefined) => boolean {
  if (filter === undefined || filter.trim() === '') return () => true;
  const wanted = new Map<string, string>();
  for (const part of filter.split(/\s+and\s+/i)) {
    const pair = comparison(part);
    if (!pair || !['tagname', 'tagvalue'].includes(pair[0])) throw invalid(filter);
    wanted.set(...pair);
  }
  const name = wanted.get('tagname');
  if (name === undefined) throw invalid(filter);
  const value = wanted.get('tagvalue');
  return (tags) =>
    Object.entries(tags ?? {}).some(([k, v]) => same(k, name) && (value === undefined || v === value));
}

export interface ListedResource {
  readonly name: string;
  readonly type: string;
  readonly location: string;
  readonly resourceGroup: string;
  readonly tags?: Tags;
}

/** Resources: comparisons of resourceType, name, location, resourceGroup, tagName and tagValue, by "and" or by "or". */
export function resourceFilter(filter: string | undefined): (resource: ListedResource) => boolean {
  if (filter === undefined || filter.trim() === '') return () => true;
  if (/tagname/i.test(filter)) {
    const byTag = tagFilter(filter);
    return (r) => byTag(r.tags);
  }
  const alternatives = filter.split(/\s+or\s+/i).map((alternative) =>
    alternative.split(/\s+and\s+/i).map((part) => {
      const pair = comparison(part);
      if (!pair) throw invalid(filter);
      const [name, value] = pair;
      return (r: ListedResource): boolean => {
        if (name === 'resourcetype') return same(r.type, value);
        if (name === 'name') return same(r.name, value);
        if (name === 'location') return same(r.location, value);
        if (name === 'resourcegroup') return same(r.resourceGroup, value);
        throw invalid(filter);
      };
    }),
  );
  return (r) => alternatives.some((all) => all.every((test) => test(r)));
}
