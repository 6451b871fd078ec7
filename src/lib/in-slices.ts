/** How long a slice may hold the thread before input and drawing get their turn. */
const SLICE_MS = 8;

/**
 * Runs a long computation in slices: the generator yields where it may pause. Rejects with the signal's reason once it is
 * aborted, so that a computation whose inputs have changed stops early.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  signal?: AbortSignal,
  clock: () => number = () => performance.now(),
): Promise<T> {
  let until = clock() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    until = clock() + SLICE_MS;
  }
}

/** The same computation at once. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
