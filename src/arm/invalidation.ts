import { operations } from './operations';
import { foldId, parentId } from './resource-id';
import type { ArmId } from './types';

const names = (...calls: readonly { readonly name: string }[]): ReadonlySet<unknown> =>
  new Set(calls.map(({ name }) => name));

const GETS = names(operations.galleriesGet, operations.definitionsGet, operations.versionsGet);
const CHILD_LISTS = names(operations.definitionsListByGallery, operations.versionsListByDefinition);
/** One cannot tell from their parameters whether the resource is among their rows. */
const ESTATE_LISTS = names(operations.galleriesListBySubscription, operations.resourceGraphQuery);

const idOf = (params: unknown): string | undefined =>
  typeof params === 'object' && params !== null && 'id' in params && typeof params.id === 'string'
    ? params.id
    : undefined;

/**
 * For `invalidateQueries({ predicate })`: the cached answers (keys by arm/query) that the write or deletion of a gallery,
 * definition or version may have changed. These are its own, those of what is below it, its parent's list, and the lists over
 * the estate.
 */
export function changedByWrite(
  resourceId: ArmId,
): (query: { readonly queryKey: readonly unknown[] }) => boolean {
  const written = foldId(resourceId);
  const parent = foldId(parentId(resourceId) ?? '');
  return ({ queryKey: [name, params] }) => {
    if (ESTATE_LISTS.has(name)) return true;
    const id = idOf(params);
    if (id === undefined) return false;
    const inside = id === written || id.startsWith(`${written}/`);
    return (GETS.has(name) && inside) || (CHILD_LISTS.has(name) && (inside || id === parent));
  };
}
