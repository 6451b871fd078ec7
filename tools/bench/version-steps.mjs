import { clickUntil, pressUntil, typeSlowly } from './visit.mjs';

// Issue-sized questions about one version: how soon its map, its form, and each typed letter are on screen.

const VERSION = '1.0.10';

/** Script time of the main thread so far, in milliseconds. @param {import('./visit.mjs').Visited} visited */
async function scriptMs({ cdp }) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find((m) => m.name === 'ScriptDuration')?.value ?? 0);
}

/** Opens a finished version of the demo estate by its definition. @param {import('./visit.mjs').Visited} visited */
async function openVersion({ page }) {
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page.getByRole('searchbox').first().fill('myImage1');
  await page
    .getByRole('row')
    .filter({ hasText: 'gal_contoso' })
    .getByRole('link', { name: VERSION, exact: true })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: VERSION }).waitFor();
  // What comes in the background (map code) has come when nothing is asked any more.
  await page.waitForLoadState('networkidle');
}

/** @param {import('./visit.mjs').Visited} visited @returns {Promise<Record<string, number>>} */
export async function versionSteps(visited) {
  const { page, cdp } = visited;
  await openVersion(visited);
  await cdp.send('Performance.enable');
  const tab = page.getByRole('main').getByRole('link', { name: /^Replication/ });
  const place = await tab.boundingBox();
  if (!place) throw new Error('There is no tab with the map.');
  const at = [place.x + place.width / 2, place.y + place.height / 2];
  // By the mouse alone: looking for elements by role runs in the page too, and is none of its script.
  const before = await scriptMs(visited);
  const toMap = await pressUntil(visited, at, '[role=listbox] [role=option]|');
  const mapScript = (await scriptMs(visited)) - before;
  const edit = page.getByRole('link', { name: 'Edit', exact: true });
  const toForm = await clickUntil(visited, edit, 'main input[inputmode], main input[type=number]|');
  const replicas = page.getByLabel(/: replicas$/).first();
  await replicas.fill('');
  await replicas.focus();
  const worstKey = await typeSlowly(visited, '12345');
  // What was typed is thrown away: the next steps begin on a clean page.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Discard/ }).click();
  return { toMap, mapScript, toForm, worstKey };
}
