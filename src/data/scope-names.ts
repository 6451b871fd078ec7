import type { Subscription, Tenant } from '@/arm/types';

import type { ScopeFailure } from './sources';

export const tenantName = (tenant: Tenant): string => tenant.displayName ?? tenant.tenantId;

/** The tenants and subscriptions that were read so far, and what could not be read. */
export interface Scopes {
  readonly tenants: readonly Tenant[];
  readonly subscriptions: readonly Subscription[];
  readonly pending: boolean;
  readonly failures: readonly ScopeFailure[];
}

/** Names for what rows carry as ids; an id without a name is shown as itself. */
export interface ScopeNames {
  readonly subscription: (subscriptionId: string) => string;
  readonly tenant: (tenantId: string) => string;
  /** The tenant that a subscription belongs to; undefined while no list has named it. */
  readonly tenantOf: (subscriptionId: string) => string | undefined;
}

export function scopeNames(subscriptions: readonly Subscription[], tenants: readonly Tenant[]): ScopeNames {
  const bySubscription = new Map(subscriptions.map((s) => [s.subscriptionId.toLowerCase(), s]));
  const byTenant = new Map(tenants.map((t) => [t.tenantId, tenantName(t)]));
  return {
    subscription: (id) => bySubscription.get(id.toLowerCase())?.displayName ?? id,
    tenant: (id) => byTenant.get(id) ?? id,
    tenantOf: (id) => bySubscription.get(id.toLowerCase())?.tenantId,
  };
}

/** Filter choices without a row: empty subscriptions and tenants (S68). */
export const scopeChoices = ({
  subscriptions,
  tenants,
}: Pick<Scopes, 'subscriptions' | 'tenants'>): Record<
  string,
  readonly { readonly value: string; readonly label: string }[]
> => ({
  subscription: subscriptions.map((s) => ({ value: s.subscriptionId.toLowerCase(), label: s.displayName })),
  tenant: tenants.map((t) => ({ value: t.tenantId, label: tenantName(t) })),
});
