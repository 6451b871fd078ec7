import type { ArmFailure } from '@/arm/errors';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Notice } from '@/ui/Notice';

import { ArmTerm } from './ArmTerm';

interface ArmNoticeProps {
  readonly tone: 'warn' | 'info';
  readonly text: string;
  readonly failure: ArmFailure;
  readonly retry?: () => void;
}

/** A part of the page could not be read; the rest is shown. ARM's message on demand. */
export function ArmNotice({ tone, text, failure, retry }: ArmNoticeProps) {
  return (
    <Notice
      tone={tone}
      label={t(tone === 'warn' ? 'resource.warning' : 'resource.info')}
      actions={
        retry && (
          <Button size="s" onClick={retry}>
            {t('common.retry')}
          </Button>
        )
      }
    >
      {text}
      <Disclosure summary={t('resource.arm.details')}>
        <ArmTerm failure={failure} />
      </Disclosure>
    </Notice>
  );
}
