import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  azRoleAssignment,
  codesOf,
  GALLERY,
  graphAnswer,
  graphRow,
  importOf,
  issueOf,
  rawDefinition,
  rawGallery,
  rawVersion,
  SUB,
  SUB2,
} from './testing';

// Files that look cut off, alone and together with other files (trap 25).

const cutCodes = new Set(['skipToken', 'largerTotal', 'nextLink', 'roundNumber', 'roundNumberComplete']);
const cut = (files: Readonly<Record<string, unknown>>) =>
  codesOf(importOf(files)).filter((code) => cutCodes.has(code));
const lines = (...documents: readonly unknown[]) => documents.map((d) => JSON.stringify(d)).join('\n');

const makes = {
  definitions: (i: number) => ({ ...rawDefinition, id: `${rawDefinition.id}${i}` }),
  versions: (i: number) => ({
    ...rawVersion,
    id: rawVersion.id.replace('1.0.0', `1.0.${i}`),
    name: `1.0.${i}`,
  }),
} as const;
/** A page of a query: rows from one number up to another, of so many; all but the last page have a token. */
function page(kind: keyof typeof makes, [from, to]: readonly [number, number], total: number) {
  const rows = Array.from({ length: to - from }, (_, i) => graphRow(makes[kind](from + i)));
  return graphAnswer(rows, { total_records: total, skip_token: to < total ? `page-${to}` : null });
}

describe('files that look cut off', () => {
  const rows = (n: number, from = 0) =>
    Array.from({ length: n }, (_, i) => graphRow({ ...rawGallery, id: `${GALLERY}${from + i}` }));

  test('a skip token and no further page', () =>
    expect(cut({ 'a.json': graphAnswer(rows(100), { skip_token: 'abc', total_records: 250 }) })).toEqual([
      'skipToken',
    ]));
  test('a larger total', () =>
    expect(cut({ 'a.json': graphAnswer(rows(7), { total_records: 9 }) })).toEqual(['largerTotal']));
  test('exactly 100 or 1,000 rows, nothing else known', () => {
    expect(cut({ 'a.json': rows(100) })).toEqual(['roundNumber']);
    expect(cut({ 'a.json': rows(1000) })).toEqual(['roundNumber']);
    expect(cut({ 'a.json': rows(101) })).toEqual([]);
  });
  test('exactly 1,000 rows of a total of 1,000: said, but no warning', () => {
    const parsed = importOf({ 'a.json': graphAnswer(rows(1000)) });
    expect(issueOf(parsed, 'roundNumberComplete')?.severity).toBe('info');
    expect(codesOf(parsed, 'warning')).toEqual([]);
  });
  test('a nextLink', () =>
    expect(cut({ 'a.json': { value: [rawGallery], nextLink: 'https://management.azure.com/x' } })).toEqual([
      'nextLink',
    ]));
  test('all pages of a query in one file, or each in a file of its own, are whole', () => {
    const first = graphAnswer(rows(1000), { skip_token: 'abc', total_records: 1500 });
    const second = graphAnswer(rows(500, 1000), { total_records: 1500 });
    expect(cut({ 'all.json': `${JSON.stringify(first)}\n${JSON.stringify(second)}` })).toEqual([]);
    expect(cut({ 'a.json': first, 'b.json': second })).toEqual([]);
    expect(cut({ 'b.json': second, 'a.json': first })).toEqual([]);
    expect(cut({ 'a.json': first, 'again.json': first })).toEqual(['skipToken']);
  });
});

describe('Resource Graph', () => {
  test('a cut query, and another one behind it in the same file', () => {
    const [a, b] = [page('definitions', [0, 10], 25), page('versions', [0, 3], 3)];
    expect(cut({ 'all.json': lines(a, b) })).toEqual(['skipToken']);
    expect(cut({ 'all.json': lines(b, a) })).toEqual(['skipToken']);
    expect(issueOf(importOf({ 'all.json': lines(a, b) }), 'skipToken')?.params).toEqual({ n: 10 });
  });

  test('a cut query, and a whole one with the same total behind it', () => {
    const [a, b1, b2] = [
      page('definitions', [0, 10], 25),
      page('versions', [0, 10], 25),
      page('versions', [10, 25], 25),
    ];
    expect(cut({ 'all.json': lines(a, b1, b2) })).toEqual(['skipToken']);
    expect(cut({ 'all.json': lines(b1, b2, a) })).toEqual(['skipToken']);
    expect(cut({ 'a.json': a, 'b.json': lines(b1, b2) })).toEqual(['skipToken']);
    expect(cut({ 'a.json': a, 'b1.json': b1, 'b2.json': b2 })).toEqual(['skipToken']);
    // The same when it was asked once for fewer and once for all.
    const less = page('versions', [0, 5], 25);
    expect(cut({ 'all.json': lines(less, b1, b2) })).toEqual(['skipToken']);
  });

  test('two cut queries with equal totals do not make each other whole', () => {
    const [a, b] = [page('definitions', [0, 10], 20), page('versions', [0, 10], 20)];
    expect(cut({ 'a.json': a, 'b.json': b })).toEqual(['skipToken', 'skipToken']);
    expect(cut({ 'all.json': lines(a, b) })).toEqual(['skipToken', 'skipToken']);
    // Rows of a type that both files have: only the missing last page shows it.
    const same = graphAnswer(page('definitions', [10, 20], 30).data, {
      total_records: 20,
      skip_token: 'more',
    });
    expect(cut({ 'a.json': a, 'b.json': same })).toEqual(['skipToken', 'skipToken']);
  });

  test('the first page of one and the last of another', () => {
    const [a, b] = [page('definitions', [0, 10], 20), page('versions', [10, 20], 20)];
    expect(cut({ 'a.json': a, 'b.json': b })).toEqual(['skipToken', 'largerTotal']);
  });

  test('pages of one query are whole although their types differ: rows of a query are ordered by id', () => {
    const rows = [
      rawGallery,
      makes.definitions(0),
      makes.definitions(1),
      makes.versions(0),
      makes.versions(1),
    ].map((r) => graphRow(r));
    const pages = [rows.slice(0, 2), rows.slice(2, 4), rows.slice(4)].map((part, i) =>
      graphAnswer(part, { total_records: 5, skip_token: i < 2 ? 'more' : null }),
    );
    expect(cut({ 'all.json': lines(...pages) })).toEqual([]);
    expect(cut({ 'a.json': pages[2], 'b.json': pages[0], 'c.json': pages[1] })).toEqual([]);
  });

  test('any whole queries, one after another, page by page, look whole', () => {
    const query = fc.record({
      kind: fc.constantFrom('definitions' as const, 'versions' as const),
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      start: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(query, { minLength: 1, maxLength: 4 }), (queries) => {
        const pages = queries.flatMap(({ kind, sizes, start }) => {
          const total = sizes.reduce((sum, size) => sum + size, 0);
          let from = start;
          return sizes.map((size, i) => {
            const one = graphAnswer(
              Array.from({ length: size }, (_, n) => graphRow(makes[kind](from + n))),
              { total_records: total, skip_token: i < sizes.length - 1 ? 'more' : null },
            );
            from += size;
            return one;
          });
        });
        const whole = cut({ 'all.json': lines(...pages) });
        // Two queries may begin with the same row: the same page twice counts once, and the rest then lacks it.
        const firsts = new Set(pages.map((p) => JSON.stringify(p)));
        if (firsts.size === pages.length) expect(whole).toEqual([]);
      }),
    );
  });

  test('a hundred thousand pages are looked at in one pass', () => {
    const one = JSON.stringify({ data: [], total_records: 7, skip_token: 'more' });
    const parsed = importOf({
      'all.json': `${one}\n`.repeat(100_000),
      'g.json': graphAnswer([graphRow(rawGallery)]),
    });
    expect(codesOf(parsed, 'warning')).toEqual(['skipToken']);
  }, 20_000);
});

describe('a list with a nextLink', () => {
  const more = (...value: readonly unknown[]) => ({ value, nextLink: 'https://management.azure.com/x' });
  const end = (...value: readonly unknown[]) => ({ value });
  const in2 = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(SUB, SUB2)) as T;
  const raw = ({ id, name, type, ...properties }: typeof azRoleAssignment) => ({
    id,
    name,
    type,
    properties,
  });
  const deeper = (i: number) => ({ ...makes.versions(i), id: `${GALLERY}/images/other/versions/1.0.${i}` });

  const continued: Readonly<Record<string, readonly unknown[]>> = {
    'the rest of it': [more(rawGallery), end({ ...rawGallery, id: `${GALLERY}2`, name: 'gal2' })],
    'several pages': [more(makes.versions(1)), more(makes.versions(2)), end(makes.versions(3))],
    'an empty page that leads on': [more(makes.versions(1)), more(), end(makes.versions(3))],
    'assignments of any scope, asked of one subscription': [
      more(raw(azRoleAssignment)),
      end(raw({ ...azRoleAssignment, id: azRoleAssignment.id.replace(GALLERY, `/subscriptions/${SUB}`) })),
    ],
    'people of one directory': [
      { '@odata.context': 'x#users', '@odata.nextLink': 'y', value: [{ id: SUB, userPrincipalName: 'a' }] },
      { '@odata.context': 'x#users', value: [{ id: SUB2, userPrincipalName: 'b' }] },
    ],
  };
  for (const [name, documents] of Object.entries(continued)) {
    test(`${name}: whole`, () => expect(cut({ 'all.json': lines(...documents) })).toEqual([]));
  }

  const broken: Readonly<Record<string, readonly unknown[]>> = {
    'a list of another type': [more(rawGallery), end(rawDefinition)],
    'a list of the same type elsewhere': [more(rawGallery), end(in2(rawGallery))],
    'versions of another definition': [more(makes.versions(1)), end(deeper(1))],
    'assignments of another subscription': [more(raw(azRoleAssignment)), end(in2(raw(azRoleAssignment)))],
    'a query': [more(rawGallery), graphAnswer([graphRow(rawGallery)])],
    'nothing at all': [more(rawGallery), end()],
    'a list of another directory': [
      { '@odata.context': 'x#users', '@odata.nextLink': 'y', value: [{ id: SUB, userPrincipalName: 'a' }] },
      { '@odata.context': 'x#groups', value: [{ id: SUB2, securityEnabled: true }] },
    ],
  };
  for (const [name, documents] of Object.entries(broken)) {
    test(`${name} behind it does not continue it`, () =>
      expect(cut({ 'all.json': lines(...documents) })).toEqual(['nextLink']));
  }
});
