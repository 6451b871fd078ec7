import type { ArmId } from '@/arm/types';
import { t } from '@/i18n/translate';
import { CopyButton } from '@/ui/CopyButton';

import styles from './CopyableId.module.css';

/** An ARM id as text that breaks anywhere, with its copy button. */
export function CopyableId({ id }: { readonly id: ArmId }) {
  return (
    <span className={styles.id}>
      <code>{id}</code>
      <CopyButton text={id} label={t('resource.copyId')} copiedLabel={t('resource.idCopied')} />
    </span>
  );
}
