const DAY = 86_400_000;

export type EndOfLife =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'past' | 'future'; readonly time: number; readonly days: number };

/**
 * Reads an end-of-life date against the clock. `days` is whole days from now: 0 within the next or last 24 hours, negative
 * when past. The date is informational (S16, ARM 6).
 */
export function endOfLife(iso: string | undefined, nowMs: number): EndOfLife {
  if (iso === undefined || iso === '') return { kind: 'none' };
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return { kind: 'unreadable', text: iso };
  const days = Math.trunc((time - nowMs) / DAY) || 0;
  return { kind: time < nowMs ? 'past' : 'future', time, days };
}

/** Whether the date lies in the future and within so many days: the filter "EOL within 30 days" (A2). Past dates are not "within". */
export function endsWithin(iso: string | undefined, days: number, nowMs: number): boolean {
  const eol = endOfLife(iso, nowMs);
  return eol.kind === 'future' && eol.time <= nowMs + days * DAY;
}
