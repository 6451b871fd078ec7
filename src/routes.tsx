import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';

import type { Portal } from '@/components/portal-context';
import { AppLayout } from '@/layouts/AppLayout';
import { parseSearch, stringifySearch } from '@/lib/search-params';

const root = createRootRouteWithContext<Portal>()({ component: AppLayout });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('@/pages/galleries/GalleriesPage'), 'GalleriesPage'),
});

const routeTree = root.addChildren([home]);

export const makeRouter = (portal: Portal) =>
  createRouter({
    routeTree,
    context: portal,
    basepath: import.meta.env.BASE_URL,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
