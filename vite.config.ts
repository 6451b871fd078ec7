import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { startChunks } from './tools/vite/chunks.ts';
import { compileHints } from './tools/vite/compile-hints.ts';
import { compress } from './tools/vite/compress.ts';
import { leanMsw } from './tools/vite/lean-msw.ts';
import { startPage } from './tools/vite/start-page.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Every form is made of these. */
const FORM_PARTS = [
  ...['Checkbox', 'NumberField', 'RadioGroup', 'Select', 'SidePanel', 'TextArea', 'TextField'].map(
    (name) => `ui/${name}.tsx`,
  ),
  ...[
    'EditResourcePanel.tsx',
    'field-labels.ts',
    'FormFields.tsx',
    'ReadOnlyList.tsx',
    'ReviewPanel.tsx',
    'TagsEditor.tsx',
    'use-edit.ts',
  ].map((name) => `components/editing/${name}`),
];
const alias = { '@': at('./src'), 'tough-cookie': at('./tools/vite/tough-cookie-stub.ts') };

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  plugins: [
    react(),
    startPage({
      shell: at('./src/start-shell.tsx'),
      early: {
        head: at('./src/layouts/early-theme.js'),
        title: at('./src/layouts/early-title.js'),
        code: at('./src/layouts/early-code.js'),
      },
      worker: { script: at('./src/emulator/worker/early.js'), file: /emulator\.worker-[^/]*\.js$/ },
      preload: ['src/main.tsx', 'src/pages/galleries/GalleriesPage.tsx'],
      alias,
    }),
    startChunks({
      portal: [at('./src/main.tsx'), at('./src/pages/galleries/GalleriesPage.tsx')],
      // Where the start's list leads to is fetched behind it; what the others lead to, when somebody begins to do something.
      gallery: [at('./src/pages/galleries/GalleryPage.tsx')],
      details: [at('./src/pages/definitions/DefinitionPage.tsx'), at('./src/pages/versions/VersionPage.tsx')],
      // What a version's page fetches behind itself, map first; as a dozen files they took three turns of six connections.
      map: [at('./src/features/region-map/RegionMap.tsx'), at('./src/features/region-map/EstateMap.tsx')],
      forms: FORM_PARTS.map((file) => at(`./src/${file}`)),
    }),
    compileHints(['portal', 'gallery', 'details', 'map', 'forms']),
    leanMsw(),
    compress(),
  ],
  resolve: { alias },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    // Only browsers that are too old for the rest need it, and it would be a file of its own.
    modulePreload: { polyfill: false },
    // The start chunk is one on purpose (docs/decisions/few-chunks.md); its compressed size is a test.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
