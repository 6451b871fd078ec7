import { permissionRoutes } from './authorization/permissions';
import { galleryReadRoutes } from './compute/gallery-reads';
import type { Route } from './contract';
import { resourceGraphRoutes } from './resource-graph/routes';
import { tenantRoutes } from './resources/tenants';

/** The calls of a page's first render. Small, because every start loads them; routes.ts has all of them too. */
export const firstRoutes: readonly Route[] = [
  ...galleryReadRoutes,
  ...tenantRoutes,
  ...permissionRoutes,
  ...resourceGraphRoutes,
];
