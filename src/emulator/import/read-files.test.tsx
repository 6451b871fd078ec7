import { expect, test } from 'vitest';

import type { ImportProgress } from '@/state/demo-control';

import { MAX_BYTES } from './limits';
import { readFiles } from './read-files';
import { azGallery, azVersionWithStatus, graphAnswer, graphRow, NOW, rawVersion } from './testing';

// The worker itself, in a browser.

const file = (name: string, content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

test('a worker reads the files; documents and report come back, with progress', async () => {
  const seen: ImportProgress[] = [];
  const rows = Array.from({ length: 2500 }, (_, i) =>
    graphRow({ ...rawVersion, id: rawVersion.id.replace('1.0.0', `1.0.${i}`) }),
  );
  const files = [
    file('g.json', [azGallery]),
    file('v.json', graphAnswer(rows)),
    file('s.json', azVersionWithStatus),
  ];
  const { report, docs, info } = await readFiles(files, NOW, (p) => seen.push(p));
  expect(report.applied).toBe(true);
  expect(report.counts).toMatchObject({ galleries: 1, versions: 2500 });
  expect(docs.filter((d) => d.type.endsWith('/versions'))).toHaveLength(2500);
  expect(info?.name).toBe('g.json + 2');
  expect(new Set(seen.map((p) => p.phase))).toEqual(new Set(['reading', 'checking']));
});

test('the page goes on while 8 MB are read', async () => {
  const row = JSON.stringify(graphRow(rawVersion));
  const rows = Array.from({ length: Math.ceil((8 * 1024 * 1024) / row.length) }, (_, i) =>
    row.replaceAll('/versions/1.0.0', `/versions/1.0.${i}`),
  );
  let frames = 0;
  let running = true;
  const count = () => {
    frames += 1;
    if (running) requestAnimationFrame(count);
  };
  const big = file('big.json', `{"data":[${rows.join(',')}]}`);
  requestAnimationFrame(count);
  const { report } = await readFiles([big], NOW);
  running = false;
  expect(report.counts.versions).toBe(rows.length);
  // Read in the page itself, nothing would have been drawn meanwhile.
  expect(frames).toBeGreaterThan(5);
});

test('a broken file comes back as a refusal, without documents', async () => {
  const { report, docs, info } = await readFiles(
    [file('a.json', [azGallery]), file('b.json', '[{"id":')],
    NOW,
  );
  expect(report.applied).toBe(false);
  expect(report.issues.map((i) => i.code)).toEqual(['import.truncated']);
  expect(docs).toEqual([]);
  expect(info).toBeUndefined();
});

test('more than 64 MB is refused before a byte is read', async () => {
  const part = new Uint8Array(MAX_BYTES / 2 + 1);
  const { report } = await readFiles([new File([part], 'a'), new File([part], 'b')], NOW);
  expect(report.issues).toEqual([
    { severity: 'error', file: '', code: 'import.tooLarge', params: { mb: 65, max: 64 } },
  ]);
});
