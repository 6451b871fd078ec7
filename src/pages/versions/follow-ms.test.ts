import { describe, expect, it } from 'vitest';

import type { ArmFailure } from '@/arm/errors';
import type { ImageVersion, ProvisioningState } from '@/arm/types';

import { followMs } from './follow-ms';

const version = (provisioningState: ProvisioningState): ImageVersion => ({
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0',
  name: '1.0.0',
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: { provisioningState },
});
const failure = (status: number, more: Partial<ArmFailure> = {}): ArmFailure => ({
  kind: 'http',
  status,
  code: 'SomeCode',
  message: '',
  details: [],
  method: 'GET',
  url: '',
  ...more,
});

describe('reading a version again by itself', () => {
  it('S44: every five seconds while it is unfinished, not once it is done, nor without an answer', () => {
    expect(followMs(version('Updating'), undefined)).toBe(5000);
    expect(followMs(version('Succeeded'), undefined)).toBe(false);
    expect(followMs(undefined, undefined)).toBe(false);
  });

  it('stops when it is gone, refused or the sign-in is not accepted, whatever the earlier answer says', () => {
    for (const status of [404, 403, 401]) expect(followMs(version('Deleting'), failure(status))).toBe(false);
  });

  it('waits as long as ARM says, never less than usual, and goes on after a failure that passes', () => {
    expect(followMs(version('Updating'), failure(429, { retryAfterSeconds: 120 }))).toBe(120_000);
    expect(followMs(version('Updating'), failure(429, { retryAfterSeconds: 1 }))).toBe(5000);
    expect(followMs(version('Updating'), failure(500))).toBe(5000);
    expect(followMs(version('Updating'), failure(0, { kind: 'network' }))).toBe(5000);
  });

  it('a wait of months is no timer that fires at once', () => {
    const wait = followMs(version('Updating'), failure(429, { retryAfterSeconds: 1e9 }));
    expect(wait).toBe(2 ** 31 - 1);
  });
});
