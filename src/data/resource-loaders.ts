import { formatId, parentId, parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import type { Portal } from '@/state/portal-context';

import {
  definitionQuery,
  definitionsOfGalleryQuery,
  galleryQuery,
  locationsQuery,
  permissionsQuery,
  versionQuery,
  versionsOfDefinitionQuery,
} from './resource-queries';

/** What a resource route hands to its page. */
export interface ResourceRoute {
  /** The address as an ARM id in usual case; undefined when the path is none (a blank or escaped name). */
  readonly id: ArmId | undefined;
  /** The path of the address, for the page that says it is malformed. */
  readonly path: string;
}

interface LoaderInput {
  readonly context: Portal;
  readonly location: { readonly pathname: string };
}

// Loaders start what the page will read and never wait: the page draws its frame and its name from the address at once,
// with the list's row where there is one, and each part fills its own reserved place.

const readId = (path: string): ResourceRoute => {
  const parsed = parseId(path);
  return { id: parsed && formatId(parsed), path };
};

type Reader = Pick<Portal, 'client' | 'queryClient'>;

/** Begins what the page of a resource shows first. */
function firstReads({ client, queryClient: cache }: Reader, id: ArmId): readonly Promise<unknown>[] {
  const kind = parseId(id)?.kind;
  if (kind === 'gallery')
    return [
      cache.fetchQuery(galleryQuery(client, id)),
      cache.fetchQuery(definitionsOfGalleryQuery(client, id)),
    ];
  if (kind === 'definition')
    return [
      cache.fetchQuery(definitionQuery(client, id)),
      cache.fetchQuery(versionsOfDefinitionQuery(client, id)),
    ];
  if (kind !== 'version') return [];
  const definition = parentId(id);
  return [
    cache.fetchQuery(versionQuery(client, id)),
    ...(definition === undefined ? [] : firstReads({ client, queryClient: cache }, definition)),
  ];
}

/** Starts the secondary reads: permissions and region names. The page does not wait for them. */
const secondaryReads = ({ client, queryClient: cache }: Reader, id: ArmId): readonly Promise<void>[] => [
  cache.prefetchQuery(permissionsQuery(client, id)),
  cache.prefetchQuery(locationsQuery(client, id)),
];

/** The loader of galleries, definitions and versions. */
export function loadResource({ context, location }: LoaderInput): ResourceRoute {
  const route = readId(location.pathname);
  if (route.id !== undefined) {
    // Failures are the queries' own: the page shows them.
    for (const read of firstReads(context, route.id)) read.catch(() => {});
    secondaryReads(context, route.id);
  }
  return route;
}

/** Everything else below /subscriptions: subscriptions, resource groups, other types, and what is no id. */
export const loadOther = ({ location }: Pick<LoaderInput, 'location'>): ResourceRoute =>
  readId(location.pathname);

export interface ResourceSearch {
  readonly tab?: string;
  /** The panel over the page, e.g. "edit". */
  readonly panel?: string;
  /** The selected region of a version, by its short name. */
  readonly region?: string;
}

const given = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Search parameters of resource pages, by name; each page falls back to its first tab, and to no panel, for names it does not have. */
export const resourceSearch = ({
  tab,
  panel,
  region,
}: Readonly<Record<string, unknown>>): ResourceSearch => ({
  ...(given(tab) && { tab }),
  ...(given(panel) && { panel }),
  ...(given(region) && { region }),
});
