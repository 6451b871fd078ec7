import { permissionRoutes } from './authorization/permissions';
import { galleryReadRoutes } from './compute/gallery-reads';
import type { Route } from './contract';
import { resourceGraphRoutes } from './resource-graph/routes';
import { tenantRoutes } from './resources/tenants';

/** The calls that a page's first picture needs: small, because every start loads them. All of them are in routes.ts too. */
export const firstRoutes: readonly Route[] = [
  ...galleryReadRoutes,
  ...tenantRoutes,
  ...permissionRoutes,
  ...resourceGraphRoutes,
];
