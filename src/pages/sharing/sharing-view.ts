import type { PrincipalFilter } from '@/domain/access/principal-filters';
import { principalFilters } from '@/domain/access/principal-filters';
import { lowerCase } from '@/lib/letter-case';

// The choices of the sharing page as search parameters.

export interface SharingView {
  readonly people: string;
  readonly resources: string;
  readonly filters: readonly PrincipalFilter[];
  /** Rows and columns turned round from how they start, by `shortHash` of their keys. */
  readonly toggled: ReadonlySet<string>;
  /** The cell that is explained. */
  readonly why: { readonly holder: string; readonly resource: string } | undefined;
  /** Which of the ways is shown, from 1. */
  readonly path: number;
  /** Pivots: all that one party can see, all who can use one resource. */
  readonly see: string | undefined;
  readonly use: string | undefined;
  readonly print: boolean;
  /** Narrow screens show one axis at a time. */
  readonly axis: 'people' | 'resources';
}

/** Reads the view from an address; what means nothing is as good as absent. */
export function readSharingView(search: Readonly<Record<string, unknown>>): SharingView {
  const text = (name: string): string => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };
  const listed = text('who').split(',');
  const [holder, resource] = [text('why'), lowerCase(text('at'))];
  const path = Number(text('way'));
  return {
    people: text('q'),
    resources: text('r'),
    filters: principalFilters.filter((f) => listed.includes(f)),
    toggled: new Set(
      text('open')
        .split(',')
        .filter((s) => s !== ''),
    ),
    why: holder !== '' && resource !== '' ? { holder, resource } : undefined,
    path: Number.isInteger(path) && path > 0 ? path : 1,
    see: text('see') || undefined,
    use: text('use').toLowerCase() || undefined,
    print: text('print') === '1',
    axis: text('by') === 'resource' ? 'resources' : 'people',
  };
}

/** Turns one hash round in a set, for the address. */
export function toggle(toggled: ReadonlySet<string>, hash: string): string | undefined {
  const next = new Set(toggled);
  if (!next.delete(hash)) next.add(hash);
  return [...next].join(',') || undefined;
}
