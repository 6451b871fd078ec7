#!/usr/bin/env node
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ensureBrowser } from './browser.mjs';
import { needDependencies, root } from './paths.mjs';

// `npm run e2e [-- spec…]`: builds, then runs the browser journeys; arguments go to Playwright. NO_BUILD=1 takes what was built last.

needDependencies();
const env = { ...process.env, CHROME_PATH: ensureBrowser() };
const run = (/** @type {string[]} */ ...args) =>
  spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
const built = process.env.NO_BUILD
  ? 0
  : run(join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn');
process.exit(
  built || run(join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)),
);
