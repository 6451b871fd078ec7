import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { root } from './paths.mjs';

// Runs the steps of `npm test` and counts their tests.

/**
 * @typedef {{ readonly name: string, readonly command: readonly string[], readonly env?: NodeJS.ProcessEnv,
 *   readonly report?: string, readonly skipped?: string }} Step
 *   command: program (a bin of node_modules, by its script path, or "node") and arguments; report: where it writes its test counts as JSON
 * @typedef {{ readonly name: string, readonly ok: boolean, readonly passed: number, readonly failed: number }} Outcome
 */

/**
 * Test counts of a Vitest or Playwright JSON report; undefined when it is missing or unreadable (the runner died early).
 * @param {string} file
 * @returns {{ passed: number, failed: number } | undefined}
 */
export function readCounts(file) {
  if (!existsSync(file)) return undefined;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.stats) {
      return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
    }
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return undefined;
  }
}

/**
 * Runs one step. Its output is shown when it ends, so that steps which run side by side stay readable.
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
export function runStep(step) {
  const started = performance.now();
  const [program = 'node', ...args] = step.command;
  console.log(`▸ ${step.name}`);
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: root,
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => (output += String(error)));
    child.once('close', (code) => {
      const counts = step.report === undefined ? undefined : readCounts(step.report);
      // A step that failed without a failing test (a lint finding, a crash) counts as one failure: it must show in the sum.
      const failed = counts?.failed || (code === 0 ? 0 : 1);
      const passed = counts?.passed ?? 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const tests = counts ? `, ${passed} passed, ${failed} failed` : '';
      console.log(`${failed ? '✗' : '✓'} ${step.name} (${seconds} s${tests})`);
      if (failed || process.env.VERBOSE) console.log(output.trimEnd());
      resolve({ name: step.name, ok: failed === 0, passed, failed });
    });
  });
}

/**
 * Runs steps one after the other; after a failure the others still run, so that one run shows everything.
 * @param {readonly Step[]} steps
 */
export async function runInOrder(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}
