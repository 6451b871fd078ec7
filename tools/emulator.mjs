#!/usr/bin/env node
import './node-version.mjs';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { needDependencies, root } from './paths.mjs';

// `npm run emulator`: builds the emulator for Node (which does not read TypeScript), then runs it. The options are its own.

/** @typedef {{ fileName: string, code?: string, source?: string | Uint8Array }} Built */

needDependencies();
const { build } = await import('vite');
const built = await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  resolve: { alias: { '@': join(root, 'src') } },
  build: { ssr: join(root, 'src/emulator/node.ts'), write: false, target: 'node20' },
});
const [bundle] = [built].flat();
if (!bundle || !('output' in bundle)) throw new Error('The build of the emulator gave nothing.');
const files = /** @type {readonly Built[]} */ (bundle.output).map((file) => ({
  name: file.fileName,
  content: file.code ?? file.source ?? '',
}));

// A folder for each content, put in place whole: another emulator may be running from the one that is there.
const hash = createHash('sha256');
for (const { name, content } of files) hash.update(name).update(content);
const cache = join(root, 'node_modules', '.cache', 'emulator');
const folder = join(cache, hash.digest('hex').slice(0, 16));
if (!existsSync(folder)) {
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'new-'));
  for (const { name, content } of files) {
    await mkdir(dirname(join(making, name)), { recursive: true });
    await writeFile(join(making, name), content);
  }
  // Another start may have been faster.
  await rename(making, folder).catch(() => rm(making, { recursive: true }));
}
/** @type {{ main: (args: readonly string[]) => Promise<void> }} */
const { main } = await import(pathToFileURL(join(folder, 'node.js')).href);
await main(process.argv.slice(2));
