import { largeAccess } from './large-access.mjs';
import { clickUntil, scrollFrames } from './visit.mjs';

const ready = '[role=treegrid][aria-busy=false] [role=gridcell]';

/**
 * The sharing matrix of 2,000 principals by 2,000 resources: first read whole, then opened from what was read, filtered and
 * scrolled both ways. Prints what it saw, for the figures are many.
 * @param {import('./visit.mjs').Visited} visited
 */
export async function sharingSteps(visited) {
  const { page } = visited;
  await page.evaluate(async (text) => {
    const { portalDemo } = /** @type {any} */ (window);
    await portalDemo.importFiles([new File([text], 'access.json', { type: 'application/json' })]);
  }, largeAccess());
  const link = page.getByRole('navigation').getByRole('link', { name: 'Sharing', exact: true });
  await page.getByRole('link', { name: 'Demo', exact: true }).click();
  const sharingRead = await clickUntil(visited, link, ready);
  const grid = page.getByRole('treegrid');
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1;
  await page.getByRole('link', { name: 'Demo', exact: true }).click();
  await page.getByRole('heading', { name: 'Demo', level: 1 }).waitFor();
  const sharingOpen = await clickUntil(visited, link, ready);
  const filter = page.getByRole('button', { name: 'Version-level assignments' });
  const sharingFilter = await clickUntil(visited, filter, '[role=status]|rows of');
  await filter.click();
  await page.getByRole('searchbox', { name: 'Find resources' }).fill('1.0.0');
  await page.locator('[role=treegrid]:not([aria-colcount="51"])').waitFor();
  const cells = await page.getByRole('gridcell').count();
  const box = page.locator('[data-scroll-box]');
  const down = await scrollFrames(visited, box, { px: 10_000, speed: 3000 });
  const aside = await scrollFrames(visited, box, { px: 10_000, speed: 3000, sideways: true });
  const figures = {
    sharingRead,
    sharingOpen,
    sharingFilter,
    sharingWorstFrame: Math.max(down.worst, aside.worst),
    sharingOver33: Math.max(down.over33, aside.over33),
  };
  console.error(`sharing: ${rows} rows, ${cells} cells in the document`, figures, { down, aside });
  return figures;
}
