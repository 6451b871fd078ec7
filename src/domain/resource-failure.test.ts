import { describe, expect, it } from 'vitest';

import type { ArmFailure } from '@/arm/errors';

import { resourceFailureKind, saysGone, worthRetrying } from './resource-failure';

const failure = (partial: Partial<ArmFailure>): ArmFailure => ({
  kind: 'http',
  status: 500,
  code: '',
  message: '',
  details: [],
  method: 'GET',
  url: '',
  ...partial,
});
const kindOf = (partial: Partial<ArmFailure>) => resourceFailureKind(failure(partial));

describe('why a resource cannot be shown', () => {
  it('tells apart what is not there: never was, just deleted, its group, its parent, its subscription', () => {
    expect(kindOf({ status: 404, code: 'ResourceNotFound' })).toBe('unknownResource');
    expect(kindOf({ status: 404, code: 'NotFound' })).toBe('deletedJustNow');
    expect(kindOf({ status: 404, code: 'ResourceGroupNotFound' })).toBe('unknownGroup');
    expect(kindOf({ status: 404, code: 'ParentResourceNotFound' })).toBe('unknownParent');
    expect(kindOf({ status: 404, code: 'SubscriptionNotFound' })).toBe('unknownSubscription');
    expect(saysGone(kindOf({ status: 404, code: 'SomethingNew' }))).toBe(true);
  });

  it('tells a refusal from a token of another tenant and from no token', () => {
    expect(kindOf({ status: 403, code: 'AuthorizationFailed' })).toBe('refused');
    expect(kindOf({ status: 401, code: 'InvalidAuthenticationTokenTenant' })).toBe('otherTenant');
    expect(kindOf({ status: 401, code: 'AuthenticationFailed' })).toBe('signedOut');
    expect(kindOf({ kind: 'token', status: 0 })).toBe('signedOut');
    expect(saysGone('refused')).toBe(false);
  });

  it('offers a retry only where the same call may answer otherwise', () => {
    for (const partial of [
      { status: 429, code: 'SubscriptionRequestsThrottled' },
      { status: 500, code: 'InternalServerError' },
      { kind: 'malformed', status: 502 },
      { kind: 'malformed', status: 200 },
      { kind: 'network', status: 0 },
    ] as const) {
      expect(worthRetrying(kindOf(partial))).toBe(true);
    }
    expect(worthRetrying('refused')).toBe(false);
    expect(worthRetrying('unknownResource')).toBe(false);
  });
});
