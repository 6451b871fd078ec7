import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { offFeatures } from './browser.mjs';

test('our switch turns off whatever Playwright’s own would, which it replaces', () => {
  const ofTest = createRequire(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  const core = dirname(ofTest.resolve('playwright-core/package.json'));
  const code = readFileSync(join(core, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(code) ?? [];
  const theirs = [...list.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  expect(
    theirs.length,
    'Playwright keeps its list elsewhere now: find it and correct this test',
  ).toBeGreaterThan(5);
  expect(offFeatures).toEqual(expect.arrayContaining(theirs));
});
