/** "1.0.10" as three numbers; undefined for anything but digits.digits.digits within 32 bits (ARM 6). */
export function parseVersion(name: string): readonly [number, number, number] | undefined {
  const m = /^(\d+)\.(\d+)\.(\d+)$/.exec(name);
  if (!m) return undefined;
  const parts = [Number(m[1]), Number(m[2]), Number(m[3])] as const;
  return parts.every((p) => p <= 2_147_483_647) ? parts : undefined;
}

/** Orders version names by number: 1.0.9 before 1.0.10. What is no version comes first, by name. */
export function compareVersions(a: string, b: string): number {
  const x = parseVersion(a);
  const y = parseVersion(b);
  if (!x || !y) return x ? 1 : y ? -1 : a < b ? -1 : a > b ? 1 : 0;
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}
