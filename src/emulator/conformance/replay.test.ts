import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stdout } from 'node:process';

import { describe, expect, test } from 'vitest';

import { EXCLUSIONS } from './out-of-scope';
import { OWN_EXCHANGES } from './own-recording';
import type { Exchange } from './recording';
import { parseRecording } from './recording';
import type { Replayed } from './replay';
import { replay } from './replay';

// Recorded traffic of the real service, replayed: the recordings beside the project when they are there, and our own always.

const FOLDER = new URL('../../../../shared/arm/recordings/', import.meta.url);

const play = (exchanges: readonly Exchange[]) => replay({ name: 'own', exchanges, scrubbed: false });
const unequal = (results: readonly Replayed[]) =>
  results
    .filter((r) => r.differences.length > 0)
    .map((r) => `${r.title}\n  ${r.differences.slice(0, 12).join('\n  ')}`);

test('every recorded exchange in scope is answered as the real service did', async () => {
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

describe('our own recording', () => {
  test('is answered equal', async () => {
    const results = await play(OWN_EXCHANGES);
    expect(unequal(results)).toEqual([]);
    expect(results).toHaveLength(OWN_EXCHANGES.length);
  });

  const altered = (n: number, change: (exchange: Exchange) => Partial<Exchange>) =>
    OWN_EXCHANGES.map((exchange, at) => (at === n ? { ...exchange, ...change(exchange) } : exchange));
  const text = (exchange: Exchange, from: string, to: string): Partial<Exchange> => ({
    responseBody: JSON.parse(JSON.stringify(exchange.responseBody).replace(from, to)) as unknown,
  });

  test.each<[string, number, (exchange: Exchange) => Partial<Exchange>, string]>([
    ['another status', 1, () => ({ status: 200 }), 'status: 200 recorded, 201 replayed'],
    ['another value', 3, (e) => text(e, 'westus', 'eastus'), '$.location: "eastus" recorded'],
    ['a field more', 3, (e) => text(e, '"location"', '"etag":"x","location"'), '$.etag: "x" recorded'],
    ['a field less', 3, (e) => text(e, '"location":"westus",', ''), '$.location: "westus" replayed'],
    [
      'another order of fields',
      3,
      (e) =>
        text(
          e,
          '"type":"Microsoft.Compute/galleries","location":"westus"',
          '"location":"westus","type":"Microsoft.Compute/galleries"',
        ),
      '$: keys',
    ],
    ['an instant of another form', 6, (e) => text(e, '+00:00', 'Z'), '$.startTime'],
    ["another operation's name", 2, (e) => text(e, '11111111-', '33333333-'), '$.name'],
    [
      'another Retry-After',
      5,
      (e) => ({ responseHeaders: { ...e.responseHeaders, 'retry-after': '30' } }),
      'retry-after: 30 recorded, 60 replayed',
    ],
    [
      'a header less',
      8,
      (e) => ({ responseHeaders: { ...e.responseHeaders, location: [] } }),
      'location: undefined recorded',
    ],
    ['a body where there is none', 9, () => ({ responseBody: {} }), '$: {} recorded, nothing replayed'],
  ])('%s is noticed', async (_, n, change, difference) => {
    const found = (await play(altered(n, change)))[n]?.differences ?? [];
    expect(found).not.toEqual([]);
    expect(found.join('\n')).toContain(difference);
  });

  test('what is out of scope is named with its reason, not sent', async () => {
    const [result] = await play([
      {
        ...(OWN_EXCHANGES[0] as Exchange),
        method: 'DELETE',
        url: 'https://graph.microsoft.com/v1.0/users/somebody@contoso.com',
      },
    ]);
    expect(result?.outOfScope).toContain('answers 501');
  });
});

test('a line that is no exchange is refused', () => {
  expect(() => parseRecording('x.jsonl', '{"method":"GET"}')).toThrow(
    'x.jsonl has a line that is no exchange.',
  );
  expect(() => parseRecording('x.jsonl', '{')).toThrow(SyntaxError);
});
