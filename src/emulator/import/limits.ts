/** All files of an import together; beyond it a browser's memory is at risk. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Exports of this portal together: what was shown here can be shown here again, however large its export became. */
export const MAX_OWN_BYTES = 4 * MAX_BYTES;

/** Mark of this portal's own export. */
export const ESTATE_FORMAT = 'gallery-portal-estate';

/** Of so many bytes `isOwnExport` looks at the first. */
export const HEAD_BYTES = 200;
const OWN = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${ESTATE_FORMAT}"`);

/** Whether a file begins as this portal's own export does; its format is what an export says first. */
export const isOwnExport = (head: Uint8Array): boolean =>
  OWN.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(0, HEAD_BYTES)));

/** Why files are too large together (megabytes, and how many can be read), or undefined. */
export function excess(
  files: readonly { readonly size: number; readonly own: boolean }[],
): { readonly mb: number; readonly max: number } | undefined {
  for (const [own, max] of [
    [false, MAX_BYTES],
    [true, MAX_OWN_BYTES],
  ] as const) {
    const size = files.reduce((sum, file) => sum + (file.own === own ? file.size : 0), 0);
    if (size > max) return { mb: Math.ceil(size / 1_048_576), max: max / 1_048_576 };
  }
  return undefined;
}
