import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

import { resourceRoute } from '@/arm/resource-path';
import type { ArmId } from '@/arm/types';
import { routeOf } from '@/data/use-resource-route';
import { afterNextPaint } from '@/lib/after-next-paint';
import { whenIdle } from '@/lib/when-idle';

import { isPreparing, onceAtRest, preparePage } from './prepared-page';

type Router = ReturnType<typeof useRouter>;

async function prepare(router: Router, id: ArmId): Promise<void> {
  const matches = await router.preloadRoute(resourceRoute(id));
  const match = matches?.at(-1);
  const route = routeOf(match?.loaderData);
  const staged = match?.staticData.staged;
  // Code that did not come is for the page to tell, when somebody goes there: drawn ahead it would take the list down with it.
  if (route && staged?.Page.isThere()) await preparePage(router.options.context, staged, route);
}

/** Fetches, reads and draws out of sight the page of a resource whose link the pointer or the focus rests on. */
export function usePrepare(): (id: ArmId) => void {
  const router = useRouter();
  return (id) => onceAtRest(() => prepare(router, id));
}

let firstPrepared = false;

/**
 * The same for one row of the first list of a visit, once there is nothing better to do: who taps, or clicks without resting,
 * meets a page whose code has run before. `id` is undefined as long as the list is not there.
 */
export function usePrepareFirst(id: ArmId | undefined): void {
  const router = useRouter();
  // Follows the arrival of the list's rows, and the browser's idle time after it.
  useEffect(() => {
    if (firstPrepared || id === undefined) return undefined;
    let here = true;
    afterNextPaint(() =>
      whenIdle(() => {
        if (!here || isPreparing()) return;
        firstPrepared = true;
        // What fails here is told by the page, when somebody goes there.
        prepare(router, id).catch(() => undefined);
      }),
    );
    return () => {
      here = false;
    };
  }, [router, id]);
}
