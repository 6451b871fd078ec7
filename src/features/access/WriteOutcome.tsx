import { ArmTerm } from '@/components/resource-details/ArmTerm';
import { t } from '@/i18n/translate';
import { Notice } from '@/ui/Notice';

import type { WriteStep } from './use-access-write';

/** What came of the last attempt, in the service's words; nothing while there was none. */
export function WriteOutcome({ step }: { readonly step: WriteStep }) {
  if (step.name === 'stopped') {
    return (
      <Notice tone="warn" label={t('resource.warning')} role="alert">
        {step.why}
      </Notice>
    );
  }
  if (!('failure' in step)) return null;
  const texts = {
    refused: t('editing.refused'),
    unknown: t('access.unknownOutcome'),
    half: t('access.half'),
  };
  return (
    <Notice tone="bad" label={t('editing.error')} role="alert">
      {texts[step.name]}
      <ArmTerm failure={step.failure} />
    </Notice>
  );
}
