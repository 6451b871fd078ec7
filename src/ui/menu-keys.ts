/**
 * Where a key moves in a list of labels: the new index, or undefined when the key is none of the list's.
 * Arrows wrap around; a letter goes to the next label that begins with it.
 */
export function nextIndex(key: string, at: number, labels: readonly string[]): number | undefined {
  const n = labels.length;
  if (n === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % n;
  if (key === 'ArrowUp') return at < 0 ? n - 1 : (at - 1 + n) % n;
  if (key === 'Home') return 0;
  if (key === 'End') return n - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const wanted = key.toLocaleLowerCase();
  for (let step = 1; step <= n; step++) {
    const i = (Math.max(at, 0) + step) % n;
    if (labels[i]?.toLocaleLowerCase().startsWith(wanted)) return i;
  }
  return undefined;
}
