import type { Permission } from '@/arm/types';

// Matches actions as Azure RBAC does (trap 15): without regard to case, "*" spans "/".

const compiled = new Map<string, (action: string) => boolean>();

function compile(pattern: string): (action: string) => boolean {
  const lower = pattern.toLowerCase();
  if (lower === '*') return () => true;
  if (!lower.includes('*')) return (action) => action === lower;
  const source = lower
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  const regex = new RegExp(`^${source}$`, 's');
  return (action) => regex.test(action);
}

/** Whether a pattern such as "Microsoft.Compute/galleries/*" covers an action. */
export function matchesAction(pattern: string, action: string): boolean {
  let test = compiled.get(pattern);
  if (!test) {
    test = compile(pattern);
    compiled.set(pattern, test);
  }
  return test(action.toLowerCase());
}

/** Whether one permission entry grants an action: its actions minus its own notActions, never another entry's. */
export const grants = (permission: Pick<Permission, 'actions' | 'notActions'>, action: string): boolean =>
  permission.actions.some((p) => matchesAction(p, action)) &&
  !permission.notActions.some((p) => matchesAction(p, action));
