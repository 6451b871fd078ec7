import type { ImportCounts, ImportOptions, ImportProgress } from '@/state/demo-control';

import type { Doc } from '../contract';
import type { FromWorker, ToWorker } from './import.worker';
import { excess, HEAD_BYTES, isOwnExport, MAX_BYTES } from './limits';
import type { ParsedEstate } from './parse-estate';

/**
 * Reads an estate's files in a worker. Never rejects: what goes wrong is an error in the report, and `docs` is empty then.
 * More than 64 MB together (256 MB of this portal's own exports) is refused before anything is read.
 */
export async function readFiles(
  files: readonly File[],
  now: string,
  onProgress: (progress: ImportProgress) => void = () => undefined,
  options: ImportOptions = {},
): Promise<ParsedEstate> {
  const tooLarge = await excessOf(files);
  if (tooLarge) return refused(files, 'import.tooLarge', tooLarge);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    const end = (parsed: ParsedEstate) => {
      worker.terminate();
      resolve(parsed);
    };
    const fail = (text: string) => end(refused(files, 'import.workerFailed', { text }));
    const docs: Doc[] = [];
    const ask = (message: ToWorker) => worker.postMessage(message, []);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (data.kind === 'docs') {
        docs.push(...data.docs);
        ask('more');
      } else if (data.kind === 'done') end({ ...data.parsed, docs });
      else fail(data.message);
    });
    // Not loaded, or out of memory: the browser says little more.
    worker.addEventListener('error', (event) => fail(event.message));
    worker.addEventListener('messageerror', () => fail('messageerror'));
    ask({ files, now, options });
  });
}

async function excessOf(files: readonly File[]): Promise<ReturnType<typeof excess>> {
  if (files.reduce((sum, file) => sum + file.size, 0) <= MAX_BYTES) return undefined;
  const sizes = files.map(async (file) => {
    // A file that is gone or locked is no export of the portal; reading it reports why.
    const head = await file
      .slice(0, HEAD_BYTES)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0));
    return { size: file.size, own: isOwnExport(new Uint8Array(head)) };
  });
  return excess(await Promise.all(sizes));
}

const nothing: ImportCounts = {
  tenants: 0,
  subscriptions: 0,
  resourceGroups: 0,
  galleries: 0,
  definitions: 0,
  versions: 0,
  managedImages: 0,
  roleAssignments: 0,
  roleDefinitions: 0,
  locations: 0,
};

const refused = (
  files: readonly File[],
  code: string,
  params: Readonly<Record<string, string | number>>,
): ParsedEstate => ({
  report: {
    applied: false,
    counts: nothing,
    files: files.map(({ name, size }) => ({ name, bytes: size, parts: [] })),
    issues: [{ severity: 'error', file: '', code, params }],
  },
  docs: [],
});
