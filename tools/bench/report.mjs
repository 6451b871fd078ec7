/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** The median of each figure. @param {readonly Readonly<Record<string, number>>[]} runs @returns {Record<string, number>} */
export function medians(runs) {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run)))];
  return Object.fromEntries(
    names.map((name) => [name, median(runs.flatMap((run) => (name in run ? [run[name] ?? 0] : [])))]),
  );
}

/** @param {number | undefined} value */
const shown = (value) =>
  value === undefined ? '–' : Math.abs(value) >= 100 ? String(Math.round(value)) : String(+value.toFixed(2));

/**
 * A table in plain text.
 * @param {readonly string[]} head @param {readonly (readonly (string | number | undefined)[])[]} rows
 */
export function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map((c) => (typeof c === 'string' ? c : shown(c))))];
  const widths = head.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((c, i) => (i ? c.padStart(widths[i] ?? 0) : c.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((w, i) => (i ? `${'-'.repeat(w + 1)}:` : '-'.repeat(w + 2))).join('|')}|`;
  const [first = [], ...others] = cells;
  return [line(first), rule, ...others.map(line)].join('\n');
}

/**
 * What was promised of the portal, and whether it is kept.
 * @param {(name: string, mode: 'cold' | 'warm') => Record<string, number> | undefined} figures
 * @returns {readonly { what: string, got: number | undefined, limit: number, ok: boolean }[]}
 */
export function targets(figures) {
  const ours = { ...figures('portal', 'warm'), ...figures('portal', 'cold') };
  /** @param {'cold' | 'warm'} mode @param {string} floor @param {string} key */
  const ratio = (mode, floor, key) => {
    const [a, b] = [figures('portal', mode)?.[key], figures(floor, mode)?.[key]];
    return a === undefined || !b ? undefined : a / b;
  };
  /** @type {[string, number | undefined, number][]} */
  const list = [
    ['first paint / static, cold', ratio('cold', 'static', 'firstPaint'), 1.7],
    ['galleries populated / react19-msw, cold', ratio('cold', 'react19-msw', 'ready'), 1.5],
    ['galleries populated / react19-msw, warm', ratio('warm', 'react19-msw', 'ready'), 1.5],
    ['blocking until settled / react19-msw', ratio('cold', 'react19-msw', 'blocking'), 2],
    ['layout shift', ours.shift, 0],
    ['KiB on the wire until settled', ours.kib, 260],
    ['requests until settled', ours.requests, 20],
    ['list to detail painted, ms', ours.toDetail, 250],
    ['map tab to map painted, ms', ours.toMap, 350],
    ['edit form open and filled, ms', ours.toForm, 500],
    ['typing in the form, worst key, ms', ours.worstKey, 100],
    ['10,000 rows: worst frame while scrolling, ms', ours.worstFrame, 33.5],
  ];
  return list.map(([what, got, limit]) => ({ what, got, limit, ok: got !== undefined && got <= limit }));
}

/**
 * The same of the longest list, beside the floor of long lists.
 * @param {Record<string, number> | undefined} ours @param {Record<string, number> | undefined} floor
 * @returns {ReturnType<typeof targets>}
 */
export function listTargets(ours, floor) {
  /** @param {string} key */
  const ratio = (key) => (ours?.[key] !== undefined && floor?.[key] ? ours[key] / floor[key] : undefined);
  const points =
    ours?.scrollOver33 === undefined || floor?.scrollOver33 === undefined
      ? undefined
      : ours.scrollOver33 - floor.scrollOver33;
  /** @type {[string, number | undefined, number][]} */
  const list = [
    ['48,000 rows: sort / virtual-50k', ratio('sortMs'), 1.25],
    ['48,000 rows: slowest filter key / virtual-50k', ratio('filterKey'), 1.25],
    ['48,000 rows: points of frames over 33 ms more than virtual-50k', points, 3],
    ['48,000 rows: blank frames', ours?.blank, 0],
    ['48,000 rows: script heap of the page, MB', ours?.heap, 80],
  ];
  return list.map(([what, got, limit]) => ({ what, got, limit, ok: got !== undefined && got <= limit }));
}
