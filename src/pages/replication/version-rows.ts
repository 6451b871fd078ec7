import type { ArmFailure } from '@/arm/errors';
import type { ListRow } from '@/data/resource-row';
import type { Copy, EstateVersion } from '@/domain/estate';
import { copiesOf } from '@/domain/estate';
import { withAnswer } from '@/domain/estate';

import type { Outcome } from './check-run';

/** A version in the list of one region. */
export interface VersionInRegion extends ListRow {
  readonly version: EstateVersion;
  readonly copy: Copy;
  readonly subscription: string;
  /** Why its state could not be read. */
  readonly failure: ArmFailure | undefined;
}

type Outcomes = ReadonlyMap<string, Outcome>;

const answered = new WeakMap<object, EstateVersion>();

/** The versions with what ARM has answered since; the same objects as long as nothing new is known of one. */
export const withOutcomes = (
  versions: readonly EstateVersion[],
  outcomes: Outcomes,
): readonly EstateVersion[] =>
  versions.map((version) => {
    const outcome = outcomes.get(version.key);
    if (outcome?.kind !== 'checked') return version;
    let merged = answered.get(outcome.version);
    if (!merged) answered.set(outcome.version, (merged = withAnswer(version, outcome.version)));
    return merged;
  });

const made = new WeakMap<Copy, VersionInRegion>();

/** The rows of one region's list. A row is made anew only when something in it changed: the grid draws no other again. */
export function versionsIn(
  region: string,
  versions: readonly EstateVersion[],
  subscriptionName: (id: string) => string,
  outcomes: Outcomes,
): readonly VersionInRegion[] {
  const rows: VersionInRegion[] = [];
  for (const version of versions) {
    const copy = copiesOf(version).find((c) => c.region === region);
    if (!copy) continue;
    const outcome = outcomes.get(version.key);
    const failure = outcome?.kind === 'failed' ? outcome.failure : undefined;
    const subscription = subscriptionName(version.subscriptionId);
    let row = made.get(copy);
    if (!row || row.failure !== failure || row.subscription !== subscription) {
      row = { id: version.id, key: version.key, version, copy, subscription, failure };
      made.set(copy, row);
    }
    rows.push(row);
  }
  return rows;
}
