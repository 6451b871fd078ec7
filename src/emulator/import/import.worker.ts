import type { ImportOptions, ImportProgress } from '@/state/demo-control';

import type { Doc } from '../contract';
import type { ParsedEstate } from './parse-estate';
import { parseEstateFiles } from './parse-estate';
import { pseudonymise } from './pseudonyms';

// Reads imported files beside the page, so that 64 MB of JSON do not stop it. Documents go back in portions: unpacking one
// message of 50 MB would stop the page just as well.

export type ToWorker =
  | { readonly files: readonly File[]; readonly now: string; readonly options: ImportOptions }
  | 'more';
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'docs'; readonly docs: readonly Doc[] }
  | { readonly kind: 'done'; readonly parsed: Omit<ParsedEstate, 'docs'> }
  | { readonly kind: 'failed'; readonly message: string };

const PORTION = 400;

const send = (message: FromWorker) => postMessage(message);

/** Sends the portions one by one, the next when the page asks for it. */
let more: (() => void) | undefined;

async function read(files: readonly File[], now: string, options: ImportOptions): Promise<void> {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  const inputs = [];
  for (const file of files) {
    send({ kind: 'progress', progress: { phase: 'reading', file: file.name, bytesRead: 0, bytesTotal } });
    // One after the other: all at once would hold every file twice.
    inputs.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const estate = parseEstateFiles(inputs, now, (progress) => send({ kind: 'progress', progress }));
  const { info } = estate;
  // Before anything leaves the worker: what is stored and shown never had the real names.
  const { docs, ...parsed } =
    options.pseudonyms && info ? pseudonymise(estate.docs, info, estate.report) : estate;
  for (let from = 0; from < docs.length; from += PORTION) {
    const asked = new Promise<void>((resolve) => (more = resolve));
    send({ kind: 'docs', docs: docs.slice(from, from + PORTION) });
    await asked;
  }
  send({ kind: 'done', parsed });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data === 'more') {
    more?.();
    return;
  }
  read(data.files, data.now, data.options).catch((error: unknown) =>
    send({ kind: 'failed', message: String(error) }),
  );
});
