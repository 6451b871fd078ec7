import type { StaticDataRouteOption } from '@tanstack/react-router';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { keepColumns, listSearch } from '@/components/resource-table/list-route';
import {
  loadDefinitions,
  loadGalleries,
  loadReplication,
  loadResources,
  loadVersions,
} from '@/data/list-loaders';
import { loadOther, loadResource, resourceSearch } from '@/data/resource-loaders';
import { withDetailsTexts, withGalleryTexts, withTexts } from '@/i18n/language';
import { AppLayout } from '@/layouts/AppLayout';
import { ErrorPage } from '@/layouts/ErrorPage';
import { NotFoundPage } from '@/layouts/NotFoundPage';
import { PageArea } from '@/layouts/PageArea';
import { PageSkeleton } from '@/layouts/PageSkeleton';
import { PageStage } from '@/layouts/PageStage';
import { afterNextPaint } from '@/lib/after-next-paint';
import { parseSearch, stringifySearch } from '@/lib/search-params';
import { whenIdle } from '@/lib/when-idle';
import type { Portal } from '@/state/portal-context';
import { lazyComponent } from '@/ui/lazy-component';

const root = createRootRouteWithContext<Portal>()({ component: PageArea });

/** A list, or a page that lists lead to: they share the stage. What it reads begins beside its code, and the router waits for the code. */
function staged<I, D>(name: string, load: () => Promise<ComponentType>, read: (input: I) => D) {
  const Page = lazyComponent<object>(load);
  return {
    component: PageStage,
    staticData: { staged: { name, Page } },
    loader: (input: I): D | Promise<D> => {
      const data = read(input);
      return Page.isThere() ? data : Page.preload().then(() => data);
    },
  };
}

const galleriesPage = {
  getParentRoute: () => root,
  validateSearch: listSearch,
  beforeLoad: keepColumns('galleries'),
  ...staged(
    'galleries',
    async () => (await import('@/pages/galleries/GalleriesPage')).GalleriesPage,
    loadGalleries,
  ),
} as const;
const home = createRoute({ path: '/', ...galleriesPage });
const galleries = createRoute({ path: '/galleries', ...galleriesPage });
const definitions = createRoute({
  getParentRoute: () => root,
  path: '/definitions',
  validateSearch: listSearch,
  beforeLoad: keepColumns('definitions'),
  ...staged(
    'definitions',
    async () => (await withTexts(import('@/pages/definitions/DefinitionsPage'))).DefinitionsPage,
    loadDefinitions,
  ),
});
const versions = createRoute({
  getParentRoute: () => root,
  path: '/versions',
  validateSearch: listSearch,
  beforeLoad: keepColumns('versions'),
  ...staged(
    'versions',
    async () => (await withTexts(import('@/pages/versions/VersionsPage'))).VersionsPage,
    loadVersions,
  ),
});
const resources = createRoute({
  getParentRoute: () => root,
  path: '/resources',
  validateSearch: listSearch,
  beforeLoad: keepColumns('resources'),
  ...staged(
    'resources',
    async () => (await withTexts(import('@/pages/resources/ResourcesPage'))).ResourcesPage,
    loadResources,
  ),
});

// The path of a resource page is its ARM id, so that an id from `az` can be pasted after the origin. Fixed parts match in any case; ids that no pattern takes
// (other types, doubled slashes, nonsense) arrive at the last one.
const GALLERY =
  '/subscriptions/$subscription/resourceGroups/$resourceGroup/providers/Microsoft.Compute/galleries/$gallery';
const gallery = createRoute({
  getParentRoute: () => root,
  path: GALLERY,
  validateSearch: resourceSearch,
  ...staged(
    'gallery',
    async () => (await withGalleryTexts(import('@/pages/galleries/GalleryPage'))).GalleryPage,
    loadResource,
  ),
});
const definition = createRoute({
  getParentRoute: () => root,
  path: `${GALLERY}/images/$definition`,
  validateSearch: resourceSearch,
  ...staged(
    'definition',
    async () => (await withDetailsTexts(import('@/pages/definitions/DefinitionPage'))).DefinitionPage,
    loadResource,
  ),
});
const version = createRoute({
  getParentRoute: () => root,
  path: `${GALLERY}/images/$definition/versions/$version`,
  validateSearch: resourceSearch,
  ...staged(
    'version',
    async () => (await withDetailsTexts(import('@/pages/versions/VersionPage'))).VersionPage,
    loadResource,
  ),
});
const anyResource = createRoute({
  getParentRoute: () => root,
  path: '/subscriptions/$',
  validateSearch: resourceSearch,
  loader: loadOther,
  component: lazyRouteComponent(
    () => withTexts(import('@/pages/resource/OtherResourcePage')),
    'OtherResourcePage',
  ),
});

const replication = createRoute({
  getParentRoute: () => root,
  path: '/replication',
  validateSearch: listSearch,
  loader: loadReplication,
  component: lazyRouteComponent(
    () => withTexts(import('@/pages/replication/ReplicationPage')),
    'ReplicationPage',
  ),
});

const sharing = createRoute({
  getParentRoute: () => root,
  path: '/sharing',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts(import('@/pages/sharing/SharingPage')), 'SharingPage'),
});
const findings = createRoute({
  getParentRoute: () => root,
  path: '/sharing/findings',
  validateSearch: listSearch,
  beforeLoad: keepColumns('findings'),
  component: lazyRouteComponent(() => withTexts(import('@/pages/findings/FindingsPage')), 'FindingsPage'),
});

const crossTenant = createRoute({
  getParentRoute: () => root,
  path: '/sharing/cross-tenant',
  validateSearch: listSearch,
  component: lazyRouteComponent(
    () => withTexts(import('@/pages/cross-tenant/CrossTenantPage')),
    'CrossTenantPage',
  ),
});

const demo = createRoute({
  getParentRoute: () => root,
  path: '/demo',
  validateSearch: resourceSearch,
  component: lazyRouteComponent(() => withTexts(import('@/pages/demo/DemoPage')), 'DemoPage'),
});

const routeTree = root.addChildren([
  home,
  galleries,
  definitions,
  versions,
  resources,
  replication,
  sharing,
  findings,
  crossTenant,
  gallery,
  definition,
  version,
  demo,
  anyResource,
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

type PortalRouter = ReturnType<typeof makeRouter>;

/** Fetches the code of the pages that lists lead to; it is two files (vite.config.ts). */
export function preloadDetails(): void {
  for (const { options } of [gallery, definition, version]) void options.staticData?.staged?.Page.preload();
}

const leadsTo = new Map<string, { readonly options: { readonly staticData?: StaticDataRouteOption } }>([
  ['/', gallery],
  ['/galleries', gallery],
  ['/definitions', definition],
  ['/versions', version],
]);

/**
 * Fetches what the list on screen leads to, once there is nothing better to do: a finger does not hover and a quick hand
 * hovers too shortly; without it they would wait for a round trip.
 */
export function fetchWhatListsLeadTo(router: PortalRouter): void {
  router.subscribe('onRendered', ({ toLocation }) => {
    const next = leadsTo.get(toLocation.pathname);
    if (next) afterNextPaint(() => whenIdle(() => void next.options.staticData?.staged?.Page.preload()));
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
