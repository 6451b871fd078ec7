import { useMatch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';

import type { StagedPage } from '@/components/prepared-page';
import {
  dropPrepared,
  isPreparedShown,
  preparedDrawn,
  preparedPage,
  subscribePrepared,
} from '@/components/prepared-page';
import type { ResourceRoute } from '@/data/resource-loaders';
import { RouteAhead, routeOf } from '@/data/use-resource-route';
import type { LazyComponent } from '@/ui/lazy-component';
import { Offstage } from '@/ui/Offstage';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What a route that shares the stage shows there. */
    readonly staged?: StagedPage & { readonly Page: LazyComponent<object> };
  }
}

const keyOf = ({ name }: StagedPage, id: ResourceRoute['id']) => `${name} ${id ?? ''}`;
const none = () => undefined;
const never = () => false;

/** One stay at a page of the stage. */
function Stay() {
  // Follows the stay's end: what was prepared has become the page or was for another one, and what the pointer rested on before a
  // quick click is asked for no more.
  useEffect(() => dropPrepared, []);
  return null;
}

/**
 * Shows the page of the route, and draws out of sight the one that a pointer resting on its link makes likely to come next:
 * going there is then little more than showing it. Lists and the pages they lead to are one component to the router, which
 * keeps it in its place when it goes from one to the other; so what was prepared is there to be shown.
 */
export function PageStage() {
  const staged = useMatch({ strict: false, select: (match) => match.staticData.staged });
  const id = useMatch({ strict: false, select: (match) => routeOf(match.loaderData)?.id });
  // Deferred: nobody waits for what is out of sight, so it is drawn in slices.
  const next = useDeferredValue(useSyncExternalStore(subscribePrepared, preparedPage, none));
  // Follows the drawing: only what stands in the document can be shown at once.
  useEffect(() => preparedDrawn(next), [next]);
  const shown = useSyncExternalStore(subscribePrepared, isPreparedShown, never);
  const key = staged && keyOf(staged, id);
  const nextKey = next && keyOf(next.staged, next.route.id);
  const page = useMemo(
    () => staged && <RouteAhead value={undefined}>{<staged.Page />}</RouteAhead>,
    [staged],
  );
  return [
    <Stay key={`at ${key}`} />,
    <Offstage key={key} away={false} leaving={shown}>
      {page}
    </Offstage>,
    next && nextKey !== key && (
      <Offstage key={nextKey} away={!shown}>
        <RouteAhead value={next.route}>
          <next.staged.Page />
        </RouteAhead>
      </Offstage>
    ),
  ];
}
