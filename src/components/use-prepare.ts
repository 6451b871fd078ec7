import { useRouter } from '@tanstack/react-router';

import type { ArmId } from '@/arm/types';

import { onceAtRest, preparePage } from './prepared-page';
import { routeOf } from './resource-details/use-resource-route';
import { resourceRoute } from './resource-path';

/** Fetches, reads and draws out of sight the page of a resource whose link the pointer or the focus rests on. */
export function usePrepare(): (id: ArmId) => void {
  const router = useRouter();
  return (id) =>
    onceAtRest(async () => {
      const matches = await router.preloadRoute(resourceRoute(id));
      const match = matches?.at(-1);
      const route = routeOf(match?.loaderData);
      const staged = match?.staticData.staged;
      if (route && staged) await preparePage(router.options.context, staged, route);
    });
}
