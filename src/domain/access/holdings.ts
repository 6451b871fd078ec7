import type { CapabilitySet } from './capabilities';
import { NOTHING } from './capabilities';
import type { AccessIndex, Grant } from './evaluate';
import { identitiesOf } from './evaluate';

// What one principal holds at each scope, itself and through its groups: made once a principal, so that a cell of the matrix
// is a look at a handful of scopes.

/** A role that can be activated; until then it grants nothing (trap 19). */
export interface Activatable {
  readonly principalId: string;
  /** Folded. */
  readonly scope: string;
  readonly gives: CapabilitySet;
}

export interface Holding {
  /** Certain, by grants to the principal itself. */
  readonly own: CapabilitySet;
  /** Certain, by grants to groups it is in. */
  readonly group: CapabilitySet;
  /** By grants with a condition, which is not evaluated. */
  readonly conditional: CapabilitySet;
  /** By roles that it may activate. */
  readonly activatable: CapabilitySet;
}

export type Holdings = ReadonlyMap<string, Holding>;

/** Grants by the principal that holds them. */
export type GrantsByHolder = ReadonlyMap<string, readonly Grant[]>;

/** Sorts all grants by holder; linear in the grants. */
export function grantsByHolder(index: AccessIndex): GrantsByHolder {
  const out = new Map<string, Grant[]>();
  for (const grants of index.grantsAt.values()) {
    for (const grant of grants) {
      const id = grant.assignment.properties.principalId;
      const list = out.get(id);
      if (list) list.push(grant);
      else out.set(id, [grant]);
    }
  }
  return out;
}

/** Sorts roles that may be activated by holder. */
export function activatableByHolder(
  eligible: readonly Activatable[],
): ReadonlyMap<string, readonly Activatable[]> {
  const out = new Map<string, Activatable[]>();
  for (const one of eligible) {
    const list = out.get(one.principalId);
    if (list) list.push(one);
    else out.set(one.principalId, [one]);
  }
  return out;
}

const NONE: Holding = { own: NOTHING, group: NOTHING, conditional: NOTHING, activatable: NOTHING };

/** All that a principal holds, by folded scope. */
export function holdingsOf(
  index: AccessIndex,
  byHolder: GrantsByHolder,
  activatable: ReadonlyMap<string, readonly Activatable[]>,
  principalId: string,
): Holdings {
  const out = new Map<string, Holding>();
  const add = (scope: string, more: Partial<Holding>) => {
    const had = out.get(scope) ?? NONE;
    out.set(scope, {
      own: had.own | (more.own ?? NOTHING),
      group: had.group | (more.group ?? NOTHING),
      conditional: had.conditional | (more.conditional ?? NOTHING),
      activatable: had.activatable | (more.activatable ?? NOTHING),
    });
  };
  for (const id of identitiesOf(index, principalId)) {
    for (const { scope, gives, conditional } of byHolder.get(id) ?? []) {
      add(
        scope,
        conditional ? { conditional: gives } : id === principalId ? { own: gives } : { group: gives },
      );
    }
    for (const { scope, gives } of activatable.get(id) ?? []) add(scope, { activatable: gives });
  }
  return out;
}
