import { foldId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';

const TYPES = {
  images: 'microsoft.compute/galleries/images',
  versions: 'microsoft.compute/galleries/images/versions',
} as const;

/** A text inside a KQL string literal. */
const kqlText = (text: string) => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");

/**
 * The Resource Graph question for the children of one gallery or definition: what a person may read although the parent's
 * own list is refused (DOMAIN-TRAPS 17). Ordered by id, without which the service may repeat and drop rows between pages.
 */
export function childrenQuestion(parent: ArmId, type: keyof typeof TYPES) {
  const below = `${foldId(parent)}/${type}/`;
  return {
    queryName: 'childrenOf',
    query: [
      'resources',
      `where type =~ '${TYPES[type]}'`,
      `where id startswith '${kqlText(below)}'`,
      'project id, name, type, location, tags, properties',
      'order by id asc',
    ].join(' | '),
  } as const;
}
