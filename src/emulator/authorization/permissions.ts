import type { Route } from '../contract';
import { permissionsAt } from './access';
import { AUTHORIZATION_VERSIONS } from './api-versions';
import { requireExisting, scopeOf, scopeText } from './scope-of-call';

/** What the caller may do at a scope, one entry for each permission of each assignment that holds there. Asking is always allowed. */
export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    host: 'arm',
    path: '/{scope*}/providers/Microsoft.Authorization/permissions',
    apiVersions: AUTHORIZATION_VERSIONS,
    versionError: { provider: 'Microsoft.Authorization', type: 'permissions' },
    handle: (call) => {
      const scope = scopeOf(call);
      requireExisting(call.store, scope);
      const value = permissionsAt(call.store, call.caller, scopeText(scope)).map(
        ({ actions, notActions, dataActions = [], notDataActions = [] }) => ({
          actions,
          notActions,
          dataActions,
          notDataActions,
        }),
      );
      return { status: 200, body: { value } };
    },
  },
];
