import { useMatch } from '@tanstack/react-router';
import { Activity, useEffect, useMemo, useSyncExternalStore } from 'react';

import type { StagedPage } from '@/components/prepared-page';
import { dropPrepared, preparedPage, subscribePrepared } from '@/components/prepared-page';
import type { ResourceRoute } from '@/components/resource-details/loaders';
import { RouteAhead, routeOf } from '@/components/resource-details/use-resource-route';
import type { LazyComponent } from '@/ui/lazy-component';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What a route that shares the stage shows there. */
    readonly staged?: StagedPage & { readonly Page: LazyComponent<object> };
  }
}

const keyOf = ({ name }: StagedPage, id: ResourceRoute['id']) => `${name} ${id ?? ''}`;
const none = () => undefined;

/**
 * Shows the page of the route, and draws out of sight the one that a pointer resting on its link makes likely to come next:
 * going there is then little more than showing it. Lists and the pages they lead to are one component to the router, which
 * keeps it in its place when it goes from one to the other; so what was prepared is there to be shown.
 */
export function PageStage() {
  const staged = useMatch({ strict: false, select: (match) => match.staticData.staged });
  const id = useMatch({ strict: false, select: (match) => routeOf(match.loaderData)?.id });
  const next = useSyncExternalStore(subscribePrepared, preparedPage, none);
  const key = staged && keyOf(staged, id);
  const nextKey = next && keyOf(next.staged, next.route.id);
  const page = useMemo(
    () => staged && <RouteAhead value={undefined}>{<staged.Page />}</RouteAhead>,
    [staged],
  );
  // Follows the store of what is prepared: once that is the page itself, leaving it must not keep it.
  useEffect(() => {
    if (nextKey === key) dropPrepared();
  }, [key, nextKey]);
  // Follows the stage's own end: another person or estate, or a page that does not share it.
  useEffect(() => dropPrepared, []);
  return [
    <Activity key={key} mode="visible">
      {page}
    </Activity>,
    next && nextKey !== key && (
      <Activity key={nextKey} mode="hidden">
        <RouteAhead value={next.route}>
          <next.staged.Page />
        </RouteAhead>
      </Activity>
    ),
  ];
}
