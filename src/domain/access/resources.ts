import { foldId, parentId, parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';

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

const kinds = new Set<string>(['subscription', 'resourceGroup', 'gallery', 'definition', 'version']);

/**
 * Resources with everything above them up to the subscription, each once, parents before their children. What is above is
 * named by its id alone, so a definition stands below its gallery also where the gallery may not be read (DOMAIN-TRAPS 17).
 */
export function resourcesOf(
  found: readonly { readonly id: ArmId; readonly tenantId: string }[],
  subscriptions: readonly { readonly subscriptionId: string; readonly displayName: string }[],
): readonly AccessResource[] {
  const names = new Map(subscriptions.map((s) => [s.subscriptionId.toLowerCase(), s.displayName]));
  const all = new Map<string, AccessResource>();
  const add = (id: ArmId, tenantId: string): string | undefined => {
    const key = foldId(id);
    if (all.has(key)) return key;
    const parsed = parseId(id);
    if (!parsed || !kinds.has(parsed.kind)) return undefined;
    const above = parentId(id);
    const parentKey = above === undefined ? undefined : add(above, tenantId);
    const name =
      parsed.path.at(-1)?.[1] ?? parsed.resourceGroup ?? names.get(parsed.subscriptionId.toLowerCase());
    all.set(key, {
      id,
      key,
      kind: parsed.kind as AccessResourceKind,
      name: name ?? parsed.subscriptionId,
      ...(parentKey !== undefined && { parentKey }),
      tenantId,
      subscriptionId: parsed.subscriptionId.toLowerCase(),
    });
    return key;
  };
  for (const { id, tenantId } of found) add(id, tenantId);
  return [...all.values()];
}
