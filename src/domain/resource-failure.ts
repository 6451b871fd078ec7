import type { ArmFailure } from '@/arm/errors';

/** Why a resource page cannot show its resource; each is a page of its own. */
export type ResourceFailureKind =
  | 'unknownResource'
  | 'deletedJustNow'
  | 'unknownGroup'
  | 'unknownParent'
  | 'unknownSubscription'
  | 'refused'
  | 'otherTenant'
  | 'signedOut'
  | 'throttled'
  | 'noAnswer'
  | 'unreadable'
  | 'service';

const NOT_FOUND: Readonly<Record<string, ResourceFailureKind>> = {
  // The index of ARM still has it, the provider no longer: what a read answers right after a delete.
  NotFound: 'deletedJustNow',
  ResourceGroupNotFound: 'unknownGroup',
  ParentResourceNotFound: 'unknownParent',
  SubscriptionNotFound: 'unknownSubscription',
};

/** Sorts a failure to read one resource by its reason. Codes and statuses: ARM 14, trap 13. */
export function resourceFailureKind(failure: ArmFailure): ResourceFailureKind {
  const { kind, status, code } = failure;
  if (kind === 'network' || kind === 'aborted') return 'noAnswer';
  if (kind === 'token') return 'signedOut';
  if (status === 404) return NOT_FOUND[code] ?? 'unknownResource';
  if (status === 403) return 'refused';
  if (status === 401) return code === 'InvalidAuthenticationTokenTenant' ? 'otherTenant' : 'signedOut';
  if (status === 429) return 'throttled';
  if (kind === 'malformed' && status < 500) return 'unreadable';
  return 'service';
}

/** Whether the same call may answer otherwise without anybody changing anything: only then a page leads with "Retry". */
export const worthRetrying = (kind: ResourceFailureKind): boolean =>
  kind === 'throttled' || kind === 'noAnswer' || kind === 'service' || kind === 'unreadable';

/** Whether the failure says that the resource itself is not there, so that an earlier answer must not stay on screen. */
export const saysGone = (kind: ResourceFailureKind): boolean =>
  kind === 'unknownResource' ||
  kind === 'deletedJustNow' ||
  kind === 'unknownGroup' ||
  kind === 'unknownParent' ||
  kind === 'unknownSubscription';
