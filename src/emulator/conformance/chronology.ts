import type { Exchange, Recording } from './recording';

/**
 * Three recordings are grouped by URL, so both writes of a resource come before the reads between them. The numbers are lines
 * (from 0) in the order of time, by dates of bodies and operations; other lines keep their position.
 */
const BY_TIME: Readonly<Record<string, readonly number[]>> = {
  'azure-libraries-for-net.CanCreateUpdateListGetDeleteGallery.jsonl': [1, 3, 4, 2, 5],
  'azure-libraries-for-net.CanCreateUpdateGetDeleteGalleryImage.jsonl': [4, 6, 7, 5, 10, 8, 9],
  'azure-libraries-for-net.CanCreateUpdateGetDeleteGalleryImageVersion.jsonl': [
    9, 11, 12, 13, 14, 15, 17, 10, 18, 19, 20, 16,
  ],
};

/** The exchanges in the order in which they happened, each with its line. */
export function chronological(recording: Recording): readonly (readonly [number, Exchange])[] {
  const moved = BY_TIME[recording.name] ?? [];
  const places = [...moved].sort((a, b) => a - b);
  return recording.exchanges.flatMap((exchange, n) => {
    const line = moved[places.indexOf(n)] ?? n;
    const there = recording.exchanges[line];
    return [[line, there ?? exchange] as const];
  });
}
