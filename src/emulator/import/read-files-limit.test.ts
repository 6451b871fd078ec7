import { afterEach, expect, test, vi } from 'vitest';

import { MAX_BYTES } from './limits';
import { readFiles } from './read-files';
import { NOW } from './testing';

// Before the worker: which files are worth reading. (The worker itself is tried in read-files.test.tsx.)

class FailingWorker extends EventTarget {
  postMessage() {
    this.dispatchEvent(new MessageEvent('message', { data: { kind: 'failed', message: 'read' } }));
  }
  terminate() {}
}

afterEach(() => vi.unstubAllGlobals());

const big = new Uint8Array(MAX_BYTES + 1);
const codes = async (file: File) => {
  vi.stubGlobal('Worker', FailingWorker);
  const { report } = await readFiles([file], NOW);
  return report.issues.map(({ code, params }) => [code, params]);
};

test('an own export of more than 64 MB goes to the worker', async () => {
  const own = new File(['{"format":"gallery-portal-estate","version":2,', big], 'own.json');
  expect(await codes(own)).toEqual([['import.workerFailed', { text: 'read' }]]);
});

test('another file of that size does not', async () => {
  const other = new File(['{"format":"other"}', big], 'other.json');
  expect(await codes(other)).toEqual([['import.tooLarge', { mb: 65, max: 64 }]]);
});

test('nor does one that can no longer be read', async () => {
  const gone = new File([big], 'gone.json');
  const slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
  expect(await codes(Object.assign(gone, { slice }) as unknown as File)).toEqual([
    ['import.tooLarge', { mb: 65, max: 64 }],
  ]);
});
