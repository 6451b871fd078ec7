import type { Caller, StoreView } from '../contract';
import { notAuthorized } from '../pipeline/refusals';

/** Whether the caller may perform an action at a scope. */
export function isAllowed(_store: StoreView, _caller: Caller, _action: string, _scope: string): boolean {
  return true;
}

/** Refuses with ARM's recorded 403 sentence (errors.jsonl AuthorizationFailed) unless the caller may perform the action. */
export function requireAllowed(store: StoreView, caller: Caller, action: string, scope: string): void {
  if (!isAllowed(store, caller, action, scope)) throw notAuthorized(caller, action, scope);
}
