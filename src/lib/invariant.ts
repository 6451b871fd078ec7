/** Throws when a condition that the code relies on does not hold: a programming error, never a user's. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
