import { permissionRoutes } from './authorization/permissions';
import { galleryReadRoutes } from './compute/gallery-reads';
import type { Route } from './contract';
import { resourceGraphRoutes } from './resource-graph/routes';
import { tenantRoutes } from './resources/tenants';

/** The calls of a start, all of them in routes.ts too: a page that is only read loads no code of the writes. */
export const startRoutes: readonly Route[] = [
  ...galleryReadRoutes,
  ...tenantRoutes,
  ...permissionRoutes,
  ...resourceGraphRoutes,
];
