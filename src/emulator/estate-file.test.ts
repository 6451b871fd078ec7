import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Doc } from './contract';
import { estateFile, estateJson } from './estate-file';
import type { ParsedEstate } from './import/parse-estate';
import { parseEstateFiles } from './import/parse-estate';
import { contoso } from './scenarios/contoso';
import { Store } from './storage/store';
import { TEST_START, testArm } from './testing';

const NOW = '2026-03-02T09:00:00.000Z';
const runs = process.env.LONG ? 2000 : 200;

const importText = (text: string): ParsedEstate =>
  parseEstateFiles([{ name: 'estate.json', bytes: new TextEncoder().encode(text) }], NOW);
const exportText = (docs: readonly Doc[], now: number): string =>
  JSON.stringify(estateJson(new Store(docs).view(now), now, 'test'));

/** Documents by id, without what an import makes up for its owner. */
const own = (docs: readonly Doc[]) =>
  new Map(docs.filter((d) => !d.meta?.synthetic).map((d) => [d.id, d] as const));

test('the whole contoso estate, exported and imported, is the same, document by document', () => {
  const text = exportText(contoso.build(TEST_START), TEST_START);
  const exported = (JSON.parse(text) as { readonly documents: readonly Doc[] }).documents;
  const parsed = importText(text);
  expect(parsed.report.issues.filter((i) => i.severity !== 'info')).toEqual([]);
  expect(own(parsed.docs)).toEqual(own(exported));
  expect(parsed.info?.missing).toEqual([]);
});

test('any part of the estate at any moment: export and import change nothing, and an import exports as it came', () => {
  const all = contoso.build(TEST_START);
  const part = fc.subarray([...all], { minLength: 1, maxLength: 80 });
  const hours = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(part, hours, hours, (docs, then, later) => {
      const text = exportText(docs, TEST_START + then * 3_600_000);
      const exported = (JSON.parse(text) as { readonly documents: readonly Doc[] }).documents;
      if (exported.length === 0) return;
      const first = importText(text);
      const found = own(first.docs);
      for (const doc of exported) expect(found.get(doc.id)).toEqual(doc);
      // An export stands still: hours later the import exports the same again.
      const second = importText(exportText(first.docs, TEST_START + (then + later) * 3_600_000));
      expect(own(second.docs)).toEqual(found);
    }),
    { numRuns: runs },
  );
}, 600_000);

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
