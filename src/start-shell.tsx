import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';

import { createArmClient } from './arm/client';
import { en } from './i18n/en';
import { setCatalog } from './i18n/translate';
import { PageSkeleton } from './layouts/PageSkeleton';
import { deferred } from './lib/deferred';
import { makeRouter } from './routes';
import { notices } from './state/notices';
import { createOperationFollower } from './state/operation-follower';
import type { Portal } from './state/portal-context';
import { PortalContext } from './state/portal-context';

const never = () => new Promise<never>(() => {});

/**
 * The first picture, drawn once at build time and written into index.html: the galleries page itself, in the state before
 * anything has answered, so that React takes over the very same geometry. Never runs in a browser.
 * @param base where the portal lives, "/" or "/portal/"
 * @returns HTML of #root; and what stands in its <main> on every other page (layouts/early-title.js swaps it)
 */
export async function renderStartShell(base: string): Promise<{ start: string; otherPage: string }> {
  setCatalog('en', en);
  const queryClient = new QueryClient();
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: never,
    token: never,
  });
  const follower = createOperationFollower({
    client,
    queryClient: () => queryClient,
    notices,
    now: () => 0,
    wait: never,
  });
  const portal: Portal = { client, queryClient, demo: deferred(), follower, switching: false };
  const router = makeRouter(portal);
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [base] }) });
  await router.load();
  return {
    start: renderToString(
      <QueryClientProvider client={queryClient}>
        <PortalContext value={portal}>
          <RouterProvider router={router} context={portal} />
        </PortalContext>
      </QueryClientProvider>,
    ),
    otherPage: renderToString(<PageSkeleton title={<h1>{'\u00a0'}</h1>} />),
  };
}
