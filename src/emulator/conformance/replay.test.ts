import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stdout } from 'node:process';

import { describe, expect, test } from 'vitest';

import { EXCLUSIONS } from './out-of-scope';
import type { Exchange, Recording } from './recording';
import { isJson, parseRecording, parseRecordings } from './recording';
import type { Replayed } from './replay';
import { replay } from './replay';

// Recorded traffic of the real service, replayed: always a selection with one exchange of each shape, whose ids and people are
// invented, and the whole recordings if their folder is beside the project.

const FOLDER = new URL('../../../../shared/arm/recordings/', import.meta.url);
const SELECTION = parseRecordings(
  'recorded.jsonl',
  readFileSync(new URL('./recorded.jsonl', import.meta.url), 'utf8'),
);

const unequal = (results: readonly Replayed[]) =>
  results
    .filter((r) => r.differences.length > 0)
    .map((r) => `${r.title}\n  ${r.differences.slice(0, 12).join('\n  ')}`);

test('every exchange in scope of the whole recordings is answered as the real service did', async () => {
  if (!existsSync(FOLDER)) {
    stdout.write('0 replayed, folder absent\n');
    return;
  }
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  const results: Replayed[] = [];
  for (const file of files.toSorted()) {
    results.push(...(await replay(parseRecording(file, readFileSync(new URL(file, FOLDER), 'utf8')))));
  }
  const inScope = results.filter((r) => r.outOfScope === undefined);
  const different = unequal(inScope);
  const equal = inScope.length - different.length;
  const left = results.flatMap((r) => (r.outOfScope === undefined ? [] : [`  ${r.title}: ${r.outOfScope}`]));
  stdout.write(
    `${[
      `${equal} of ${inScope.length} exchanges in scope replayed equal (${Math.floor((100 * equal) / inScope.length)} %), ${left.length} out of scope:`,
      ...left,
      'Not compared within exchanges in scope:',
      ...EXCLUSIONS.filter((e) => !e.call).map(({ what, reason }) => `  ${what}: ${reason}`),
    ].join('\n')}\n`,
  );
  expect(different).toEqual([]);
  expect(inScope.length).toBeGreaterThan(0);
});

describe('the selection', () => {
  test.each(SELECTION.map((recording) => [recording.name, recording] as const))(
    '%s is answered equal',
    async (_, recording) => {
      const results = await replay(recording);
      expect(unequal(results)).toEqual([]);
      expect(results.filter((r) => r.outOfScope !== undefined)).toEqual([]);
      expect(results).toHaveLength(recording.exchanges.length);
    },
  );

  /** The differences that are found if one exchange of the selection had been another one. */
  async function noticed(
    which: (exchange: Exchange) => boolean,
    change: (exchange: Exchange) => Partial<Exchange>,
  ): Promise<string> {
    const recording = SELECTION.find(({ exchanges }) => exchanges.some(which)) as Recording;
    const n = recording.exchanges.findIndex(which);
    const exchanges = recording.exchanges.map((e, at) => (at === n ? { ...e, ...change(e) } : e));
    const results = await replay({ ...recording, exchanges });
    return results[n]?.differences.join('\n') ?? '';
  }
  const text = (exchange: Exchange, from: string | RegExp, to: string): Partial<Exchange> => ({
    responseBody: JSON.parse(JSON.stringify(exchange.responseBody).replace(from, to)) as unknown,
  });
  const created = (e: Exchange) => e.method === 'PUT' && e.status === 201 && e.url.includes('/galleries/');
  const runs = (e: Exchange) => isJson(e.responseBody) && e.responseBody.status === 'InProgress';
  const throttled = (e: Exchange) => e.responseHeaders['retry-after'] === '60';
  const deleted = (e: Exchange) => e.method === 'DELETE' && e.responseHeaders.location !== undefined;

  test.each<
    [string, (exchange: Exchange) => boolean, (exchange: Exchange) => Partial<Exchange>, string | RegExp]
  >([
    ['another status', created, () => ({ status: 200 }), 'status: 200 recorded, 201 replayed'],
    ['another value', created, (e) => text(e, 'westcentralus', 'eastus'), '$.location: "eastus" recorded'],
    ['a field more', created, (e) => text(e, '"location"', '"etag":"x","location"'), '$.etag: "x" recorded'],
    [
      'a field less',
      created,
      (e) => text(e, '"location":"westcentralus",', ''),
      '$.location: "westcentralus" replayed',
    ],
    [
      'another order of fields',
      created,
      (e) => text(e, /("type":"[^"]*"),("location":"[^"]*")/, '$2,$1'),
      '$: keys',
    ],
    ['an instant of another form', runs, (e) => text(e, /[+-]\d\d:\d\d"/, 'Z"'), '$.startTime'],
    ["another operation's name", runs, (e) => text(e, /"name":"5ca1ab1e/, '"name":"33333333'), '$.name'],
    [
      'another Retry-After',
      throttled,
      (e) => ({ responseHeaders: { ...e.responseHeaders, 'retry-after': '30' } }),
      'retry-after: 30 recorded, 60 replayed',
    ],
    [
      'a header less',
      deleted,
      (e) => ({ responseHeaders: { ...e.responseHeaders, location: [] } }),
      'location: undefined recorded',
    ],
    ['a body where there is none', deleted, () => ({ responseBody: {} }), '$: {} recorded, nothing replayed'],
  ])('%s is noticed', async (_, which, change, difference) => {
    expect(await noticed(which, change)).toMatch(difference);
  });

  test('an exchange that is out of scope is named with its reason, not sent', async () => {
    const [result] = await replay({
      name: 'own',
      scrubbed: false,
      exchanges: [
        {
          method: 'DELETE',
          url: 'https://graph.microsoft.com/v1.0/users/somebody@contoso.com',
          requestBody: undefined,
          status: 204,
          responseHeaders: {},
          responseBody: undefined,
        },
      ],
    });
    expect(result?.outOfScope).toContain('answers 501');
  });
});

test('a line that is no exchange is refused', () => {
  expect(() => parseRecording('x.jsonl', '{"method":"GET"}')).toThrow(
    'x.jsonl has a line that is no exchange.',
  );
  expect(() => parseRecording('x.jsonl', '{')).toThrow(SyntaxError);
});
