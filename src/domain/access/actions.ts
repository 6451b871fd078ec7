import type { Permission } from '@/arm/types';

// Matches actions against permissions of roles and deny assignments (trap 15).

interface Pattern {
  /** The part before the first wildcard, in lower case: most patterns fail here. */
  readonly start: string;
  readonly rest: RegExp;
}
const patterns = new Map<string, Pattern>();

/** Whether a pattern of a role covers an action: without regard to case, `*` spans `/`. */
export function actionMatches(pattern: string, action: string): boolean {
  const wanted = action.toLowerCase();
  if (!pattern.includes('*')) return pattern.toLowerCase() === wanted;
  let compiled = patterns.get(pattern);
  if (!compiled) {
    const [start = '', ...rest] = pattern.toLowerCase().split('*');
    const source = rest.map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*');
    compiled = { start, rest: new RegExp(`^.*${source}$`, 's') };
    patterns.set(pattern, compiled);
  }
  return wanted.startsWith(compiled.start) && compiled.rest.test(wanted.slice(compiled.start.length));
}

/** Whether one permissions entry covers an action: its actions less its own notActions, never another entry's. */
export const entryCovers = (entry: Permission, action: string): boolean =>
  entry.actions.some((p) => actionMatches(p, action)) &&
  !entry.notActions.some((p) => actionMatches(p, action));

/** Whether any entry of a role or deny assignment covers an action. */
export const permissionsCover = (entries: readonly Permission[], action: string): boolean =>
  entries.some((entry) => entryCovers(entry, action));
