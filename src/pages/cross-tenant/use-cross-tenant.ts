import { useQuery } from '@tanstack/react-query';

import { graphQueryOptions } from '@/arm/resource-graph';
import type { Gallery, ImageVersion } from '@/arm/types';
import type { AccessKnowledge } from '@/data/access/knowledge';
import { useScopes } from '@/data/across-subscriptions';
import { tenantName } from '@/data/scope-names';
import { usePermission } from '@/data/use-permission';
import type { CrossTenantFacts } from '@/domain/access/cross-tenant';
import { usePortal } from '@/state/portal-context';

interface ProfileRow {
  readonly id: string;
  readonly publishingProfile?: ImageVersion['properties']['publishingProfile'] | null;
}

/** Only what an ARM id of a gallery can hold goes into the query. */
const quoted = (id: string): string => `'${id.replaceAll(/[^\w./-]/g, '')}/'`;

export const GIVE_ROLES = 'Microsoft.Authorization/roleAssignments/write';
export const SHARE = 'Microsoft.Compute/galleries/share/action';

/** Everything that the checks look at, read now. */
export function useCrossTenantFacts(
  known: AccessKnowledge,
  gallery: Gallery,
  chosen: { readonly targetTenant: string | undefined; readonly appId: string | undefined },
): {
  readonly facts: CrossTenantFacts;
  readonly homeName: string;
  readonly versionIds: readonly string[];
} {
  const { client } = usePortal();
  const { subscriptions, tenants } = useScopes();
  const subscriptionId = gallery.id.split('/')[2]?.toLowerCase();
  const homeTenant = subscriptions.find((s) => s.subscriptionId.toLowerCase() === subscriptionId)?.tenantId;
  const { data, isSuccess } = useQuery({
    ...graphQueryOptions<ProfileRow>(client, {
      queryName: 'versionProfiles',
      query: [
        'resources',
        "where type =~ 'microsoft.compute/galleries/images/versions'",
        `where id startswith ${quoted(gallery.id)}`,
        'project id, publishingProfile = properties.publishingProfile',
        'order by id asc',
      ].join('\n| '),
      tenantId: homeTenant ?? '',
    }),
    enabled: homeTenant !== undefined,
  });
  const read = isSuccess && data.complete;
  const { targetTenant, appId } = chosen;
  const visible = tenants.some((t) => t.tenantId === targetTenant);
  const home = tenants.find((tenant) => tenant.tenantId === homeTenant);
  return {
    homeName: home ? tenantName(home) : (homeTenant ?? ''),
    facts: {
      gallery,
      homeTenant,
      targetTenant,
      targetSubscriptions: visible
        ? subscriptions.filter((s) => s.tenantId === targetTenant).length
        : undefined,
      index: known.index,
      appId,
      mayGiveRoles: usePermission(gallery.id, GIVE_ROLES),
      mayShare: usePermission(gallery.id, SHARE),
      profiles: read ? data.items.map((row) => row.publishingProfile ?? null) : undefined,
      complete: known.gaps.length === 0,
    },
    versionIds: data?.items.map((row) => row.id) ?? [],
  };
}
