import type { ArmFailure } from './errors';
import type { DirectoryObject } from './types';

// Reading a tenant's directory: who the ids of assignments are, and who is in the groups among them, nested to the end.

/** What one tenant's Microsoft Graph said of some ids. Ids in lower case. */
export interface DirectoryAnswer {
  readonly objects: readonly DirectoryObject[];
  /** Graph answered without them: it does not know them, or does not show them to the caller (trap 21). */
  readonly missing: readonly string[];
  /** Graph gave no answer for them. */
  readonly refused: readonly { readonly ids: readonly string[]; readonly failure: ArmFailure }[];
  /** Direct members of each group that was reached; not complete where the list could not be read whole. */
  readonly groups: readonly {
    readonly id: string;
    readonly members: readonly string[];
    readonly complete: boolean;
  }[];
  readonly unreadGroups: readonly { readonly id: string; readonly failure: ArmFailure }[];
}

/** A list as far as it was read. */
export interface ReadSoFar<T> {
  readonly items: readonly T[];
  readonly failure?: ArmFailure;
}

export interface DirectoryCalls {
  readonly getByIds: (ids: readonly string[]) => Promise<ReadSoFar<DirectoryObject>>;
  readonly members: (groupId: string) => Promise<ReadSoFar<DirectoryObject>>;
}

/** The service's limit for getByIds. */
const IDS_PER_CALL = 1000;
/** Calls at the same time: enough to hide latency, few enough not to be throttled. */
const AT_ONCE = 6;

/** Visits items, so many at the same time, then those that the visits brought up; ends when nothing is left. */
async function visitAll<T>(first: readonly T[], visit: (item: T) => Promise<readonly T[]>): Promise<void> {
  for (let level = first; level.length > 0;) {
    const found: T[] = [];
    const open = level.values();
    // All walkers draw from one iterator, so each item is visited once.
    const walk = async () => {
      for (const item of open) found.push(...(await visit(item)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
    level = found;
  }
}

const isGroup = (object: DirectoryObject): boolean => object['@odata.type'] === '#microsoft.graph.group';

/**
 * Resolves ids and reads the members of every group among them, and of the groups in those, each group once: groups may hold
 * each other in a circle. `groupIds`: ids known to be groups from their assignments, read also when Graph refuses their names.
 * Never rejects for what the service says; what could not be read is in the answer.
 */
export async function readDirectory(
  ids: readonly string[],
  groupIds: readonly string[],
  calls: DirectoryCalls,
): Promise<DirectoryAnswer> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const batches: string[][] = [];
  for (let i = 0; i < wanted.length; i += IDS_PER_CALL) batches.push(wanted.slice(i, i + IDS_PER_CALL));
  const objects = new Map<string, DirectoryObject>();
  const missing: string[] = [];
  const refused: { ids: readonly string[]; failure: ArmFailure }[] = [];
  await visitAll(batches, async (batch) => {
    const { items, failure } = await calls.getByIds(batch);
    for (const object of items) objects.set(object.id.toLowerCase(), object);
    if (failure) refused.push({ ids: batch, failure });
    else missing.push(...batch.filter((id) => !objects.has(id)));
    return [];
  });

  const unnamed = new Set(refused.flatMap((r) => r.ids));
  const seen = new Set([
    ...[...objects.values()].filter(isGroup).map((o) => o.id.toLowerCase()),
    ...groupIds.map((id) => id.toLowerCase()).filter((id) => unnamed.has(id)),
  ]);
  const groups: { id: string; members: readonly string[]; complete: boolean }[] = [];
  const unreadGroups: { id: string; failure: ArmFailure }[] = [];
  await visitAll([...seen], async (id) => {
    const { items, failure } = await calls.members(id);
    const fresh: string[] = [];
    for (const member of items) {
      const memberId = member.id.toLowerCase();
      objects.set(memberId, member);
      if (!isGroup(member) || seen.has(memberId)) continue;
      seen.add(memberId);
      fresh.push(memberId);
    }
    groups.push({ id, members: items.map((m) => m.id.toLowerCase()), complete: failure === undefined });
    if (failure) unreadGroups.push({ id, failure });
    return fresh;
  });
  return { objects: [...objects.values()], missing, refused, groups, unreadGroups };
}
