import type { ArmId } from './types';

// The question to Azure Resource Graph behind the search field.

/** More than anybody reads; the rest is asked for by typing more letters. */
const SEARCH_LIMIT = 60;

export interface FoundRow {
  readonly id: ArmId;
  readonly name: string;
  readonly type: string;
}

/** A KQL string literal. */
const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/**
 * Galleries, definitions and versions whose name holds the last word and whose path holds the others: "contoso 1.0" finds
 * the versions 1.0.* below gal_contoso. Case does not count.
 */
export function searchQuery(text: string): string {
  const words = text.trim().split(/\s+/);
  const last = words.pop() ?? '';
  return [
    'resources',
    "where type in~ ('microsoft.compute/galleries', 'microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions')",
    `where ${[`name contains ${quote(last)}`, ...words.map((w) => `id contains ${quote(w)}`)].join(' and ')}`,
    'project id, name, type',
    'order by type asc, name asc, id asc',
    `limit ${SEARCH_LIMIT}`,
  ].join(' | ');
}
