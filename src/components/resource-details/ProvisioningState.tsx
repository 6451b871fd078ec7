import { isInData } from '@/domain/not-in-data';
import { provisioningTone } from '@/domain/provisioning';
import { t } from '@/i18n/translate';
import { State } from '@/ui/State';

interface ProvisioningStateProps {
  readonly of: { readonly properties: { readonly provisioningState?: string } };
}

/** A resource's provisioning state as shape, word and colour; the word is the service's own. */
export function ProvisioningState({ of }: ProvisioningStateProps) {
  const { provisioningState: state } = of.properties;
  const absent = isInData(of, 'properties.provisioningState')
    ? 'resource.stateNotReported'
    : 'common.notInExport';
  return <State tone={provisioningTone(state)}>{state ?? t(absent)}</State>;
}
