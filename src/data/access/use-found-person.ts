import { useQuery } from '@tanstack/react-query';

import { ArmError } from '@/arm/errors';
import { operations } from '@/arm/operations';
import type { Principal } from '@/domain/access/principals';
import { principalOf } from '@/domain/access/principals';
import { usePortal } from '@/state/portal-context';

import type { Person } from './use-principal-search';

/** The principal of an id in the address: from what is known, else looked up; shown by id until there is a name. */
export function useFoundPerson(
  id: string | undefined,
  principals: ReadonlyMap<string, Principal>,
  tenantId: string | undefined,
): { readonly person: Person | undefined; readonly pending: boolean } {
  const { client } = usePortal();
  const known = id === undefined ? undefined : principals.get(id.toLowerCase());
  const asked = useQuery({
    queryKey: [operations.directoryObjectsGetByIds.name, { id, tenantId }] as const,
    enabled: id !== undefined && known === undefined,
    queryFn: async (): Promise<Principal | null> => {
      const body = { ids: [id ?? ''] };
      const answer = await client.call(operations.directoryObjectsGetByIds, {}, { tenantId, body });
      if (!answer.ok) throw new ArmError(answer.failure);
      const [object] = answer.data.value;
      return object ? principalOf(object) : null;
    },
  });
  const pending = asked.isLoading;
  if (id === undefined) return { person: undefined, pending };
  const principal = known ?? asked.data ?? undefined;
  if (principal === undefined)
    return { person: { id, type: 'User', name: id, guest: false, unchecked: true }, pending };
  const { type, displayName, signInName, guest } = principal;
  const person: Person = {
    id: id.toLowerCase(),
    type: type === 'Unknown' ? 'User' : type,
    name: displayName ?? id,
    guest,
    ...(signInName && type === 'User' && { signInName }),
    ...(type === 'Unknown' && { unchecked: true }),
  };
  return { person, pending };
}
