import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { compress } from './tools/vite/compress.ts';
import { staticPage } from './tools/vite/static-page.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  plugins: [react(), staticPage(), compress()],
  resolve: { alias: { '@': at('./src'), 'tough-cookie': at('./tools/vite/tough-cookie-stub.ts') } },
  worker: {
    format: 'es',
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    // One style sheet: it is small, and a page never waits for one of its own.
    cssCodeSplit: false,
    // Only browsers that are too old for the rest need it, and it would be a file of its own.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            // What pages and features that are loaded later share; else each module of it would be a file.
            { name: 'shared', test: /\/src\/(?!i18n\/en|features\/)/, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
