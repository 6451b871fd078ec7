import { describe, expect, test } from 'vitest';

import {
  commentsOf,
  deadNumbers,
  deadPaths,
  definedNumbers,
  existsHere,
  passagesOfText,
  titlesOf,
} from './citations.ts';
import type { Source } from './source.ts';
import { allSources, filesBelow, readText, sample } from './source.ts';

const none: readonly string[] = [];
const documents = ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))];
const texts = () => [
  ...allSources().flatMap(commentsOf),
  ...[...documents, ...filesBelow('src').filter((path) => path.endsWith('.css'))].flatMap((path) =>
    passagesOfText(path, readText(path)),
  ),
];
const citing = (source: Source) => [...commentsOf(source), ...titlesOf(source)];
const numbers = definedNumbers(['docs/service-rules.md', 'docs/arm-behaviour.md'].map(readText));

describe('citations', () => {
  test('lead to a number that the documents have', () => {
    expect(numbers.size).toBeGreaterThan(100);
    expect(deadNumbers([...texts(), ...allSources().flatMap(titlesOf)], numbers)).toEqual(none);
  });
  test.each([
    ['src/a.ts', '// By S99.'],
    ['src/a.ts', '/** ARM 77 */'],
    ['src/a.ts', '// See trap 99.'],
    ['src/a.test.ts', "test('A99: shows it', () => {});"],
    ['src/a.test.ts', "test.each([1])('S44, S99: %s', () => {});"],
    ['src/a.test.ts', "const cases = { 'S99: refused': 1 };"],
    ['src/a.ts', '// As in the plan (§ 3).'],
    ['src/a.ts', '// See SOME-NOTES 8.'],
  ])('%s: %s is found', (path, text) => {
    expect(deadNumbers(citing(sample(path, text)), numbers)).toHaveLength(1);
  });
  test.each([
    ['src/a.ts', '// By S12, A3, ARM 4 and trap 8.'],
    ['src/a.ts', "const id = 'S99';"],
    ['src/a.test.ts', "test('the subscription', () => f('S99'));"],
  ])('%s: %s is fine', (path, text) => {
    expect(deadNumbers(citing(sample(path, text)), numbers)).toEqual(none);
  });
});

describe('paths in comments and documents', () => {
  test('exist', () => {
    expect(deadPaths(texts(), existsHere())).toEqual(none);
  });
  test.each([
    '// See src/lib/absent.ts.',
    '// See docs/absent.md',
    '// See ./absent.ts',
    '// See ../../elsewhere/tools.',
    '// As lib/absent does.',
    '// The list of absent-list.ts.',
  ])('%s is found', (text) => {
    expect(deadPaths(commentsOf(sample('tools/rules/a.ts', text)), existsHere())[0]).toContain(
      'does not exist',
    );
  });
  test.each([
    '// See tools/rules/source.ts, docs/decisions, e2e/portal.ts.',
    '// See ./source.ts and ../rules.',
    '// As lib/csv does.',
    '// The list of source.ts.',
    '// Reads https://example.org/docs/absent.md.',
  ])('%s is fine', (text) => {
    expect(deadPaths(commentsOf(sample('tools/rules/a.ts', text)), existsHere())).toEqual(none);
  });
  test('a style sheet cites in its comments', () => {
    const sheet = passagesOfText('src/ui/a.css', '/* As ui/absent.css. */ a { background: url(./x.css) }');
    expect(deadPaths(sheet, existsHere())).toHaveLength(1);
  });
});
