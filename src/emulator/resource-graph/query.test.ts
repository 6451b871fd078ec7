import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseQuery } from './parser';
import { QueryError } from './query-error';
import { runSteps } from './run';
import type { Row } from './values';
import { toWire } from './values';

fc.configureGlobal({ numRuns: process.env.LONG ? 5_000 : 200 });

const NOW = Date.parse('2026-03-02T09:00:00Z');
const rows: readonly Row[] = [
  {
    id: '/a',
    name: 'Alpha',
    n: 3,
    tags: { env: 'prod', 'cost-center': '12' },
    props: { list: [{ r: 'we' }, { r: 'uk' }], eol: '2026-03-10T00:00:00+00:00' },
  },
  {
    id: '/b',
    name: 'beta',
    n: 10,
    tags: { env: 'dev' },
    props: { list: [], eol: '2025-01-01T00:00:00+00:00' },
  },
  { id: '/c', name: 'alphabet', n: 1, tags: null, props: { list: [{ r: 'we' }] } },
];
const columns = ['id', 'name', 'n', 'tags', 'props'];
const result = (query: string, over: readonly Row[] = rows) =>
  runSteps(parseQuery(`resources ${query}`).steps, columns, over, NOW);
const run = (query: string) => result(query).rows;
const ids = (condition: string) => run(`| where ${condition}`).map((r) => r.id);
const one = (expression: string) => toWire(run(`| take 1 | project x = ${expression}`)[0]?.x);
const failure = (query: string): QueryError => {
  try {
    result(query);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`${query} is not refused`);
};

describe('where', () => {
  it.each([
    ["name == 'Alpha'", ['/a']],
    ["name == 'alpha'", []],
    ["name =~ 'ALPHA'", ['/a']],
    ["name != 'Alpha'", ['/b', '/c']],
    ["name !~ 'ALPHA'", ['/b', '/c']],
    ['name in (\'Alpha\', "beta")', ['/a', '/b']],
    ["name in~ ('ALPHA')", ['/a']],
    ["name !in ('Alpha')", ['/b', '/c']],
    ["name contains 'PHA'", ['/a', '/c']],
    ["name contains_cs 'PHA'", []],
    ["name !contains 'pha'", ['/b']],
    ["name startswith 'alpha'", ['/a', '/c']],
    ["name endswith 'BET'", ['/c']],
    ["name has 'alpha'", ['/a']],
    ['n > 1 and n < 10', ['/a']],
    ['n >= 3', ['/a', '/b']],
    ['n <= 1 or n == 10', ['/b', '/c']],
    ["not(name =~ 'beta') and (n == 1 or n == 3)", ['/a', '/c']],
    ["tags.env == 'prod'", ['/a']],
    ["tags['cost-center'] == '12'", ['/a']],
    ["tags.env != 'prod'", ['/b', '/c']],
    ['isempty(tags.env)', ['/c']],
    ['isnotempty(tags.env)', ['/a', '/b']],
    ['array_length(props.list) > 0', ['/a', '/c']],
    ["props.list[0].r == 'we'", ['/a', '/c']],
    ["props.list[-1].r == 'uk'", ['/a']],
    ['todatetime(props.eol) < now()', ['/b']],
    ['todatetime(props.eol) between (now() .. now() + 30d)', ['/a']],
    ['todatetime(props.eol) > ago(1d)', ['/a']],
    ['todatetime(props.eol) > datetime(2026-03-01)', ['/a']],
    ["tostring(n) == '10'", ['/b']],
    ['n * 2 - 1 == 5', ['/a']],
    ['-n < -5', ['/b']],
    ['isnull(props.eol)', ['/c']],
    ['true', ['/a', '/b', '/c']],
  ])('%s', (condition, expected) => {
    expect(ids(condition)).toEqual(expected);
  });

  it('reads escapes, doubled quotes of verbatim strings, and comments', () => {
    const odd = [{ id: '/q', name: `it's "1.10"\n\\`, n: 0, tags: null, props: null }];
    const find = (condition: string) => result(`| where ${condition}`, odd).rows.length;
    expect(find(String.raw`name == 'it\'s "1.10"\n\\'`)).toBe(1);
    expect(find(`name startswith @"it's ""1.10"""`)).toBe(1);
    expect(result('// what\n| where n == 0 // it is\n| project id', odd).rows).toEqual([{ id: '/q' }]);
  });
});

describe('steps', () => {
  it('extend, project with and without names, project-away', () => {
    expect(
      run('| extend up = toupper(name) | project id, up, tags.env, tostring(props.eol) | take 1'),
    ).toEqual([{ id: '/a', up: 'ALPHA', tags_env: 'prod', props_eol: '2026-03-10T00:00:00+00:00' }]);
    expect(Object.keys(run('| project-away props, tags')[0] ?? {})).toEqual(['id', 'name', 'n']);
    expect(result('| project-rename key = id | project key').columns).toEqual(['key']);
    expect(result('| project-keep id, n').columns).toEqual(['id', 'n']);
  });

  it('order by sorts downwards unless told, nulls last then', () => {
    expect(run('| order by n').map((r) => r.n)).toEqual([10, 3, 1]);
    expect(run('| sort by n asc').map((r) => r.n)).toEqual([1, 3, 10]);
    expect(run('| extend e = tostring(tags.env) | order by e asc, n desc').map((r) => r.id)).toEqual([
      '/c',
      '/b',
      '/a',
    ]);
    expect(run('| order by props.eol desc').at(-1)?.id).toBe('/c');
    expect(run('| order by props.eol desc nulls first')[0]?.id).toBe('/c');
  });

  it('take, limit and top', () => {
    expect(run('| take 2')).toHaveLength(2);
    expect(run('| top 1 by n asc').map((r) => r.id)).toEqual(['/c']);
    expect(result('| limit 1').limited).toBe(true);
    expect(result('| where true').limited).toBe(false);
  });

  it('summarize counts, groups and names its columns', () => {
    expect(run('| summarize count(), dcount(name), max(n), min(n), sum(n)')).toEqual([
      { count_: 3, dcount_name: 3, max_n: 10, min_n: 1, sum_n: 14 },
    ]);
    expect(
      run(
        "| summarize all = count(), prod = countif(tags.env == 'prod') by first = tolower(substring(name, 0, 1))",
      ),
    ).toEqual([
      { first: 'a', all: 2, prod: 1 },
      { first: 'b', all: 1, prod: 0 },
    ]);
    expect(run('| summarize make_set(props.list[0].r)')).toEqual([{ set_: ['we'] }]);
    expect(run('| where n > 100 | summarize count()')).toEqual([{ count_: 0 }]);
    expect(run('| where n > 100 | summarize count() by name')).toEqual([]);
    expect(run('| project name | summarize by name')).toHaveLength(3);
  });

  it('count, distinct and mv-expand', () => {
    expect(run('| count')).toEqual([{ Count: 3 }]);
    expect(run('| distinct tostring(tags.env)')).toEqual([
      { tags_env: 'prod' },
      { tags_env: 'dev' },
      { tags_env: '' },
    ]);
    expect(run('| mv-expand item = props.list | project id, r = item.r')).toEqual([
      { id: '/a', r: 'we' },
      { id: '/a', r: 'uk' },
      { id: '/c', r: 'we' },
    ]);
  });
});

describe('functions', () => {
  it.each([
    ["split('/a/b/c', '/')[2]", 'b'],
    ["split('a,b', ',', 1)", ['b']],
    ["strcat_array(array_slice(split(tolower('/S/x/Y'), '/'), 0, 1), '/')", '/s'],
    ["strcat('a', 1, true)", 'a1true'],
    ["coalesce('', 'b')", 'b'],
    ["iff(1 == 1, 'y', 'n')", 'y'],
    ["case(1 == 2, 'a', 2 == 2, 'b', 'c')", 'b'],
    ["toint('12')", 12],
    ["tolong('x')", null],
    ["tobool('true')", true],
    ["todatetime('2026-03-02T09:00:00.1234567+00:00')", '2026-03-02T09:00:00.123Z'],
    ['ago(1d)', '2026-03-01T09:00:00Z'],
    ["strlen('four')", 4],
    ["indexof('abc', 'c')", 2],
    ["replace_string('aXbX', 'X', '-')", 'a-b-'],
    ["isnull(parse_json('{}').x)", true],
    ["parse_json('[1,2]')[1]", 2],
    ['bin(7, 5)', 5],
    ['max_of(1, 4, 2)', 4],
    ['7 / 2', 3],
    ['now() - ago(36h)', '1.12:00:00'],
  ])('%s is %j', (expression, expected) => {
    expect(one(expression)).toEqual(expected);
  });
});

describe('refusals name the place', () => {
  it.each([
    ['| where name = 1', 'ParserFailure', '='],
    ['| where', 'ParserFailure', '<EOF>'],
    ["| where name == 'open", 'ParserFailure', "'open"],
    ['| where nothing == 1', 'ParserFailure', 'nothing'],
    ['| project id, | take 1', 'ParserFailure', '|'],
    ['| take ten', 'ParserFailure', 'ten'],
    ['| parse id with *', 'InvalidQueryLanguage', 'parse'],
    ['| join kind=inner (resources) on id', 'InvalidQueryLanguage', 'join'],
    ["| extend x = geo_distance('a')", 'InvalidQueryLanguage', 'geo_distance'],
    ['| summarize percentile(n, 5)', 'InvalidQueryLanguage', 'percentile'],
    ['| where id # 1', 'ParserFailure', '#'],
  ])('%s', (query, code, token) => {
    const error = failure(query);
    expect([error.code, error.token]).toEqual([code, token]);
  });

  it('with line and character', () => {
    const { place } = failure('\n| project id\n| where bad == 1');
    expect(place).toEqual({ line: 3, character: 8 });
  });
});

describe('properties', () => {
  it('any text, quoted, finds exactly the rows that equal it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (names, wanted) => {
        const over = [...names, wanted].map((name, i) => ({
          id: String(i),
          name,
          n: 0,
          tags: null,
          props: null,
        }));
        const quoted = `'${wanted
          .replaceAll('\\', '\\\\')
          .replaceAll("'", String.raw`\'`)
          .replaceAll('\n', String.raw`\n`)}'`;
        const found = result(`| where name == ${quoted}`, over).rows;
        expect(found.map((r) => r.name)).toEqual(over.filter((r) => r.name === wanted).map((r) => r.name));
      }),
    );
  });

  it('no text whatever makes the parser hang or fail in another way than by refusing', () => {
    const words = fc.constantFrom(
      '|',
      'where',
      'project',
      'name',
      '==',
      "'x'",
      '(',
      ')',
      ',',
      'summarize',
      'by',
      'count()',
      '1',
      '[',
      ']',
      '.',
      '-',
      'in',
      'order',
      '//',
      '@"',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((w) => w.join(' ')),
        ),
        (query) => {
          try {
            parseQuery(query);
          } catch (error) {
            expect(error).toBeInstanceOf(QueryError);
          }
        },
      ),
    );
  });

  it('where splits the rows: those that pass, those that do not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
        const over = numbers.map((n, i) => ({ id: String(i), name: '', n, tags: null, props: null }));
        const count = (condition: string) => result(`| where ${condition}`, over).rows.length;
        expect(count(`n < ${limit}`) + count(`n >= ${limit}`)).toBe(over.length);
        expect(count(`not(n < ${limit})`)).toBe(count(`n >= ${limit}`));
      }),
    );
  });

  it('sorting keeps every row and orders each neighbour', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.constant(null))), (numbers) => {
        const over = numbers.map((n, i) => ({ id: String(i), name: '', n, tags: null, props: null }));
        const sorted = result('| order by n asc', over).rows.map((r) => r.n as number | null);
        expect(sorted.filter((n) => n !== null)).toEqual(
          numbers.filter((n) => n !== null).toSorted((a, b) => a - b),
        );
        expect(sorted.lastIndexOf(null)).toBe(numbers.filter((n) => n === null).length - 1);
      }),
    );
  });
});
