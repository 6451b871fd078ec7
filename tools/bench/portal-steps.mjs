import { sharingSteps } from './sharing-steps.mjs';
import { versionSteps } from './version-steps.mjs';
import { clickUntil, scrollFrames } from './visit.mjs';

const ROWS = 10_000;

/** An `az sig image-version list` of one definition with very many versions: what a person could import. */
function manyVersions() {
  const gallery =
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-bench/providers/Microsoft.Compute/galleries/gal_bench';
  const versions = Array.from({ length: ROWS }, (_, i) => ({
    id: `${gallery}/images/bench/versions/1.0.${i}`,
    name: `1.0.${i}`,
    type: 'Microsoft.Compute/galleries/images/versions',
    location: 'westeurope',
    properties: {
      provisioningState: 'Succeeded',
      publishingProfile: {
        publishedDate: '2026-01-01T00:00:00Z',
        excludeFromLatest: false,
        targetRegions: [{ name: 'West Europe', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' }],
      },
      storageProfile: { osDiskImage: { sizeInGB: 30 } },
    },
  }));
  return JSON.stringify({ value: versions });
}

/** @param {import('./visit.mjs').Visited} visited */
async function firstGallery({ page }) {
  const link = page.getByRole('rowheader').getByRole('link').first();
  return { link, shows: `h1|${(await link.textContent()) ?? ''}` };
}

/** Opens the first gallery of the list. @param {import('./visit.mjs').Visited} visited */
async function openGallery(visited) {
  const { link, shows } = await firstGallery(visited);
  return { toDetail: await clickUntil(visited, link, shows) };
}

/** Imports 10,000 versions and scrolls through them. @param {import('./visit.mjs').Visited} visited */
async function scrollVersions(visited) {
  const { page } = visited;
  await page.evaluate(async (text) => {
    const { portalDemo } = /** @type {any} */ (window);
    await portalDemo.importFiles([new File([text], 'versions.json', { type: 'application/json' })]);
  }, manyVersions());
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page.locator(`[role=grid][aria-rowcount="${ROWS + 1}"]`).waitFor();
  const box = page.locator('[data-scroll-box]');
  const slow = await scrollFrames(visited, box, { px: 10_000, speed: 3000 });
  const fast = await scrollFrames(visited, box, { px: 60_000, speed: 20_000 });
  return {
    worstFrame: Math.max(slow.worst, fast.worst),
    framesOver33: Math.max(slow.over33, fast.over33),
  };
}

/** The first visit, when no page was ever opened: the first gallery, clicked without resting on it. @param {import('./visit.mjs').Visited} visited */
async function openGalleryAtOnce(visited) {
  const { link, shows } = await firstGallery(visited);
  return { toDetailAtOnce: await clickUntil(visited, link, shows, { resting: false }) };
}

/**
 * @typedef {(visited: import('./visit.mjs').Visited) => Promise<Record<string, number>>} Step
 * @param {readonly Step[]} all in this order; one that cannot be done leaves its figures out, and says so
 * @returns {Step}
 */
const inTurn = (all) => async (visited) => {
  const figures = {};
  for (const step of all) {
    try {
      Object.assign(figures, await step(visited));
    } catch (error) {
      console.error(`${step.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return figures;
};

/** What is measured on the loaded galleries page. The second visit's import an estate, and both visits are to the portal's own. */
export const portalSteps = {
  cold: inTurn([openGalleryAtOnce]),
  warm: inTurn([openGallery, versionSteps, scrollVersions, sharingSteps]),
};
