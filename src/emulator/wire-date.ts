// Dates in wire format. Compute: seven digits and "+00:00" (ARM 4). Authorization: seven digits and "Z" (ARM 15).

const withSevenDigits = (ms: number, fraction: number): string =>
  new Date(ms).toISOString().replace('Z', String(fraction).padStart(4, '0'));

/** "2026-03-12T09:12:25.2589211+00:00". `fraction`: the four digits below the millisecond, so that dates look measured. */
export const computeDate = (ms: number, fraction = 0): string => `${withSevenDigits(ms, fraction)}+00:00`;

/** "2026-03-12T09:12:25.2589211Z". */
export const authorizationDate = (ms: number, fraction = 0): string => `${withSevenDigits(ms, fraction)}Z`;

/** "2026-03-12T00:00:00+00:00": how Compute echoes a date without a fraction, such as an end of life. */
export const wholeSecondDate = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
