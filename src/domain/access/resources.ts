import { foldId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { atOnce } from '@/lib/in-slices';
import { lowerCase } from '@/lib/letter-case';

export type AccessResourceKind = 'subscription' | 'resourceGroup' | 'gallery' | 'definition' | 'version';

/** A place at which access can be given: what the rows of the sharing views are made of. */
export interface AccessResource {
  readonly id: ArmId;
  /** The id folded. */
  readonly key: string;
  readonly kind: AccessResourceKind;
  readonly name: string;
  /** Key of the resource above; absent for subscriptions. */
  readonly parentKey?: string;
  readonly tenantId: string;
  readonly subscriptionId: string;
}

/** How many segments an id has, the empty first one counted, and how many the one above has. */
const levels: Readonly<Record<number, { readonly kind: AccessResourceKind; readonly above: number }>> = {
  3: { kind: 'subscription', above: 0 },
  5: { kind: 'resourceGroup', above: 3 },
  9: { kind: 'gallery', above: 5 },
  11: { kind: 'definition', above: 9 },
  13: { kind: 'version', above: 11 },
};

type Found = readonly { readonly id: ArmId; readonly tenantId: string }[];
type Named = readonly { readonly subscriptionId: string; readonly displayName: string }[];

/**
 * Resources with everything above them up to the subscription, each once, parents before their children. `found`: galleries,
 * definitions and versions. Parents are known by id alone, so a definition is below its gallery even if the gallery may not
 * be read (trap 17).
 */
export const resourcesOf = (found: Found, subscriptions: Named): readonly AccessResource[] =>
  atOnce(listingResources(found, subscriptions));

/** The same in steps (lib/in-slices). */
export function* listingResources(
  found: Found,
  subscriptions: Named,
): Generator<undefined, readonly AccessResource[]> {
  const names = new Map(subscriptions.map((s) => [s.subscriptionId.toLowerCase(), s.displayName]));
  const all = new Map<string, AccessResource>();
  const add = (id: ArmId, key: string, tenantId: string): void => {
    if (all.has(key)) return;
    const parts = id.split('/');
    const level = levels[parts.length];
    if (level === undefined) return;
    const subscriptionId = parts[2]?.toLowerCase() ?? '';
    const last = parts.at(-1) ?? '';
    const above = level.above === 0 ? undefined : parts.slice(0, level.above).join('/');
    const parentKey = above === undefined ? undefined : lowerCase(above);
    if (above !== undefined && parentKey !== undefined) add(above, parentKey, tenantId);
    all.set(key, {
      id,
      key,
      kind: level.kind,
      name: level.kind === 'subscription' ? (names.get(subscriptionId) ?? last) : last,
      ...(parentKey !== undefined && { parentKey }),
      tenantId,
      subscriptionId,
    });
  };
  for (const [i, { id, tenantId }] of found.entries()) {
    add(id, foldId(id), tenantId);
    if (i % 200 === 0) yield;
  }
  return [...all.values()];
}
