import { queryOptions } from '@tanstack/react-query';

import { inSlices } from '@/lib/in-slices';

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for an object, the same for as long as it lives: lets an answer be part of a key without being written out. */
function numberOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = ++last));
  return number;
}

/**
 * A computation over answers as a query: done once for the same answers whoever asks, in slices that leave the page its time,
 * and given up when the answers have changed meanwhile. Inputs are compared by identity.
 */
export const computedQuery = <T>(
  name: string,
  inputs: readonly object[],
  steps: () => Generator<undefined, T>,
) =>
  queryOptions({
    queryKey: ['computed', name, ...inputs.map(numberOf)] as const,
    queryFn: ({ signal }) => inSlices(steps(), signal),
    staleTime: Infinity,
    gcTime: 10_000,
    structuralSharing: false,
  });
