import { execFileSync } from 'node:child_process';

import { serve } from '../tools/serve/serve.mjs';
import { expect, test } from './fixtures.ts';

test('the portal works under a sub-path: rows, links, reload, its worker', async ({ browser }) => {
  const outDir = '.cache/sub-path';
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', outDir, '--emptyOutDir'],
    { env: { ...process.env, BASE_PATH: '/portal/' } },
  );
  const server = await serve({ dist: outDir, port: 0, base: '/portal/' });
  const context = await browser.newContext();
  const page = await context.newPage();
  const outside: string[] = [];
  page.on('response', (answer) => {
    const { origin, pathname } = new URL(answer.url());
    if (
      origin === new URL(server.url).origin &&
      (!pathname.startsWith('/portal/') || answer.status() >= 400)
    ) {
      outside.push(`${answer.status()} ${pathname}`);
    }
  });
  await page.goto(server.url);
  await page.getByRole('rowheader', { name: 'gal_contoso', exact: true }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('gal_contoso');
  expect(new URL(page.url()).pathname).toMatch(/^\/portal\/subscriptions\//);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('gal_contoso');
  await page.waitForFunction(() => window.portalDemo?.getState().door === 'serviceWorker');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Galleries' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  expect(outside).toEqual([]);
  await context.close();
  await server.close();
});
