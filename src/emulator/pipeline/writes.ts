import type { Answer, Call, Route, StoreView } from '../contract';
import { Refusal } from '../contract';
import { activityOf, isActivity } from '../insights/activity-record';
import { requirePolicies } from './policy';
import { segmentsOf } from './router';

// Steps around the handler of a write: groups that are being deleted, policies, the activity log. Loaded with the routes that
// write.

/** Refuses writes into a resource group that is being deleted (ResourceGroupBeingDeleted). */
function requireLivingGroup(store: StoreView, segments: readonly string[], now: number): void {
  const [, subscriptionId, , name = ''] = segments;
  if (segments.length <= 4 || segments[2]?.toLowerCase() !== 'resourcegroups') return;
  const operation = store.get(`/subscriptions/${subscriptionId}/resourceGroups/${name}`)?.meta?.operation;
  if (operation?.kind !== 'delete' || now >= operation.startedAt + operation.durationMs) return;
  throw new Refusal(
    409,
    'ResourceGroupBeingDeleted',
    `The resource group '${name}' is in deprovisioning state and cannot perform this operation.`,
  );
}

/** "View as" writes nothing in the viewed principal's name, and nothing to the activity log. */
const onlyLooking = ({ caller }: Call): Refusal =>
  new Refusal(
    403,
    'ViewOnly',
    `The portal is looked at as '${caller.userPrincipalName}'. Nothing can be changed meanwhile.`,
  );

function answerOf(route: Route, call: Call): Answer | Refusal {
  const segments = segmentsOf(call.url.pathname) ?? [];
  try {
    requireLivingGroup(call.store, segments, call.now);
    const { policies } = call.faults;
    if (policies.length > 0 && (call.method === 'PUT' || call.method === 'PATCH'))
      requirePolicies(policies, call, segments);
    return route.handle(call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

/** The route with all that; routes that only read stay as they are. A refusal is an answer that carries its place in the log. */
export function withWriteRules(route: Route): Route {
  if (!isActivity(route)) return route;
  return {
    ...route,
    handle: (call) => {
      if (call.caller.viewOnly) throw onlyLooking(call);
      const outcome = answerOf(route, call);
      const logged = activityOf(call, route, outcome);
      if (outcome instanceof Refusal) {
        if (!logged) throw outcome;
        return { status: outcome.status, refusal: outcome, changes: [logged] };
      }
      return logged ? { ...outcome, changes: [...(outcome.changes ?? []), logged] } : outcome;
    },
  };
}
