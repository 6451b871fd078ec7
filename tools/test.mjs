#!/usr/bin/env node
import './node-version.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBrowser } from './browser.mjs';
import { needDependencies, root } from './paths.mjs';
import { runInOrder, runStep } from './steps.mjs';

// `npm test`: everything that must hold before a change may land. Ends with the plain line "N passed, N failed".

needDependencies();
const reports = join(root, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
const vitest = (/** @type {string} */ project) => ({
  command: [
    'node',
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
  report: join(reports, `${project}.json`),
});

let env = process.env;
try {
  env = { ...process.env, CHROME_PATH: ensureBrowser() };
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** The journeys need what was built, and nothing else that is tested. */
async function checksThenJourneys() {
  const checks = await runInOrder([
    { name: 'format', command: ['node', bin('oxfmt/bin/oxfmt'), '--check'] },
    { name: 'lint', command: ['node', bin('oxlint/bin/oxlint')] },
    { name: 'types', command: ['node', bin('typescript/bin/tsc'), '--noEmit'] },
    { name: 'dead code and dependencies', command: ['node', bin('knip/bin/knip.js'), '--no-progress'] },
    { name: 'build', command: ['node', bin('vite/bin/vite.js'), 'build'] },
    { name: 'component tests', ...vitest('component'), env },
  ]);
  if (checks.some((o) => o.name === 'build' && !o.ok)) {
    console.log('✗ browser journeys: not run, there is no build');
    return [...checks, { name: 'browser journeys', ok: false, passed: 0, failed: 1 }];
  }
  const report = join(reports, 'e2e.json');
  const journeys = await runStep({
    name: 'browser journeys on the built bundle',
    command: ['node', bin('@playwright/test/cli.js'), 'test'],
    env: { ...env, E2E_JSON: report },
    report,
  });
  return [...checks, journeys];
}

// Two lanes, for two cores: waiting for the unit tests left one of them idle for a minute.
const lanes = await Promise.all([
  checksThenJourneys(),
  runInOrder([{ name: 'unit tests and repository rules', ...vitest('unit'), env }]),
]);
const outcomes = lanes.flat();

const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((n, o) => n + o[key], 0);
const broken = outcomes.filter((o) => !o.ok);
if (broken.length) console.log(`\nFailed: ${broken.map((o) => o.name).join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(broken.length ? 1 : 0);
