import type { ArmFailure } from '@/arm/errors';
import { t } from '@/i18n/translate';
import { failureMessage } from '@/state/failure-message';
import { KeyValueList } from '@/ui/KeyValueList';

import { CopyableText } from './CopyableText';

/** A failure with its code, message and request id: the service's words as they came, the portal's own from the catalog. */
export function ArmTerm({ failure }: { readonly failure: ArmFailure }) {
  const { code, status, requestId, method, url } = failure;
  const path = url === '' ? '' : new URL(url, 'https://management.azure.com').pathname;
  return (
    <KeyValueList
      items={[
        { label: t('resource.arm.message'), value: failureMessage(failure) },
        { label: t('resource.arm.code'), value: <code>{code}</code> },
        ...(status === 0 ? [] : [{ label: t('resource.arm.status'), value: String(status) }]),
        ...(requestId === undefined
          ? []
          : [
              {
                label: t('resource.arm.requestId'),
                value: <CopyableText text={requestId} what={t('resource.arm.requestId')} />,
              },
            ]),
        ...(path === ''
          ? []
          : [
              {
                label: t('resource.arm.call'),
                value: (
                  <code>
                    {method} {path}
                  </code>
                ),
              },
            ]),
      ]}
    />
  );
}
