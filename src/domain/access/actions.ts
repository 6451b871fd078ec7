import type { Permission } from '@/arm/types';

// Matching of actions against role and deny permissions (DOMAIN-TRAPS 15).

const patterns = new Map<string, RegExp>();

/** Whether a pattern of a role covers an action: without regard to case, `*` spans `/`. */
export function actionMatches(pattern: string, action: string): boolean {
  if (!pattern.includes('*')) return pattern.toLowerCase() === action.toLowerCase();
  let compiled = patterns.get(pattern);
  if (!compiled) {
    const source = pattern
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*');
    compiled = new RegExp(`^${source}$`, 'is');
    patterns.set(pattern, compiled);
  }
  return compiled.test(action);
}

/** Whether one permissions entry covers an action: its actions less its own notActions, never another entry's. */
export const entryCovers = (entry: Permission, action: string): boolean =>
  entry.actions.some((p) => actionMatches(p, action)) &&
  !entry.notActions.some((p) => actionMatches(p, action));

/** Whether any entry of a role or deny assignment covers an action. */
export const permissionsCover = (entries: readonly Permission[], action: string): boolean =>
  entries.some((entry) => entryCovers(entry, action));
