import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldRegion, formatId, parentId, parseId, sameId } from './resource-id';

const version =
  '/subscriptions/S1/resourceGroups/Rg-One/providers/Microsoft.Compute/galleries/gal_contoso/images/myImage1/versions/1.0.10';

describe('parseId', () => {
  it('reads every level in any case, with escapes, full URLs and doubled slashes', () => {
    expect(parseId(version)).toMatchObject({
      kind: 'version',
      gallery: 'gal_contoso',
      definition: 'myImage1',
      version: '1.0.10',
    });
    expect(parseId(version.toUpperCase())).toMatchObject({ kind: 'version', gallery: 'GAL_CONTOSO' });
    expect(parseId(`https://management.azure.com/${version}?api-version=2024-03-03`)?.kind).toBe('version');
    expect(parseId('/subscriptions/s/resourceGroups/a%20b')).toMatchObject({ resourceGroup: 'a b' });
    expect(parseId('/subscriptions/s')?.kind).toBe('subscription');
  });

  it('refuses what is not an ARM id', () => {
    for (const text of [
      '',
      'galleries/g',
      '/subscriptions',
      '/subscriptions/s/resourceGroups',
      '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries',
      '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images',
      '/subscriptions/s/resourceGroups/%E0%A4%A',
      '/subscriptions/s/resourceGroups/a%2Fb',
      '/subscriptions/s/foo/bar',
    ]) {
      expect(parseId(text), text).toBeUndefined();
    }
  });

  it('gives back what it wrote, whatever the names', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][\w.-]{0,20}[A-Za-z0-9]$/);
    fc.assert(
      fc.property(name, name, name, name, (s, g, i, v) => {
        const id = `/subscriptions/${s}/resourceGroups/${g}/providers/Microsoft.Compute/galleries/${g}/images/${i}/versions/${v}`;
        const parsed = parseId(id);
        return parsed !== undefined && formatId(parsed) === id;
      }),
    );
  });
});

it('compares ids without case and finds parents', () => {
  expect(sameId(version, `/${version.toUpperCase()}/`)).toBe(true);
  expect(parentId(version)).toBe(version.replace('/versions/1.0.10', ''));
  expect(parentId('/subscriptions/s/resourceGroups/r')).toBe('/subscriptions/s');
});

it('S86: one region under all its spellings', () => {
  expect(new Set(['West US 2', 'westus2', 'WestUS2', 'west-us-2'].map(foldRegion))).toEqual(
    new Set(['westus2']),
  );
});
