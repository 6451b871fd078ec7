import { describe, expect, it } from 'vitest';

import { endOfLife, endsWithin } from './end-of-life';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('end of life', () => {
  it('tells past from future by the moment, not the day', () => {
    expect(endOfLife('2026-11-22T11:59:59+00:00', now)).toMatchObject({ kind: 'past', days: 0 });
    expect(endOfLife('2026-12-22T12:00:00+00:00', now)).toMatchObject({ kind: 'future', days: 30 });
    expect(endOfLife(undefined, now)).toEqual({ kind: 'none' });
    expect(endOfLife('soon', now)).toEqual({ kind: 'unreadable', text: 'soon' });
  });

  it('A2: within 30 days holds up to the 30th day, and never for the past', () => {
    expect(endsWithin('2026-12-22T12:00:00Z', 30, now)).toBe(true);
    expect(endsWithin('2026-12-22T12:00:01Z', 30, now)).toBe(false);
    expect(endsWithin('2026-11-21T00:00:00Z', 30, now)).toBe(false);
    expect(endsWithin(undefined, 30, now)).toBe(false);
  });
});
