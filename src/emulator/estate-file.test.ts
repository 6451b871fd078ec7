import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Doc } from './contract';
import { estateFile, estateJson, standingStill } from './estate-file';
import type { ParsedEstate } from './import/parse-estate';
import { parseEstateFiles } from './import/parse-estate';
import {
  azAccount,
  azGallery,
  azInherited,
  azRoleAssignment,
  azVersion,
  azVersionWithStatus,
  elsewhere,
  graphAnswer,
  graphRow,
  importOf,
  rawVersion,
  SUB,
  SUB2,
  VERSION,
} from './import/testing';
import { contoso } from './scenarios/contoso';
import { scenarios } from './scenarios/scenarios';
import { Store } from './storage/store';
import { TEST_START, testArm } from './testing';

const NOW = '2026-03-02T09:00:00.000Z';
const runs = process.env.LONG ? 2000 : 200;

const importText = (text: string): ParsedEstate =>
  parseEstateFiles([{ name: 'estate.json', bytes: new TextEncoder().encode(text) }], NOW);
/** The export's text and its documents. */
function exportOf(docs: readonly Doc[], now: number) {
  const view = new Store(docs).view(now);
  return { text: JSON.stringify(estateJson(view, now, 'test')), docs: standingStill(view, now) };
}

/** Whether two exports are one text; said so, for a difference between megabytes is no message. */
const isSame = (a: { readonly text: string }, b: { readonly text: string }): boolean => a.text === b.text;

/** Documents by id, without what an import makes up for its owner. */
const own = (docs: readonly Doc[]) =>
  new Map(docs.filter((d) => !d.meta?.synthetic).map((d) => [d.id, d] as const));

const whole = scenarios.filter(({ name }) => name !== 'mega' && name !== 'near-limits');
test.each(whole)(
  'all of $name, exported and imported, is the same, document by document',
  async ({ load }) => {
    const exported = exportOf((await load()).build(TEST_START), TEST_START);
    const parsed = importText(exported.text);
    expect(parsed.report.issues.filter((i) => i.severity !== 'info')).toEqual([]);
    expect(own(parsed.docs)).toEqual(own(exported.docs));
    expect(parsed.info?.missing).toEqual([]);
    expect(isSame(exportOf(parsed.docs, TEST_START), exported)).toBe(true);
  },
);

test('any part of the estate at any moment: export and import change nothing, and an import exports as it came', () => {
  const all = contoso.build(TEST_START);
  const part = fc.subarray([...all], { minLength: 1, maxLength: 80 });
  const hours = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(part, hours, hours, (docs, then, later) => {
      const exported = exportOf(docs, TEST_START + then * 3_600_000);
      if (exported.docs.length === 0) return;
      const first = importText(exported.text);
      const found = own(first.docs);
      for (const doc of exported.docs) expect(found.get(doc.id)).toEqual(doc);
      // An export does not depend on the clock: hours later the import exports the same.
      const second = importText(exportOf(first.docs, TEST_START + (then + later) * 3_600_000).text);
      expect(own(second.docs)).toEqual(found);
    }),
    { numRuns: runs },
  );
}, 600_000);

describe('an imported estate', () => {
  const id = (digit: string) => SUB.replaceAll('1', digit);
  const more = { ...azVersion, id: VERSION.replace('1.0.0', '1.1.0'), name: '1.1.0' };
  const partly = { ...azVersionWithStatus, id: VERSION.replace('1.0.0', '1.2.0'), name: '1.2.0' };
  const parsed = importOf({
    'accounts.json': [azAccount, elsewhere({ ...azAccount, name: 'Shared' })],
    'galleries.json': [azGallery, elsewhere(azGallery)],
    'versions.json': [azVersionWithStatus, more],
    'partly.json': {
      ...partly,
      // One region without a word, and one that is no target any more.
      replicationStatus: {
        summary: [
          { region: 'japaneast', state: 'Failed', progress: 7, details: 'No.' },
          { region: 'eastus2', state: 'Replicating', progress: 43, future: { a: 1 } },
        ],
      },
    },
    'none.json': { ...partly, id: VERSION.replace('1.0.0', '1.3.0'), name: '1.3.0', publishingProfile: {} },
    'assignments.json': [azRoleAssignment, azInherited('/', SUB)],
    'other.json': [azInherited('/', SUB2, { principalId: id('6') })],
  });

  test('exported and imported again is the same, and exports the same', () => {
    const exported = exportOf(parsed.docs, TEST_START);
    const again = importText(exported.text);
    expect(again.report.issues.filter((i) => i.severity === 'error')).toEqual([]);
    expect(own(again.docs)).toEqual(own(parsed.docs));
    expect(again.docs.find((d) => d.id === partly.id)?.meta?.copies?.map((c) => c.recorded?.state)).toEqual([
      undefined,
      'Replicating',
      'Failed',
    ]);
    expect(again.info?.missing.toSorted()).toEqual(parsed.info?.missing.toSorted());
    expect(isSame(exportOf(again.docs, TEST_START), exported)).toBe(true);
  });

  test('copies that do not follow from the regions are written one by one', () => {
    const version = parsed.docs.find((d) => d.id === partly.id);
    if (!version?.meta?.copies) throw new Error('The version has no copies.');
    // Fewer than the regions, and in another order: as if a region had been taken away and one added.
    const turned = {
      ...version,
      meta: { ...version.meta, copies: version.meta.copies.slice(1).toReversed() },
    };
    const { text, docs } = exportOf([turned], TEST_START);
    expect(own(importText(text).docs).get(turned.id)).toEqual(docs[0]);
    expect(docs[0]?.meta?.copies?.map((c) => c.region)).toEqual(['japaneast', 'eastus2']);
  });

  test('of ten regions a version without status is exported in hardly more than it came in', () => {
    const targetRegions = Array.from({ length: 10 }, (_, i) => ({
      name: `region${i}`,
      regionalReplicaCount: 1,
    }));
    const { properties } = rawVersion;
    const publishingProfile = { ...properties.publishingProfile, targetRegions };
    const row = { ...graphRow(rawVersion), properties: { ...properties, publishingProfile } };
    const rows = Array.from({ length: 50 }, (_, i) => ({ ...row, id: row.id.replace('1.0.0', `1.0.${i}`) }));
    const answer = graphAnswer(rows);
    const { text } = exportOf(importOf({ 'g.json': answer }).docs, TEST_START);
    expect(text.length).toBeLessThan(JSON.stringify(answer).length * 1.1);
  });
});

test('the first version of the format is read as it was', () => {
  const { docs } = exportOf(contoso.build(TEST_START), TEST_START);
  const first = { format: 'gallery-portal-estate', version: 1, documents: docs };
  expect(own(importText(JSON.stringify(first)).docs)).toEqual(own(docs));
});

test('what an imported estate answers is what was shown when it was exported', async () => {
  const arm = await testArm();
  const versions = arm.emulator.session.view().list('microsoft.compute/galleries/images/versions');
  const moving = versions.filter((v) => v.meta?.operation).map((v) => v.id);
  expect(moving.length).toBeGreaterThan(3);
  const ask = (id: string) => arm.call('GET', `${id}?$expand=ReplicationStatus`);
  const before = await Promise.all(moving.map(ask));
  const parsed = importText(await estateFile(arm.emulator.session).text());
  if (!parsed.info) throw new Error('not imported');
  await arm.emulator.session.adopt(parsed.info, parsed.docs);
  arm.pass(30 * 24 * 3_600_000);
  const after = await Promise.all(moving.map(ask));
  expect(after.map((a) => a.status)).toEqual(before.map((b) => b.status));
  expect(after.map((a) => a.body)).toEqual(before.map((b) => b.body));
});
