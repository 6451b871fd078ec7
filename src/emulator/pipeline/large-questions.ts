import type { Store } from '../storage/store';

// A read of a whole large estate that opened with a part of its documents: short calls go first, and missing documents are made
// in pieces between them.

const PIECE_MS = 20;
const PAUSE_MS = 12;
/** After so many pauses it no longer waits for others. */
const PATIENCE = 40;

const pause = (): Promise<void> => new Promise((later) => setTimeout(later, PAUSE_MS));

/** Whether a request reads the whole estate, as Resource Graph does. */
export const isLargeQuestion = (url: URL): boolean =>
  url.pathname.toLowerCase().endsWith('/providers/microsoft.resourcegraph/resources');

/** Resolves when all documents are there. `othersRunning`: how many short calls are being answered. */
export async function unfoldBetweenCalls(
  documents: Pick<Store, 'folded' | 'unfoldSome'>,
  othersRunning: () => number,
): Promise<void> {
  if (!documents.folded) return;
  // Quiet twice: between one answer and the calls that follow from it nothing runs for a moment.
  for (let quiet = 0, waited = 0; quiet < 2 && waited < PATIENCE; waited++) {
    await pause();
    quiet = othersRunning() === 0 ? quiet + 1 : 0;
  }
  while (documents.unfoldSome(PIECE_MS)) await pause();
}
