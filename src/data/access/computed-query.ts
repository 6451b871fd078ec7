import { queryOptions } from '@tanstack/react-query';

import { inSlices } from '@/lib/in-slices';

const numbers = new WeakMap<object, number>();
let last = 0;

/** A stable number for an object, so that an answer can be part of a query key by identity. */
function numberOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = ++last));
  return number;
}

/**
 * A computation over answers as a query: shared by all its readers, computed in slices, and cancelled when the answers change.
 * Inputs are compared by identity.
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
