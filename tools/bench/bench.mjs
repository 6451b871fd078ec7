#!/usr/bin/env node
import '../node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { browserArgs, ensureBrowser } from '../browser.mjs';
import { needDependencies, root } from '../paths.mjs';

// `npm run bench`: loads the built portal and the floors in turn, at a quarter of the processor's speed over a slow network,
// and prints the medians and what was promised; then the same with long lists. Compare ratios of one run: two runs on a busy
// machine differ. `--only lists` measures the long lists alone, `--growth` how their figures grow up to 200,000 rows.

needDependencies();
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    'no-build': { type: 'boolean', default: false },
    'no-steps': { type: 'boolean', default: false },
    only: { type: 'string' },
    growth: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
process.chdir(root);

const GROWTH = [1000, 10_000, 50_000, 200_000];

const [
  { chromium },
  { build },
  { serve },
  floors,
  { visit },
  { followWorkers },
  { portalSteps },
  report,
  { estateList, floorList, longLists, megaList },
] = await Promise.all([
  import('@playwright/test'),
  import('vite'),
  import('../serve/serve.mjs'),
  import('./floors.mjs'),
  import('./visit.mjs'),
  import('./traffic.mjs'),
  import('./portal-steps.mjs'),
  import('./report.mjs'),
  import('./large.mjs'),
]);

const folder = join(root, '.cache', 'floors');
const names = await floors.buildFloors(folder);
if (!values['no-build']) await build({ logLevel: 'warn' });

const portal = await serve({ dist: join(root, 'dist'), port: 0 });
/** @type {import('./visit.mjs').Subject[]} */
const subjects = [];
for (const name of names) {
  const server = await floors.serveFloor(join(folder, name));
  subjects.push({ name, server, ready: 'tbody td|gallery-1' });
}
subjects.push({
  name: 'portal',
  server: portal,
  ready: '[role=rowheader] a',
  ...(!values['no-steps'] && { steps: portalSteps }),
});

const longFloor = await floors.serveFloor(join(folder, floors.LONG_LIST));

const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...browserArgs, '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
/** @type {import('./traffic.mjs').Traffic | undefined} */
let current;
await followWorkers(browser, () => current);

/** @type {Map<string, Record<string, number>[]>} */
const results = new Map();
/** @type {Map<string, Record<string, number>[]>} */
let lists = new Map();
try {
  // The first round warms the browser up and does not count.
  for (let run = 0; run <= runs && values.only !== 'lists'; run++) {
    for (const subject of subjects) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
      /** @type {('cold' | 'warm')[]} */
      const modes = run === 0 ? ['cold'] : ['cold', 'warm'];
      for (const mode of modes) {
        const visited = await visit(context, subject, (traffic) => (current = traffic));
        const steps = (await subject.steps?.[mode](visited)) ?? {};
        await visited.page.close();
        const figures = { ...visited.figures, ...steps };
        if (run === 0) break;
        const key = `${subject.name} ${mode}`;
        results.set(key, [...(results.get(key) ?? []), figures]);
        console.error(`${run}/${runs} ${key}: ready ${Math.round(figures.ready)} ms`);
      }
      await context.close();
    }
  }
  const estates = values.growth ? GROWTH.map((count) => estateList(portal, count)) : [];
  lists = await longLists(browser, [floorList(longFloor), megaList(portal), ...estates], runs);
} finally {
  await browser.close();
  await longFloor.close();
  for (const { server } of subjects) await server.close();
}

const figures = (/** @type {string} */ name, /** @type {string} */ mode) => {
  const measured = results.get(`${name} ${mode}`);
  return measured && report.medians(measured);
};
const rows = subjects.flatMap(({ name }) =>
  ['cold', 'warm'].map((mode) => {
    const f = figures(name, mode) ?? {};
    return [name, mode, f.requests, f.kib, f.firstPaint, f.ready, f.blocking, f.shift];
  }),
);
console.log(`\nMedians of ${runs} runs; milliseconds from the start of the navigation.\n`);
console.log(
  report.table(['page', 'visit', 'requests', 'KiB', 'first paint', 'rows shown', 'blocking', 'shift'], rows),
);
const longMedians = new Map([...lists].map(([name, measured]) => [name, report.medians(measured)]));
const LONG_FIGURES = ['rows', 'open', 'sortMs', 'filterKey', 'scrollOver33', 'flingOver33', 'blank', 'heap'];
console.log(
  `\n${report.table(
    ['list', ...LONG_FIGURES],
    [...longMedians].map(([name, f]) => [name, ...LONG_FIGURES.map((key) => f[key])]),
  )}\n`,
);
const promised = [
  ...(values.only === 'lists' ? [] : report.targets(figures)),
  ...report.listTargets(longMedians.get('portal mega'), longMedians.get(floors.LONG_LIST)),
];
console.log(
  `\n${report.table(
    ['target', 'got', 'at most', 'kept'],
    promised.map(({ what, got, limit, ok }) => [what, got, limit, ok ? 'yes' : 'NO']),
  )}\n`,
);
mkdirSync(join(root, 'bench-results'), { recursive: true });
writeFileSync(
  join(root, 'bench-results', 'latest.json'),
  JSON.stringify({ runs: Object.fromEntries([...results, ...lists]), promised }, null, 1),
);
process.exit(promised.every(({ ok }) => ok) ? 0 : 1);
