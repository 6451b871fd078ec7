import type { ArmFailure } from '@/arm/errors';
import { ArmTerm } from '@/components/resource-details/ArmTerm';
import { t } from '@/i18n/translate';
import { Notice } from '@/ui/Notice';

import type { EditStep } from './edit-state';

interface EditOutcomeProps {
  readonly step: EditStep;
}

function WithWords({ text, failure }: { readonly text: string; readonly failure: ArmFailure }) {
  return (
    <Notice tone="bad" label={t('editing.error')} role="alert">
      {text}
      <ArmTerm failure={failure} />
    </Notice>
  );
}

/** Above the form: what came of the last attempt to save, in ARM's words; nothing while there was none. */
export function EditOutcome({ step }: EditOutcomeProps) {
  switch (step.name) {
    case 'refused':
      return <WithWords text={t('editing.refused')} failure={step.failure} />;
    case 'unread':
      return <WithWords text={t('editing.unread')} failure={step.failure} />;
    case 'unknown':
      return <WithWords text={t('editing.unknownOutcome')} failure={step.failure} />;
    case 'gone':
      return <WithWords text={t('editing.gone')} failure={step.failure} />;
    case 'busy':
      return (
        <Notice tone="busy" label={t('resource.info')} role="alert">
          {t('editing.busy')}
        </Notice>
      );
    case 'waiting':
      return (
        <Notice tone="busy" label={t('resource.info')} role="status">
          {t('editing.waiting')}
        </Notice>
      );
    default:
      return null;
  }
}
