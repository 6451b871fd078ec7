import { formatId, parentId, parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';

import type { Portal } from '../portal-context';
import {
  definitionQuery,
  definitionsOfGalleryQuery,
  galleryQuery,
  versionQuery,
  versionsOfDefinitionQuery,
} from './queries';

/** What a resource route hands to its page. */
export interface ResourceRoute {
  /** The address as an ARM id in usual case; undefined when the path is none (a blank or escaped name). */
  readonly id: ArmId | undefined;
  /** The path as it stands in the address, for the page that says it is malformed. */
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

export function loadGallery({ context: { client, queryClient }, location }: LoaderInput): ResourceRoute {
  const route = readId(location.pathname);
  if (route.id !== undefined) {
    void queryClient.prefetchQuery(galleryQuery(client, route.id));
    void queryClient.prefetchQuery(definitionsOfGalleryQuery(client, route.id));
  }
  return route;
}

export function loadDefinition({ context: { client, queryClient }, location }: LoaderInput): ResourceRoute {
  const route = readId(location.pathname);
  if (route.id !== undefined) {
    void queryClient.prefetchQuery(definitionQuery(client, route.id));
    void queryClient.prefetchQuery(versionsOfDefinitionQuery(client, route.id));
  }
  return route;
}

export function loadVersion({ context: { client, queryClient }, location }: LoaderInput): ResourceRoute {
  const route = readId(location.pathname);
  if (route.id !== undefined) {
    void queryClient.prefetchQuery(versionQuery(client, route.id));
    const definition = parentId(route.id);
    if (definition !== undefined) {
      void queryClient.prefetchQuery(definitionQuery(client, definition));
      void queryClient.prefetchQuery(versionsOfDefinitionQuery(client, definition));
    }
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
