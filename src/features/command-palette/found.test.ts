import { expect, test } from 'vitest';

import { groupFound, toFound } from './found';

const base = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries';
const row = (path: string) => ({ id: `${base}/${path}`, name: path.split('/').at(-1) ?? '', type: 'x' });

test('a row knows its kind and where it stands', () => {
  expect(toFound(row('gal'))).toMatchObject({ kind: 'gallery', name: 'gal', path: 'rg' });
  expect(toFound(row('gal/images/img'))).toMatchObject({ kind: 'definition', name: 'img', path: 'gal' });
  expect(toFound(row('gal/images/img/versions/1.0.0'))).toMatchObject({
    kind: 'version',
    name: '1.0.0',
    path: 'gal › img',
  });
});

test('groups stand in the order gallery, definition, version; exact and beginning names first', () => {
  const rows = [
    'a/images/ubuntu/versions/1.0.0',
    'b/images/my-ubuntu',
    'b/images/ubuntu-22',
    'b/images/Ubuntu',
    'ubuntu',
  ];
  const groups = groupFound(rows.map(row), 'ubuntu');
  expect(groups.map((g) => g.kind)).toEqual(['gallery', 'definition', 'version']);
  expect(groups[1]?.shown.map((f) => f.name)).toEqual(['Ubuntu', 'ubuntu-22', 'my-ubuntu']);
});

test('a long group shows eight and says how many more', () => {
  const groups = groupFound(
    Array.from({ length: 11 }, (_, i) => row(`gal${i}`)),
    'gal',
  );
  expect(groups[0]?.shown).toHaveLength(8);
  expect(groups[0]?.more).toBe(3);
});
