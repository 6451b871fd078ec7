import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { expect, test } from 'vitest';

import { createArmClient } from '@/arm/client';
import { navigation } from '@/components/navigation';
import { deferred } from '@/lib/deferred';
import { makeRouter } from '@/routes';

import { pages, pagesOfNothing } from '../../e2e/pages.ts';

const never = () => new Promise<never>(() => {});

function allRoutes() {
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: never,
    token: never,
  });
  const follower = { follow: () => undefined, resume: () => undefined } as never;
  const router = makeRouter({
    client,
    queryClient: new QueryClient(),
    demo: deferred(),
    follower,
    switching: false,
  });
  router.update({ ...router.options, history: createMemoryHistory() });
  return router;
}

test('every route is among the pages that are tried for accessibility and width (e2e/pages.ts)', () => {
  const router = allRoutes();
  const tried = new Set(
    [...pages, ...pagesOfNothing].map(({ path }) => {
      const [, , foundRoute] = router.getMatchedRoutes(path.split('?')[0] ?? '');
      return foundRoute?.fullPath;
    }),
  );
  const missing = Object.keys(router.routesByPath).filter((path) => !tried.has(path as never));
  expect(missing, 'add a page of these routes to e2e/pages.ts').toEqual([]);
});

test('every entry of the navigation leads to a page', () => {
  const { routesByPath } = allRoutes();
  expect(navigation.filter(({ to }) => !Object.hasOwn(routesByPath, to))).toEqual([]);
});
