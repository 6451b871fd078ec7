import { denyAssignmentRoutes } from '../authorization/deny-assignments';
import { lockRoutes } from '../authorization/locks';
import { permissionRoutes } from '../authorization/permissions';
import { roleAssignmentRoutes } from '../authorization/role-assignments';
import { roleDefinitionRoutes } from '../authorization/role-definitions';
import { scheduleRoutes } from '../authorization/schedules';
import type { Route } from '../contract';
import { managementGroupRoutes } from './management-groups';
import { providerRoutes } from './providers';
import { registrationAssignmentRoutes } from './registration-assignments';
import { resourceGroupRoutes } from './resource-groups';
import { resourceListRoutes } from './resource-list';
import { tenantRoutes } from './tenants';

/** ARM's own calls and Microsoft.Authorization: everything that is not a provider of resources. */
export const resourcesRoutes: readonly Route[] = [
  ...tenantRoutes,
  ...resourceGroupRoutes,
  ...resourceListRoutes,
  ...providerRoutes,
  ...managementGroupRoutes,
  ...permissionRoutes,
  ...roleAssignmentRoutes,
  ...roleDefinitionRoutes,
  ...denyAssignmentRoutes,
  ...lockRoutes,
  ...scheduleRoutes,
  ...registrationAssignmentRoutes,
];
