import { resolve } from 'node:path';

import type { Plugin } from 'vite';

import { compressFolder } from './compress-folder.mjs';

/** Compresses the finished build, so that the server only picks a file. */
export function compress(): Plugin {
  let out = '';
  return {
    name: 'compress',
    apply: 'build',
    configResolved: (config) => {
      out = resolve(config.root, config.build.outDir);
    },
    closeBundle: () => compressFolder(out),
  };
}
