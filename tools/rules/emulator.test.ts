import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { operations } from '@/arm/operations';
import { parseId } from '@/arm/resource-id';
import { createRouter } from '@/emulator/pipeline/router';
import { routes } from '@/emulator/routes';
import { scenarios } from '@/emulator/scenarios/scenarios';

import { root } from './source.ts';

const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000';
const GALLERY = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
/** What an operation's `{id}` is, by the first word of its name. */
const IDS: Readonly<Record<string, string>> = {
  galleries: GALLERY,
  definitions: `${GALLERY}/images/i`,
  versions: `${GALLERY}/images/i/versions/1.0.0`,
};
/** What an operation that asks a link which ARM gave it looks like. */
const LINK = `${SUBSCRIPTION}/providers/Microsoft.Compute/locations/westeurope/capsOperations/00000000-0000-0000-0000-000000000000`;

interface AnyOperation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly host?: 'arm' | 'graph';
  readonly apiVersion?: string;
}

function pathOf({ name, path }: AnyOperation): string {
  const [resource = ''] = name.split('.');
  // A list of children hangs below the parent's id.
  const parents: Readonly<Record<string, string>> = { definitions: 'galleries', versions: 'definitions' };
  const owner = path.startsWith('{id}/') ? (parents[resource] ?? resource) : resource;
  return path
    .replace('{id}', IDS[owner] ?? `${SUBSCRIPTION}/resourceGroups/rg`)
    .replace('{scope}', GALLERY)
    .replace('{url}', LINK)
    .replaceAll(/\{\w+\}/g, '00000000-0000-0000-0000-000000000000');
}

describe('the emulator and the portal', () => {
  const router = createRouter(routes);
  test.each(Object.values<AnyOperation>(operations).map((operation) => [operation.name, operation] as const))(
    'the emulator answers %s',
    (_, operation) => {
      const match = router.match(
        operation.host ?? 'arm',
        operation.method,
        pathOf(operation).split('/').filter(Boolean),
      );
      expect(
        match,
        `add a route for ${operation.method} ${operation.path} to src/emulator/routes.ts`,
      ).toBeDefined();
      if (operation.apiVersion && match?.route.apiVersions) {
        expect(match.route.apiVersions).toContain(operation.apiVersion);
      }
    },
  );

  test('public/mockServiceWorker.js is the one of the installed msw', () => {
    const require = createRequire(import.meta.url);
    const own = join(dirname(require.resolve('msw/package.json')), 'lib', 'mockServiceWorker.js');
    expect(
      readFileSync(join(root, 'public/mockServiceWorker.js'), 'utf8') === readFileSync(own, 'utf8'),
      'copy node_modules/msw/lib/mockServiceWorker.js to public/',
    ).toBe(true);
  });

  test.each(scenarios.map((s) => [s.name, s] as const))(
    'scenario %s: every id can be parsed, none occurs twice, the same start gives the same estate',
    async (_, entry) => {
      const scenario = await entry.load();
      const start = Date.parse('2026-01-15T10:00:00Z');
      const docs = scenario.build(start);
      const malformed = docs
        .filter((d) => /^microsoft\.compute|resourcegroups$/.test(d.type) && !parseId(d.id))
        .map((d) => d.id);
      expect(malformed).toEqual([]);
      expect(new Set(docs.map((d) => d.id.toLowerCase())).size).toBe(docs.length);
      // As text: one of the scenarios has tens of thousands of documents.
      expect(JSON.stringify(scenario.build(start)) === JSON.stringify(docs)).toBe(true);
    },
    30_000,
  );
});
