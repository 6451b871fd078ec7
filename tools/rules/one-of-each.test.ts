import { describe, expect, test } from 'vitest';

import { sameNames, secondMakings, twinFiles } from './one-of-each.ts';
import { allSources, sample } from './source.ts';

describe('one of each', () => {
  test('listeners belong to a store, storage is touched in one file', () => {
    expect(secondMakings(allSources())).toEqual([]);
    expect(secondMakings([sample('src/ui/a.ts', 'const l = new Set<() => void>();')])[0]).toContain(
      'createStore',
    );
    expect(secondMakings([sample('src/ui/a.ts', "\nlocalStorage.getItem('a');")])[0]).toMatch(
      /^src\/ui\/a\.ts:2 .*browserStorage/,
    );
    expect(secondMakings([sample('src/ui/a.ts', '// Not localStorage.')])).toEqual([]);
  });

  test('an exported type has its name alone', () => {
    expect(sameNames(allSources())).toEqual([]);
    const [a, b] = [
      sample('src/ui/a.ts', 'export interface Row { x: 1 }'),
      sample('src/domain/b.ts', '\nexport type Row = 1;'),
    ];
    expect(sameNames([a, b])[0]).toMatch(/^src\/ui\/a\.ts:1 and src\/domain\/b\.ts:2 export a type Row/);
    expect(sameNames([a, sample('src/domain/b.ts', 'type Row = 1;')])).toEqual([]);
    expect(sameNames([a, sample('src/emulator/b.ts', 'export type Row = 1;')])).toEqual([]);
  });

  test('a file differs from its neighbours by more than its case', () => {
    expect(twinFiles(allSources())).toEqual([]);
    const twins = ['src/pages/a/RowList.tsx', 'src/pages/a/row-list.ts'].map((path) => ({ path }));
    expect(twinFiles(twins)[0]).toContain('merge them');
    expect(twinFiles([{ path: 'src/ui/a.ts' }, { path: 'src/lib/a.ts' }])).toEqual([]);
  });
});
