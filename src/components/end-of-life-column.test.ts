import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { daysOf, endOfLifeParam, endOfLifeText, endOfLifeChangesAt } from './end-of-life-column';
import { lastPassed } from './resource-table/use-as-of';

const now = Date.parse('2026-03-01T00:00:00Z');
const passes = (value: string, endOfLifeDate?: string) =>
  endOfLifeParam.test(value, now)?.({ id: '/x', key: '/x', endOfLifeDate });

describe('the filter "EOL within n days" (A2)', () => {
  it('keeps what ends from now to n days from now, by the clock it is given', () => {
    expect(passes('30', '2026-03-30T00:00:00Z')).toBe(true);
    expect(passes('30', '2026-03-31T00:00:00Z')).toBe(true);
    expect(passes('30', '2026-04-01T00:00:01Z')).toBe(false);
    expect(passes('30', '2026-02-28T00:00:00Z')).toBe(false);
    expect(passes('30')).toBe(false);
  });
  it('knows what has ended and what never ends', () => {
    expect(passes('past', '2026-02-28T00:00:00Z')).toBe(true);
    expect(passes('past', '2026-03-02T00:00:00Z')).toBe(false);
    expect(passes('none')).toBe(true);
    expect(passes('none', 'soon')).toBe(false);
  });
  it.each(['', '0', '-1', '1.5', '1e3', 'soon', '99999', ' 7', '07x'])('takes %j for nothing', (value) => {
    expect(passes(value, '2026-03-02T00:00:00Z')).toBeUndefined();
  });
  it('reads days', () => {
    expect(daysOf('7')).toBe(7);
    expect(daysOf('36500')).toBe(36_500);
  });
});

describe('endOfLifeText', () => {
  it('says when it has passed, and shows what is no date', () => {
    expect(endOfLifeText('2026-04-01T00:00:00Z', now)).toBe('Apr 1, 2026');
    expect(endOfLifeText('2026-02-01T00:00:00Z', now)).toBe('passed Feb 1, 2026');
    expect(endOfLifeText('soon', now)).toBe('soon (not a date)');
    expect(endOfLifeText(undefined, now)).toBe('');
  });
});

describe('the instants at which the clock changes a list', () => {
  const DAY = 86_400_000;
  const near = fc.integer({ min: -40 * DAY, max: 40 * DAY }).map((ms) => now + ms);
  const exact = fc.integer({ min: -40, max: 40 }).map((days) => now + days * DAY);
  const times = fc.array(fc.oneof(near, exact), { minLength: 1, maxLength: 5 });

  it('are all there are: between two of them the filter and the words say the same as now', () => {
    fc.assert(
      fc.property(
        times,
        fc.oneof(near, exact),
        fc.constantFrom('7', '30', 'past', 'none'),
        (ends, at, eol) => {
          const rows = ends.map((time, i) => ({
            id: `/${i}`,
            key: `/${i}`,
            endOfLifeDate: new Date(time).toISOString(),
          }));
          const asOf = lastPassed(
            rows.flatMap((row) => endOfLifeChangesAt(row, { eol })),
            at,
          );
          const saidAt = (time: number) =>
            rows.map((row) => [
              endOfLifeParam.test(eol, time)?.(row),
              endOfLifeText(row.endOfLifeDate, time),
            ]);
          expect(saidAt(asOf)).toEqual(saidAt(at));
        },
      ),
    );
  });
  it('are none for rows without a date', () => {
    expect(endOfLifeChangesAt({ id: '/x', key: '/x' }, {})).toEqual([]);
    expect(endOfLifeChangesAt({ id: '/x', key: '/x', endOfLifeDate: 'soon' }, { eol: '30' })).toEqual([]);
  });
});
