import { useMatch } from '@tanstack/react-router';

import { invariant } from '@/lib/invariant';

import type { ResourceRoute } from './resource-loaders';

const isResourceRoute = (data: unknown): data is ResourceRoute =>
  typeof data === 'object' && data !== null && 'path' in data && 'id' in data;

/** What a resource route's loader told, if it is one. */
const routeOf = (data: unknown): ResourceRoute | undefined => (isResourceRoute(data) ? data : undefined);

/** The resource that the page's own route names. Not the address bar's: during a navigation that is already the next page's. */
export function useResourceRoute(): ResourceRoute & {
  readonly tab: string | undefined;
  readonly panel: string | undefined;
  readonly region: string | undefined;
} {
  // Field by field: the loader answers with a new object when the address it was asked ahead for is really gone to.
  const id = useMatch({ strict: false, select: (match) => routeOf(match.loaderData)?.id });
  const path = useMatch({ strict: false, select: (match) => routeOf(match.loaderData)?.path });
  const tab = useMatch({ strict: false, select: (match): string | undefined => match.search.tab });
  const panel = useMatch({ strict: false, select: (match): string | undefined => match.search.panel });
  const region = useMatch({ strict: false, select: (match): string | undefined => match.search.region });
  invariant(
    path !== undefined,
    'useResourceRoute is used outside a resource route: see loaders.ts and routes.tsx.',
  );
  return { id, path, tab, panel, region };
}
