import { expect, it } from 'vitest';

import { compareVersions, parseVersion } from './semver';

it('A3: orders versions by number, what is no version first', () => {
  const names = ['1.0.10', '1.0.9', '1.0.2', '0.9.0', '10.0.0', '2.0.0', 'latest'];
  expect(names.toSorted(compareVersions)).toEqual([
    'latest',
    '0.9.0',
    '1.0.2',
    '1.0.9',
    '1.0.10',
    '2.0.0',
    '10.0.0',
  ]);
});

it('takes only three numbers of 32 bits', () => {
  expect(parseVersion('1.0')).toBeUndefined();
  expect(parseVersion('1.0.2147483648')).toBeUndefined();
  expect(parseVersion('1.0.2147483647')).toEqual([1, 0, 2147483647]);
  expect(parseVersion('1.0.1e3')).toBeUndefined();
});
