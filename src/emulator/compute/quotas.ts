import { foldRegion } from '@/arm/resource-id';

import { requireAllowed } from '../authorization/access';
import type { Call, Doc, DocType, Route } from '../contract';
import { packedUsages } from '../data/packed-usages';
import { requireScope } from '../pipeline/refusals';
import { COMPUTE_VERSIONS } from './api-versions';
import { requireRegion } from './body';
import { notAllowed } from './refusals';

// Limits per subscription and region (ARM 10), and the usages call (S24 to S27).

interface Quota {
  readonly name: string;
  readonly localized: string;
  readonly type?: DocType;
  readonly limit: number;
}

const QUOTAS: Readonly<Record<'gallery' | 'definition' | 'version' | 'application', Quota>> = {
  gallery: {
    name: 'Gallery',
    localized: 'Gallery',
    type: 'microsoft.compute/galleries',
    limit: 100,
  },
  definition: {
    name: 'GalleryImage',
    localized: 'Gallery Image',
    type: 'microsoft.compute/galleries/images',
    limit: 1_000,
  },
  version: {
    name: 'GalleryImageVersion',
    localized: 'Gallery Image Version',
    type: 'microsoft.compute/galleries/images/versions',
    limit: 10_000,
  },
  // Applications are not emulated: nothing ever counts here.
  application: {
    name: 'GalleryApplicationVersion',
    localized: 'Gallery Application Version',
    limit: 300,
  },
};

/** What else there is, counted where the emulator has it; disks and vCPUs are not emulated, so none is in use. */
const OTHERS: readonly Quota[] = packedUsages.split('\n').map((line) => {
  const [name = '', localized = '', limit = ''] = line.split('|');
  const type =
    name === 'virtualMachines'
      ? 'microsoft.compute/virtualmachines'
      : name === 'virtualMachineScaleSets'
        ? 'microsoft.compute/virtualmachinescalesets'
        : undefined;
  return { name, localized, limit: Number(limit), ...(type && { type }) };
});

function used(call: Call, quota: Quota, region: string): number {
  if (!quota.type) return 0;
  return call.store
    .list(quota.type, `/subscriptions/${call.params.subscriptionId}`)
    .filter((doc) => foldRegion((doc as Doc<{ location?: string }>).body.location ?? '') === region).length;
}

/** Refuses one more of its kind in a region where the limit is reached. The wording is the provider's general one (unverified). */
export function requireQuota(call: Call, kind: keyof typeof QUOTAS, region: string): void {
  const quota = QUOTAS[kind];
  const current = used(call, quota, region);
  if (current < quota.limit) return;
  throw notAllowed(
    `Operation could not be completed as it results in exceeding approved ${quota.name} quota. Additional details - Deployment Model: Resource Manager, Location: ${region}, Current Limit: ${quota.limit}, Current Usage: ${current}, Additional Required: 1, (Minimum) New Limit Required: ${quota.limit + 1}.`,
  );
}

export const usageRoutes: readonly Route[] = [
  {
    method: 'GET',
    host: 'arm',
    path: '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/usages',
    apiVersions: COMPUTE_VERSIONS,
    versionError: { provider: 'Microsoft.Compute', type: 'locations/usages' },
    handle: (call) => {
      const { subscriptionId = '', location = '' } = call.params;
      requireAllowed(
        call.store,
        call.caller,
        'Microsoft.Compute/locations/usages/read',
        `/subscriptions/${subscriptionId}`,
      );
      requireScope(call.store, call.params);
      const region = requireRegion(call, location, 'Microsoft.Compute/locations/usages').name;
      const value = [...OTHERS, ...Object.values(QUOTAS)].map((quota) => ({
        limit: quota.limit,
        unit: 'Count',
        currentValue: used(call, quota, region),
        name: { value: quota.name, localizedValue: quota.localized },
      }));
      return { status: 200, body: { value } };
    },
  },
];
