import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Fields } from './fields';
import { changedKeys, decide, mergeFields } from './fields';

const region = (name: string, replicas: string): Fields => ({
  [`region/${name}`]: name,
  [`region/${name}/replicas`]: replicas,
});

const fieldsArb = fc
  .dictionary(fc.constantFrom('uksouth', 'eastus', 'japaneast', 'westeurope'), fc.constantFrom('1', '2', '3'))
  .map((regions) => Object.assign({}, ...Object.entries(regions).map(([k, v]) => region(k, v))) as Fields);

describe('three-way merge', () => {
  it('two admins at once: each one’s added region is kept, and neither’s removal is undone', () => {
    const base = { ...region('westeurope', '1'), ...region('uksouth', '1'), ...region('japaneast', '1') };
    const mine = { ...region('westeurope', '1'), ...region('japaneast', '1'), ...region('eastus', '2') };
    const theirs = { ...region('westeurope', '4'), ...region('uksouth', '1'), ...region('brazilsouth', '3') };
    const { fields, conflicts } = mergeFields(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(fields).toEqual({
      ...region('westeurope', '4'),
      ...region('eastus', '2'),
      ...region('brazilsouth', '3'),
    });
  });

  it('names what both changed, holds theirs until decided, and takes either side', () => {
    const base = region('uksouth', '1');
    const merged = mergeFields(base, region('uksouth', '2'), region('uksouth', '3'));
    expect(merged.conflicts).toEqual([{ key: 'region/uksouth/replicas', base: '1', mine: '2', theirs: '3' }]);
    expect(merged.fields).toEqual(region('uksouth', '3'));
    const mine = decide(merged, 'region/uksouth/replicas', region('uksouth', '2'));
    expect(mine).toEqual({ fields: region('uksouth', '2'), conflicts: [] });
  });

  it('a region that they removed and I changed is a conflict; choosing mine brings all of it back', () => {
    const base = region('uksouth', '1');
    const mine = region('uksouth', '2');
    const merged = mergeFields(base, mine, {});
    expect(merged.conflicts.map((c) => c.key)).toEqual(['region/uksouth/replicas']);
    expect(merged.fields).toEqual({});
    expect(decide(merged, 'region/uksouth/replicas', mine).fields).toEqual(mine);
    expect(decide(merged, 'region/uksouth/replicas', {}).fields).toEqual({});
  });

  it('a region that I removed and they changed is a conflict too', () => {
    const merged = mergeFields(region('uksouth', '1'), {}, region('uksouth', '2'));
    expect(merged.conflicts.map((c) => c.key)).toEqual(['region/uksouth/replicas']);
    expect(merged.fields).toEqual({});
    expect(decide(merged, 'region/uksouth/replicas', region('uksouth', '2')).fields).toEqual(
      region('uksouth', '2'),
    );
  });

  it('takes one side’s change when the other changed nothing, in both directions', () => {
    fc.assert(
      fc.property(fieldsArb, fieldsArb, (base, other) => {
        expect(mergeFields(base, other, base)).toEqual({ fields: other, conflicts: [] });
        expect(mergeFields(base, base, other)).toEqual({ fields: other, conflicts: [] });
        expect(mergeFields(base, other, other)).toEqual({ fields: other, conflicts: [] });
      }),
    );
  });

  it('loses no region that somebody has and nobody removed, and leaves no part without its region', () => {
    fc.assert(
      fc.property(fieldsArb, fieldsArb, fieldsArb, (base, mine, theirs) => {
        const { fields, conflicts } = mergeFields(base, mine, theirs);
        for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
          const removed = base[key] !== undefined && (mine[key] === undefined || theirs[key] === undefined);
          if (!key.endsWith('/replicas') && !removed) expect(fields[key], key).toBeDefined();
        }
        for (const key of Object.keys(fields)) expect(fields[key.replace('/replicas', '')]).toBeDefined();
        for (const { mine: m, theirs: t } of conflicts) expect(m).not.toBe(t);
      }),
    );
  });
});

it('names changed keys, also those on one side only', () => {
  expect(changedKeys({ a: '1', b: '2' }, { a: '1', b: '3', c: '' })).toEqual(['b', 'c']);
});
