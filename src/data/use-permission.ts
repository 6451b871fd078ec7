import { useQuery } from '@tanstack/react-query';

import type { ArmId } from '@/arm/types';
import { permissionsCover } from '@/domain/access/actions';
import { usePortal } from '@/state/portal-context';

import { permissionsQuery } from './resource-queries';

/** What ARM says the caller may do at a scope. unknown: not answered yet, or the question itself was refused. */
export type Permitted = 'yes' | 'no' | 'unknown';

/**
 * Whether the caller's permissions at a resource cover an action, by ARM's own permissions call. That call does not tell of
 * deny assignments and locks: "yes" may still be refused, "no" is certain.
 */
export function usePermission(id: ArmId, action: string): Permitted {
  const { client } = usePortal();
  const { data } = useQuery(permissionsQuery(client, id));
  if (!data?.complete) return 'unknown';
  return permissionsCover(data.items, action) ? 'yes' : 'no';
}
