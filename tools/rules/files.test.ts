import { describe, expect, test } from 'vitest';

import {
  bannedWords,
  longFiles,
  medianLines,
  looseColours,
  undocumented,
  unexplainedEffects,
} from './files.ts';
import { allSources, filesBelow, readText, sample } from './source.ts';

const none: readonly string[] = [];
const textFiles = () =>
  [
    ...['src', 'tools', 'e2e', 'docs', 'public']
      .flatMap(filesBelow)
      .filter((path) => /\.(?:tsx?|m?js|css|json|md|html)$/.test(path)),
    'README.md',
    'index.html',
    'package.json',
    'package-lock.json',
    '.npmrc',
    '.ci/run',
    'vite.config.ts',
    'vitest.config.ts',
    'playwright.config.ts',
  ].filter((path) => !path.includes('/data/') && path !== 'public/mockServiceWorker.js');

describe('files', () => {
  test('are short, or say in their first comment why not', () => {
    expect(longFiles(allSources())).toEqual(none);
    const { median, limit } = medianLines(allSources());
    expect(median).toBeLessThan(limit);
    const long = `// A table.\n${'f();\n'.repeat(401)}`;
    expect(longFiles([sample('src/lib/a.ts', long)])[0]).toContain('split it by subject');
    expect(
      longFiles([sample('src/lib/a.ts', long.replace('A table.', 'Long because it is one table.'))]),
    ).toEqual(none);
  });

  test('exported rules carry a docstring', () => {
    expect(undocumented(allSources())).toEqual(none);
    expect(undocumented([sample('src/domain/a.ts', 'export const latest = () => 1;')])[0]).toContain(
      'latest is exported without',
    );
    expect(undocumented([sample('src/domain/a.ts', '/** Why. */\nexport const latest = () => 1;')])).toEqual(
      none,
    );
  });

  test('hold no shortcut, no silenced check, no path of one machine', () => {
    expect(bannedWords(textFiles().map((path) => ({ path, text: readText(path) })))).toEqual(none);
    expect(bannedWords([{ path: 'src/a.ts', text: `x\n// ${'TO'}DO later` }])[0]).toContain('src/a.ts:2');
    expect(bannedWords([{ path: 'src/a.test.ts', text: `test.${'on'}ly()` }])[0]).toContain('run it');
    expect(bannedWords([{ path: 'README.md', text: `cd /${'home'}/me` }])[0]).toContain('one machine');
  });

  test('effects say what they follow', () => {
    expect(unexplainedEffects(allSources())).toEqual(none);
    expect(unexplainedEffects([sample('src/ui/A.tsx', 'f();\nuseEffect(() => {});')])).toHaveLength(1);
    expect(
      unexplainedEffects([sample('src/ui/A.tsx', '// Follows the window.\nuseEffect(() => {});')]),
    ).toEqual(none);
  });

  test('style sheets take colours from the tokens', () => {
    const sheets = filesBelow('src').filter((path) => path.endsWith('.css'));
    expect(looseColours(sheets.map((path) => ({ path, text: readText(path) })))).toEqual(none);
    expect(looseColours([{ path: 'a.css', text: 'a { color: #fff; }' }])[0]).toContain('#fff');
  });
});
