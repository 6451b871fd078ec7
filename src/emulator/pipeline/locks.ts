import { foldId } from '@/arm/resource-id';

import type { Doc, StoreView } from '../contract';
import { Refusal } from '../contract';

type Lock = Doc<{ readonly properties?: { readonly level?: string } }>;

/**
 * Refuses what a lock forbids (ScopeLocked, trap 6): ReadOnly refuses writes and deletes, CanNotDelete refuses deletes. A lock
 * holds at its scope and below; a delete is also refused by locks on children that would be deleted with it.
 */
export function requireUnlocked(store: StoreView, scope: string, operation: 'write' | 'delete'): void {
  const target = foldId(scope);
  const locked: string[] = [];
  for (const lock of store.list('microsoft.authorization/locks') as readonly Lock[]) {
    const level = lock.body.properties?.level?.toLowerCase();
    if (level !== 'readonly' && !(level === 'cannotdelete' && operation === 'delete')) continue;
    const at = lock.id.replace(/\/providers\/microsoft\.authorization\/locks\/[^/]+$/i, '');
    const folded = foldId(at);
    const above = target === folded || target.startsWith(`${folded}/`);
    const below = operation === 'delete' && folded.startsWith(`${target}/`);
    if (above || below) locked.push(at);
  }
  if (locked.length === 0) return;
  throw new Refusal(
    409,
    'ScopeLocked',
    `The scope '${scope}' cannot perform ${operation} operation because following scope(s) are locked: '${locked.join(',')}'. Please remove the lock and try again.`,
  );
}
