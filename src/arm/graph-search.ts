import { lowerCase } from '@/lib/letter-case';

import type { ArmId } from './types';

// The question to Azure Resource Graph behind the search field.

/** Results of a search; more letters narrow it. */
const SEARCH_LIMIT = 60;

export interface FoundRow {
  readonly id: ArmId;
  readonly name: string;
  readonly type: string;
}

/** A KQL string literal. */
const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function wordsOf(text: string) {
  const others = text.trim().split(/\s+/);
  const last = others.pop() ?? '';
  return { last, others };
}

/** Whether the answer to a text would hold this row too: rows of the text before are shown until the next ones come. */
export function isFoundBy(text: string, { id, name }: FoundRow): boolean {
  const { last, others } = wordsOf(lowerCase(text));
  const path = lowerCase(id);
  return lowerCase(name).includes(last) && others.every((word) => path.includes(word));
}

/**
 * Galleries, definitions and versions whose name holds the last word and whose path holds the others: "contoso 1.0" finds
 * the versions 1.0.* below gal_contoso. Case does not count.
 */
export function searchQuery(text: string): string {
  const { last, others } = wordsOf(text);
  return [
    'resources',
    "where type in~ ('microsoft.compute/galleries', 'microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions')",
    `where ${[`name contains ${quote(last)}`, ...others.map((w) => `id contains ${quote(w)}`)].join(' and ')}`,
    'project id, name, type',
    'order by type asc, name asc, id asc',
    `limit ${SEARCH_LIMIT}`,
  ].join(' | ');
}
