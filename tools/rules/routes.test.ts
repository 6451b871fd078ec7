import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { expect, test } from 'vitest';

import { createArmClient } from '@/arm/client';
import { deferred } from '@/lib/deferred';
import { makeRouter } from '@/routes';

import { pages, pagesOfNothing } from '../../e2e/pages.ts';

const never = () => new Promise<never>(() => {});

test('every route is among the pages that are tried for accessibility and width (e2e/pages.ts)', () => {
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
  const tried = new Set(
    [...pages, ...pagesOfNothing].map(({ path }) => {
      const [, , foundRoute] = router.getMatchedRoutes(path.split('?')[0] ?? '');
      return foundRoute?.fullPath;
    }),
  );
  const missing = Object.keys(router.routesByPath).filter((path) => !tried.has(path as never));
  expect(missing, 'add a page of these routes to e2e/pages.ts').toEqual([]);
});
