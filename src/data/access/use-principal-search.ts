import { useQueries } from '@tanstack/react-query';

import type { ArmFailure } from '@/arm/errors';
import { ArmError, failureOf } from '@/arm/errors';
import type { FoundPrincipal } from '@/arm/operations';
import { operations } from '@/arm/operations';
import type { PrincipalType } from '@/arm/types';
import { usePortal } from '@/state/portal-context';

/** A principal that access can be given to. */
export interface Person {
  readonly id: string;
  readonly type: PrincipalType;
  readonly name: string;
  readonly guest: boolean;
  readonly signInName?: string;
  /** Only its object id is known: it was not looked up. */
  readonly unchecked?: boolean;
}

export const searchKinds = ['users', 'groups', 'servicePrincipals'] as const;
export type SearchKind = (typeof searchKinds)[number];

const calls = {
  users: { operation: operations.usersSearch, type: 'User', also: ['userPrincipalName', 'mail'] },
  groups: { operation: operations.groupsSearch, type: 'Group', also: [] },
  servicePrincipals: { operation: operations.servicePrincipalsSearch, type: 'ServicePrincipal', also: [] },
} as const;

/** More than anybody reads of one kind; the rest is found by typing more letters. */
const PER_KIND = 12;

export interface PrincipalSearch {
  readonly found: Readonly<Record<SearchKind, readonly Person[]>>;
  readonly failed: readonly { readonly kind: SearchKind; readonly failure: ArmFailure }[];
  readonly pending: boolean;
}

/** $search takes its text in quotes; quotes and backslashes in it would end it early. */
const term = (property: string, text: string) => `"${property}:${text.replaceAll(/["\\]/g, ' ').trim()}"`;

const personOf = (row: FoundPrincipal, type: PrincipalType): Person => ({
  id: row.id.toLowerCase(),
  type,
  name: row.displayName ?? row.id,
  guest: row.userType === 'Guest',
  ...(row.userPrincipalName && { signInName: row.userPrincipalName }),
});

/** Searches users, groups and service principals of a tenant at once; a kind that fails leaves the others. */
export function usePrincipalSearch(text: string, tenantId: string | undefined): PrincipalSearch {
  const { client } = usePortal();
  const wanted = text.trim();
  return useQueries({
    queries: searchKinds.map((kind) => ({
      queryKey: ['principals.search', kind, wanted, tenantId] as const,
      enabled: wanted.length > 1,
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<readonly Person[]> => {
        const { operation, type, also } = calls[kind];
        const search = ['displayName', ...also].map((property) => term(property, wanted)).join(' OR ');
        const answer = await client.call(operation, { search, top: PER_KIND }, { tenantId, signal });
        if (!answer.ok) throw new ArmError(answer.failure);
        return answer.data.value.map((row) => personOf(row, type));
      },
    })),
    combine: (answers): PrincipalSearch => {
      const at = (kind: SearchKind) => answers[searchKinds.indexOf(kind)];
      return {
        found: {
          users: at('users')?.data ?? [],
          groups: at('groups')?.data ?? [],
          servicePrincipals: at('servicePrincipals')?.data ?? [],
        },
        failed: searchKinds.flatMap((kind) => {
          const error = at(kind)?.error;
          return error ? [{ kind, failure: failureOf(error) }] : [];
        }),
        pending: answers.some((a) => a.isLoading),
      };
    },
  });
}
