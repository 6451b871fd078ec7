import { parseId } from '@/arm/resource-id';
import type { ArmId, Subscription, Tenant } from '@/arm/types';

import { useScopes } from './across-subscriptions';
import type { ScopeFailure } from './sources';

/** The subscription and tenant of a resource, as far as lists name them. */
export interface Place {
  readonly subscription: Subscription | undefined;
  readonly tenant: Tenant | undefined;
  /** True while a list may still name them. */
  readonly pending: boolean;
  /** Lists that could not be read and might name them. */
  readonly failures: readonly ScopeFailure[];
}

/** The subscription and tenant of an id, with names if a list has them. */
export function usePlace(id: ArmId): Place {
  const { subscriptions, tenants, pending, failures } = useScopes();
  const wanted = parseId(id)?.subscriptionId.toLowerCase();
  const subscription = subscriptions.find((s) => s.subscriptionId.toLowerCase() === wanted);
  const tenant = tenants.find((t) => t.tenantId === subscription?.tenantId);
  return { subscription, tenant, pending, failures };
}
