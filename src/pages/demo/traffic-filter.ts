import type { TrafficCall } from '@/arm/traffic';
import { foldText } from '@/lib/fold-text';

export const statusFilters = ['any', 'ok', 'refused', 'broken'] as const;
export type StatusFilter = (typeof statusFilters)[number];

export interface TrafficFilter {
  readonly text: string;
  /** '' is any. */
  readonly method: string;
  readonly status: StatusFilter;
}

function group({ status, failure }: TrafficCall): StatusFilter {
  if (failure !== undefined || (status ?? 0) >= 500) return 'broken';
  if (status === undefined) return 'any';
  return status < 400 ? 'ok' : 'refused';
}

/** Calls whose URL, status or request id holds every word of the text, of that method and kind of status. */
export function filterTraffic(
  calls: readonly TrafficCall[],
  { text, method, status }: TrafficFilter,
): readonly TrafficCall[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return calls.filter((call) => {
    if (method !== '' && call.method !== method) return false;
    if (status !== 'any' && group(call) !== status) return false;
    const { url, status: code = '', requestId = '' } = call;
    const own = foldText(`${call.method} ${decoded(url)} ${code} ${requestId}`);
    return words.every((word) => own.includes(word));
  });
}

/** A URL as people read it; as it is when its escapes are malformed. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The parts of a URL that the table shows. */
export function partsOf(url: string): {
  readonly host: string;
  readonly path: string;
  readonly version: string;
} {
  const { host, pathname, searchParams } = new URL(url);
  return { host, path: decoded(pathname), version: searchParams.get('api-version') ?? '' };
}
