#!/usr/bin/env node
import './node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { needDependencies, root } from './paths.mjs';

// `npm run emulator`: builds the emulator for Node (which does not read TypeScript), then runs it. The options are its own.

needDependencies();
const { build } = await import('vite');
const outDir = join(root, 'node_modules', '.cache', 'emulator');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  resolve: { alias: { '@': join(root, 'src') } },
  build: { ssr: join(root, 'src/emulator/node.ts'), outDir, emptyOutDir: true, target: 'node20' },
});
/** @type {{ main: (args: readonly string[]) => Promise<void> }} */
const { main } = await import(pathToFileURL(join(outDir, 'node.js')).href);
await main(process.argv.slice(2));
