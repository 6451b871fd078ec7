import { provisioningTone } from '@/domain/provisioning';
import { t } from '@/i18n/translate';
import { State } from '@/ui/State';

/** A provisioning state as shape, word and colour; the word is the service's own. */
export function ProvisioningState({ state }: { readonly state: string | undefined }) {
  return <State tone={provisioningTone(state)}>{state ?? t('resource.stateNotReported')}</State>;
}
