import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest)$/;

/** Writes .br and .gz beside every text file of the finished build: compressed once, as tightly as it goes. */
export function compress(): Plugin {
  let out = '';
  return {
    name: 'compress',
    apply: 'build',
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name));
      await Promise.all(
        files.map(async (name) => {
          const body = readFileSync(join(out, name));
          if (body.length < 256) return;
          const [br, gz] = await Promise.all([
            brotli(body, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: 11,
                [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
              },
            }),
            zip(body, { level: 9 }),
          ]);
          writeFileSync(join(out, `${name}.br`), br);
          writeFileSync(join(out, `${name}.gz`), gz);
        }),
      );
    },
  };
}
