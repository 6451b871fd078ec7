import { lowerCase } from '@/lib/letter-case';

import type { ArmId } from './types';

/** What an ARM id names, each part in the case it was written in. */
export interface ParsedId {
  readonly kind:
    | 'subscription'
    | 'resourceGroup'
    | 'gallery'
    | 'definition'
    | 'version'
    | 'managedImage'
    | 'other';
  readonly subscriptionId: string;
  readonly resourceGroup?: string;
  /** "Microsoft.Compute" */
  readonly provider?: string;
  /** Alternating type and name after the provider: [['galleries','g'],['images','i']] */
  readonly path: readonly (readonly [type: string, name: string])[];
  readonly gallery?: string;
  readonly definition?: string;
  readonly version?: string;
}

const decode = (segment: string): string | undefined => {
  // Of ten thousand ids in a list nearly all have none, and asking the decoder was half of taking them apart.
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/**
 * Takes an ARM id apart. Accepts any case, percent escapes, a full management URL, a trailing slash and doubled
 * leading slashes (ARM 1). Returns undefined for what is not an ARM id of a subscription or below it.
 */
export function parseId(text: string): ParsedId | undefined {
  const bare =
    text
      .trim()
      .replace(/^https?:\/\/[^/]+/i, '')
      .split(/[?#]/, 1)[0] ?? '';
  const raw = bare.split('/').filter((s) => s !== '');
  const parts: string[] = [];
  for (const segment of raw) {
    const plain = decode(segment);
    if (plain === undefined || plain.trim() === '' || plain.includes('/')) return undefined;
    parts.push(plain);
  }
  if (parts[0]?.toLowerCase() !== 'subscriptions' || !parts[1]) return undefined;
  const subscriptionId = parts[1];
  if (parts.length === 2) return { kind: 'subscription', subscriptionId, path: [] };
  if (parts[2]?.toLowerCase() !== 'resourcegroups' || !parts[3]) return undefined;
  const resourceGroup = parts[3];
  if (parts.length === 4) return { kind: 'resourceGroup', subscriptionId, resourceGroup, path: [] };
  if (parts[4]?.toLowerCase() !== 'providers' || !parts[5] || parts.length < 8 || parts.length % 2 !== 0) {
    return undefined;
  }
  const provider = parts[5];
  const path: [string, string][] = [];
  for (let i = 6; i < parts.length; i += 2) path.push([parts[i] ?? '', parts[i + 1] ?? '']);
  const base = { subscriptionId, resourceGroup, provider, path };
  const types = path.map(([type]) => type.toLowerCase()).join('/');
  if (provider.toLowerCase() !== 'microsoft.compute') return { kind: 'other', ...base };
  const [gallery, definition, version] = path.map(([, name]) => name);
  if (types === 'galleries') return { kind: 'gallery', ...base, gallery };
  if (types === 'galleries/images') return { kind: 'definition', ...base, gallery, definition };
  if (types === 'galleries/images/versions')
    return { kind: 'version', ...base, gallery, definition, version };
  if (types === 'images') return { kind: 'managedImage', ...base };
  return { kind: 'other', ...base };
}

/** Writes a parsed id in ARM's usual case; names keep theirs. Not percent-encoded: it is the id, not a URL. */
export function formatId(id: ParsedId): ArmId {
  let out = `/subscriptions/${id.subscriptionId}`;
  if (id.resourceGroup !== undefined) out += `/resourceGroups/${id.resourceGroup}`;
  if (id.provider !== undefined) out += `/providers/${canonicalProvider(id.provider)}`;
  for (const [type, name] of id.path) out += `/${canonicalType(type)}/${name}`;
  return out;
}

const canonicalProvider = (p: string) => (p.toLowerCase() === 'microsoft.compute' ? 'Microsoft.Compute' : p);
const canonicalType = (t: string) =>
  ['galleries', 'images', 'versions'].includes(t.toLowerCase()) ? t.toLowerCase() : t;

/** The id in the one form used for keys and comparison: lower case, no trailing or doubled slashes. ARM ids compare without case. */
export function foldId(id: ArmId): string {
  const lower = lowerCase(id);
  // Ten thousand ids are folded for one list, and nearly all have no stray slash.
  if (lower.startsWith('/') && !lower.includes('//') && (lower === '/' || !lower.endsWith('/'))) return lower;
  return `/${lower.split('/').filter(Boolean).join('/')}`;
}

/** Whether two ids name the same resource: ARM sends one id in several cases (ARM 1). */
export function sameId(a: ArmId, b: ArmId): boolean {
  return foldId(a) === foldId(b);
}

/** The id of the resource above: version → definition → gallery → resource group → subscription; undefined above that. */
export function parentId(id: ArmId): ArmId | undefined {
  const p = parseId(id);
  if (!p || p.kind === 'subscription') return undefined;
  if (p.path.length > 1) return formatId({ ...p, path: p.path.slice(0, -1) });
  if (p.path.length === 1)
    return `/subscriptions/${p.subscriptionId}/resourceGroups/${p.resourceGroup ?? ''}`;
  return `/subscriptions/${p.subscriptionId}`;
}

/** The normalised key of a region: "West US 2", "westus2" and "WestUS2" are one (ARM 1, S86). */
export function foldRegion(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
