import { describe, expect, test } from 'vitest';

import { PARTIAL } from '@/lib/partial';

import { isInData } from './not-in-data';

const partial = { [PARTIAL]: true } as const;

describe('isInData', () => {
  test('a member with a value is in the data, also in a partial object', () => {
    expect(isInData({ properties: { ...partial, osType: 'Linux' } }, 'properties.osType')).toBe(true);
    expect(isInData({ properties: { ...partial, count: 0 } }, 'properties.count')).toBe(true);
  });

  test('null in a partial object is known to be absent', () => {
    expect(isInData({ properties: { ...partial, description: null } }, 'properties.description')).toBe(true);
  });

  test('what a partial object leaves out is not in the data, at any depth', () => {
    const version = { ...partial, properties: { ...partial, publishingProfile: { ...partial } } };
    expect(isInData(version, 'tags')).toBe(false);
    expect(isInData(version, 'properties.provisioningState')).toBe(false);
    expect(isInData(version, 'properties.storageProfile.source.id')).toBe(false);
    expect(isInData(version, 'properties.publishingProfile.targetRegions')).toBe(false);
    expect(isInData(version.properties.publishingProfile, 'targetRegions')).toBe(false);
  });

  test('what a whole object leaves out is absent, also inside a partial one', () => {
    const version = { properties: { ...partial, publishingProfile: { replicaCount: 1 } } };
    expect(isInData(version, 'tags')).toBe(true);
    expect(isInData(version, 'properties.publishingProfile.endOfLifeDate')).toBe(true);
    expect(isInData({ properties: {} }, 'properties.sharingProfile.permissions')).toBe(true);
    expect(isInData(undefined, 'properties.sharingProfile')).toBe(true);
  });
});
