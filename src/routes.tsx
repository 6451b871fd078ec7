import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent as page,
} from '@tanstack/react-router';

import { keepColumns, listSearch } from '@/components/resource-table/list-route';
import {
  loadDefinitions,
  loadGalleries,
  loadReplication,
  loadResources,
  loadVersions,
} from '@/data/list-loaders';
import { loadOther, loadResource, resourceSearch } from '@/data/resource-loaders';
import { AppLayout } from '@/layouts/AppLayout';
import { ErrorPage } from '@/layouts/ErrorPage';
import { NotFoundPage } from '@/layouts/NotFoundPage';
import { PageArea } from '@/layouts/PageArea';
import { PageSkeleton } from '@/layouts/PageSkeleton';
import { parseSearch, stringifySearch } from '@/lib/search-params';
import { GalleriesPage } from '@/pages/galleries/GalleriesPage';
import type { Portal } from '@/state/portal-context';

const root = createRootRouteWithContext<Portal>()({ component: PageArea });
const list = { getParentRoute: () => root, validateSearch: listSearch } as const;
const resource = { getParentRoute: () => root, validateSearch: resourceSearch } as const;

/** The path of a resource page is its ARM id; its fixed parts match in any case. */
const GALLERY =
  '/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Compute/galleries/$gallery';

const galleries = {
  ...list,
  beforeLoad: keepColumns('galleries'),
  loader: loadGalleries,
  component: GalleriesPage,
};

const routeTree = root.addChildren([
  createRoute({ ...galleries, path: '/' }),
  createRoute({ ...galleries, path: '/galleries' }),
  createRoute({
    ...list,
    path: '/definitions',
    beforeLoad: keepColumns('definitions'),
    loader: loadDefinitions,
    component: page(() => import('@/pages/definitions/DefinitionsPage'), 'DefinitionsPage'),
  }),
  createRoute({
    ...list,
    path: '/versions',
    beforeLoad: keepColumns('versions'),
    loader: loadVersions,
    component: page(() => import('@/pages/versions/VersionsPage'), 'VersionsPage'),
  }),
  createRoute({
    ...list,
    path: '/resources',
    beforeLoad: keepColumns('resources'),
    loader: loadResources,
    component: page(() => import('@/pages/resources/ResourcesPage'), 'ResourcesPage'),
  }),
  createRoute({
    ...list,
    path: '/replication',
    loader: loadReplication,
    component: page(() => import('@/pages/replication/ReplicationPage'), 'ReplicationPage'),
  }),
  createRoute({
    ...list,
    path: '/sharing',
    component: page(() => import('@/pages/sharing/SharingPage'), 'SharingPage'),
  }),
  createRoute({
    ...list,
    path: '/sharing/findings',
    beforeLoad: keepColumns('findings'),
    component: page(() => import('@/pages/findings/FindingsPage'), 'FindingsPage'),
  }),
  createRoute({
    ...list,
    path: '/sharing/cross-tenant',
    component: page(() => import('@/pages/cross-tenant/CrossTenantPage'), 'CrossTenantPage'),
  }),
  createRoute({
    ...resource,
    path: GALLERY,
    loader: loadResource,
    component: page(() => import('@/pages/galleries/GalleryPage'), 'GalleryPage'),
  }),
  createRoute({
    ...resource,
    path: `${GALLERY}/images/$definition`,
    loader: loadResource,
    component: page(() => import('@/pages/definitions/DefinitionPage'), 'DefinitionPage'),
  }),
  createRoute({
    ...resource,
    path: `${GALLERY}/images/$definition/versions/$version`,
    loader: loadResource,
    component: page(() => import('@/pages/versions/VersionPage'), 'VersionPage'),
  }),
  createRoute({
    ...resource,
    path: '/demo',
    component: page(() => import('@/pages/demo/DemoPage'), 'DemoPage'),
  }),
  // Every other id: other types, doubled slashes, paths that are no id.
  createRoute({
    ...resource,
    path: '/subscriptions/$',
    loader: loadOther,
    component: page(() => import('@/pages/resource/OtherResourcePage'), 'OtherResourcePage'),
  }),
]);

export const makeRouter = (portal: Portal) =>
  createRouter({
    routeTree,
    context: portal,
    basepath: import.meta.env.BASE_URL,
    parseSearch,
    stringifySearch,
    InnerWrap: AppLayout,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    // A list begins at its top, also where the page before had one of the same kind; one that is come back to stands where it was.
    scrollToTopSelectors: ['main [data-scroll-box]'],
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
