import { foldId } from '@/arm/resource-id';
import type { Permission } from '@/arm/types';

import type { Caller, StoreView } from '../contract';
import { notAuthorized } from '../pipeline/refusals';
import { grants } from './actions';
import type { Rights } from './rights';
import { rightsOf } from './rights';
import { covers, scopesAbove } from './scopes';

// Azure RBAC as the emulator enforces it (trap 15, trap 16, trap 17). It shares no code with the portal's rules: a wrong
// shared rule would agree with itself. Conditions of assignments are kept and sent, but not evaluated.

/** The scopes at which an action is granted or denied to one caller: the part that does not depend on the resource. */
interface Verdict {
  readonly granted: readonly string[];
  readonly denied: readonly { readonly scope: string; readonly onlyThisScope: boolean }[];
}

const verdicts = new WeakMap<Rights, Map<string, Verdict>>();

function verdictOf(rights: Rights, action: string): Verdict {
  let byAction = verdicts.get(rights);
  if (!byAction) {
    byAction = new Map();
    verdicts.set(rights, byAction);
  }
  let verdict = byAction.get(action);
  if (!verdict) {
    const holds = ({ permissions }: { readonly permissions: readonly Permission[] }) =>
      permissions.some((p) => grants(p, action));
    verdict = {
      granted: [...new Set(rights.grants.filter(holds).map((g) => g.scope))],
      denied: rights.denials.filter(holds),
    };
    byAction.set(action, verdict);
  }
  return verdict;
}

/**
 * Whether the caller may perform an action at a scope (an id in any case, "/" for the root): no deny assignment applies, and
 * at least one permission entry of one assignment at the scope or above grants it.
 */
export function isAllowed(store: StoreView, caller: Caller, action: string, scope: string): boolean {
  const { granted, denied } = verdictOf(rightsOf(store, caller), action);
  if (granted.length === 0) return false;
  const folded = foldId(scope);
  const above = scopesAbove(store, folded);
  if (!granted.some((g) => covers(g, folded, above))) return false;
  return !denied.some((d) => (d.onlyThisScope ? d.scope === folded : covers(d.scope, folded, above)));
}

/**
 * A test for many resources below one scope: decided once where the action is granted for all of it, resource by resource
 * where grants or denials lie deeper.
 */
export function allowedBelow(
  store: StoreView,
  caller: Caller,
  action: string,
  scope: string,
): (id: string) => boolean {
  const { granted, denied } = verdictOf(rightsOf(store, caller), action);
  if (granted.length === 0) return () => false;
  const whole = denied.length === 0 && isAllowed(store, caller, action, scope);
  return whole ? () => true : (id) => isAllowed(store, caller, action, id);
}

/** Refuses with ARM's 403 sentence (AuthorizationFailed, ARM 14) unless the caller may perform the action. */
export function requireAllowed(store: StoreView, caller: Caller, action: string, scope: string): void {
  if (!isAllowed(store, caller, action, scope)) throw notAuthorized(caller, action, scope);
}

/** Whether the caller has a role at, above or below a subscription: then it is in the caller's list (trap 17). */
export function canReadSomewhere(store: StoreView, caller: Caller, subscriptionId: string): boolean {
  const scope = foldId(`/subscriptions/${subscriptionId}`);
  const above = scopesAbove(store, scope);
  return rightsOf(store, caller).grants.some(
    (g) => covers(g.scope, scope, above) || g.scope.startsWith(`${scope}/`),
  );
}

/** The permission entries that hold for the caller at a scope, as the permissions call lists them. */
export function permissionsAt(store: StoreView, caller: Caller, scope: string): readonly Permission[] {
  const folded = foldId(scope);
  const above = scopesAbove(store, folded);
  return rightsOf(store, caller)
    .grants.filter((g) => covers(g.scope, folded, above))
    .flatMap((g) => g.permissions);
}
