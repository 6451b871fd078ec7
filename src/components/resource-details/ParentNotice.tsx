import { parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import type { ResourceAnswer } from '@/data/use-resource';
import { t } from '@/i18n/translate';

import { ArmNotice } from './ArmNotice';
import { nameOf } from './resource-crumbs';

interface ParentNoticeProps {
  readonly id: ArmId;
  readonly answer: ResourceAnswer<unknown>;
}

/** The page is shown although its parent could not be read: rights on a version do not include its definition (S52). */
export function ParentNotice({ id, answer: { failure, data, retry } }: ParentNoticeProps) {
  if (failure === undefined || data !== undefined) return null;
  const kind = t(`resource.kind.${parseId(id)?.kind ?? 'other'}`).toLowerCase();
  return (
    <ArmNotice
      tone="info"
      text={t('resource.parentRefused', { kind, name: nameOf(id) })}
      failure={failure}
      retry={retry}
    />
  );
}
