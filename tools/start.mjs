#!/usr/bin/env node
import './node-version.mjs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { needDependencies, root } from './paths.mjs';

// `npm start`: builds the portal and serves the built bundle. Building takes a few seconds and is done every time,
// so what is served is always what the sources say.

const HELP = `npm start [-- --port 4173]   build the portal and serve it (also: PORT=4173 npm start; --no-build serves what was built last)`;

needDependencies();
const { values } = parseArgs({
  options: {
    port: { type: 'string', short: 'p', default: process.env.PORT ?? '4173' },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`"${values.port}" is not a port: give a number from 1 to 65535.`);
  process.exit(1);
}

process.chdir(root);
const { serve } = await import('./serve/serve.mjs');
const base = process.env.BASE_PATH ?? '/';
if (!values['no-build']) {
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
}
try {
  const { url } = await serve({ dist: join(root, 'dist'), port, base });
  console.log(`Gallery portal: ${url}`);
  console.log('Demo data, answered inside the browser. Stop with Ctrl+C.');
} catch (error) {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') {
    console.error(`Port ${port} is in use by another program.`);
    console.error(`Stop that program, or take another port: npm start -- --port ${port + 1}`);
  } else {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(1);
}
