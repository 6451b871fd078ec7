import type { ProvisioningState } from '@/arm/types';

/** Whether a resource is in the middle of a change: it will be something else soon and cannot be written now. */
export const isTransitional = (state: ProvisioningState | undefined): boolean =>
  state === 'Creating' || state === 'Updating' || state === 'Deleting' || state === 'Migrating';

export type ProvisioningTone = 'good' | 'busy' | 'bad' | 'neutral';

/** How a provisioning state (ARM 7) is shown. Unknown and absent states are neutral. */
export function provisioningTone(state: string | undefined): ProvisioningTone {
  if (state === 'Succeeded') return 'good';
  if (state === 'Failed') return 'bad';
  if (state === 'Creating' || state === 'Updating' || state === 'Deleting' || state === 'Migrating')
    return 'busy';
  return 'neutral';
}
