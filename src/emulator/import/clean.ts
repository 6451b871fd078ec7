import { lowerCase } from '@/lib/letter-case';

import type { JsonObject } from './shape';
import { isObject } from './shape';

// An imported item as plain data of our own making, before anybody looks at its fields.

const DEEPEST = 40;

export type Cleaned =
  | { readonly ok: true; readonly value: JsonObject; readonly hostile?: string }
  | { readonly ok: false; readonly code: 'notAnObject' | 'tooDeep'; readonly field?: string };

/**
 * Copies an item without what must not or need not come along: a member named `__proto__` (first one in `hostile`), members that are
 * null (az writes null for "not there"; unless `keepNull`), and the `resourceGroup` that az adds to every object with an ARM id. Refuses what
 * is nested deeper than 40.
 */
export function clean(item: unknown, { keepNull = false } = {}): Cleaned {
  if (!isObject(item)) return { ok: false, code: 'notAnObject' };
  let hostile: string | undefined;
  let deep: string | undefined;
  const copy = (value: unknown, path: string, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (depth > DEEPEST) {
      deep ??= path;
      return undefined;
    }
    if (Array.isArray(value)) return value.map((v: unknown, i) => copy(v, `${path}[${i}]`, depth + 1));
    const out: Record<string, unknown> = {};
    const added = addedGroup(value as JsonObject);
    for (const [name, inner] of Object.entries(value)) {
      if (name === '__proto__') hostile ??= path === '' ? name : `${path}.${name}`;
      else if ((inner !== null || keepNull) && !(added && name === 'resourceGroup')) {
        out[name] = copy(inner, path === '' ? name : `${path}.${name}`, depth + 1);
      }
    }
    return out;
  };
  const value = copy(item, '', 0) as JsonObject;
  if (deep !== undefined) return { ok: false, code: 'tooDeep', field: deep };
  return { ok: true, value, ...(hostile !== undefined && { hostile }) };
}

const groupInId = /\/resourceGroups\/([^/]+)/i;

function addedGroup({ id, resourceGroup }: JsonObject): boolean {
  if (typeof id !== 'string' || typeof resourceGroup !== 'string') return false;
  return lowerCase(groupInId.exec(id)?.[1] ?? '') === lowerCase(resourceGroup);
}

const SDK_NAMES: Readonly<Record<string, string>> = {
  vCpUs: 'vCPUs',
  vCpus: 'vCPUs',
  sizeInGb: 'sizeInGB',
  diskSizeGb: 'diskSizeGB',
  hyperVgeneration: 'hyperVGeneration',
};

/** Names that az respells on the way through its SDK (size_in_gb → sizeInGb), as the service writes them. */
export function wireNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wireNames);
  if (!isObject(value)) return value;
  const out: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const wire = Object.hasOwn(SDK_NAMES, name) ? SDK_NAMES[name] : undefined;
    out[wire ?? name] = name === 'tags' ? inner : wireNames(inner);
  }
  return out;
}
