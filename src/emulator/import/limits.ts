/** All files of an import together; beyond it a browser's memory is at risk. */
export const MAX_BYTES = 64 * 1024 * 1024;
