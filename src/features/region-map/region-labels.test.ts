import { describe, expect, test } from 'vitest';

import type { MapRegion } from './map-region';
import { hintOf, mixOf, mixLabel, spokenName, stateLine } from './region-labels';

const ukSouth: MapRegion = {
  name: 'uksouth',
  displayName: 'UK South',
  target: true,
  state: { tone: 'busy', word: 'Replicating' },
  progress: 62,
  replicas: 1,
  storageType: 'Standard_LRS',
};

describe('a region in words', () => {
  test('is one sentence with everything that the mark shows', () => {
    expect(spokenName(ukSouth)).toBe(
      'UK South, Replicating, 62 percent, 1 replica, Standard_LRS, Target region',
    );
  });

  test('source region, target region and location of a record are three different things', () => {
    expect(spokenName({ ...ukSouth, source: true })).toContain('Source region');
    expect(spokenName({ ...ukSouth, source: true })).not.toContain('Target region');
    expect(spokenName({ name: 'x', displayName: 'X', home: 'Location of the gallery' })).toBe(
      'X, Location of the gallery',
    );
  });

  test('a pending change says that it is not saved', () => {
    expect(stateLine({ ...ukSouth, pending: 'remove' })).toBe('To be removed · not saved');
    expect(spokenName({ ...ukSouth, pending: 'change' })).toContain('To be changed, not saved');
  });

  test('what cannot be added says why, what can says what it means', () => {
    const region = { name: 'x', displayName: 'Australia Central' };
    expect(spokenName({ ...region, eligibility: { kind: 'ineligible', reason: 'Allow-list needed' } })).toBe(
      'Australia Central, Cannot be added, Allow-list needed',
    );
    expect(
      hintOf([{ ...region, eligibility: { kind: 'eligible', consequence: '1 replica of 30 GB' } }]),
    ).toEqual({
      title: 'Australia Central',
      line: 'Can be added',
      extra: '1 replica of 30 GB',
    });
  });

  test('a percentage is said only of a copy that is running', () => {
    expect(stateLine({ ...ukSouth, state: { tone: 'good', word: 'Completed' }, progress: 100 })).toBe(
      'Completed · 1 replica',
    );
  });
});

test('a group says its mix of states, the gravest first', () => {
  const good: MapRegion = { ...ukSouth, state: { tone: 'good', word: 'Completed' } };
  const bad: MapRegion = { ...ukSouth, state: { tone: 'bad', word: 'Failed' } };
  expect(mixLabel(mixOf([good, ukSouth, bad, good]))).toBe('1 Failed, 1 Replicating, 2 Completed');
});
