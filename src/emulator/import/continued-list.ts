import { foldId, parentId } from '@/arm/resource-id';

import type { Opened } from './document-form';
import { kindOf } from './kinds';
import { isObject } from './shape';
import { subscriptionIn } from './tenants';

type List = Extract<Opened, { kind: 'rows' }>;

/**
 * Whether what follows in a file is what a list's nextLink leads to: a list of the same, not just any other one. `later`: the
 * n-th document after it. Pages without rows that themselves lead on are passed over.
 */
export function isContinued(list: List, later: (n: number) => Opened | undefined): boolean {
  for (let n = 1; ; n++) {
    const next = later(n);
    if (next?.kind !== 'rows' || next.key !== 'value') return false;
    if (list.context !== undefined || next.context !== undefined) return list.context === next.context;
    if (next.rows.length > 0) return list.rows.length === 0 || isSameList(list.rows.at(-1), next.rows[0]);
    if (!next.nextLink) return false;
  }
}

function isSameList(row: unknown, other: unknown): boolean {
  const of = listOf(row);
  return of !== undefined && of === listOf(other);
}

/** The list of a row, as far as it is known: its type and its query. */
function listOf(row: unknown): string | undefined {
  if (!isObject(row)) return undefined;
  const known = kindOf(row);
  if (!known.ok) return typeof row.type === 'string' ? row.type.toLowerCase() : undefined;
  const { type, id } = known.kind;
  return `${type} ${scopeOf(type, id, row)}`;
}

function scopeOf(type: string, id: string, row: Readonly<Record<string, unknown>>): string {
  if (type.startsWith('microsoft.compute/galleries/')) return foldId(parentId(id) ?? '');
  if (type !== 'microsoft.authorization/roleassignments') return subscriptionIn(id) ?? '';
  // Assignments of all scopes are in one list; the role's id carries the subscription that was asked (ARM 15).
  const { roleDefinitionId } = isObject(row.properties) ? row.properties : row;
  return typeof roleDefinitionId === 'string' ? (subscriptionIn(roleDefinitionId) ?? '') : '';
}
