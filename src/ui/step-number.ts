/** The typed number one step further, within its limits; what is no whole number begins at the lowest. */
export function stepNumber(typed: string, step: 1 | -1, min = 0, max = Number.MAX_SAFE_INTEGER): string {
  if (!/^-?\d+$/.test(typed.trim())) return String(min);
  return String(Math.min(max, Math.max(min, Number(typed) + step)));
}
