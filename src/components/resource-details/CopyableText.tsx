import type { ArmId } from '@/arm/types';
import { t } from '@/i18n/translate';
import { CopyButton } from '@/ui/CopyButton';

import styles from './CopyableText.module.css';

interface CopyableTextProps {
  readonly text: string;
  /** "Unique name": what the button says it copies. */
  readonly what: string;
}

/** A text for machines: in monospace, breaking anywhere, with its copy button. */
export function CopyableText({ text, what }: CopyableTextProps) {
  return (
    <span className={styles.text}>
      <code>{text}</code>
      <CopyButton
        text={text}
        label={t('resource.copyWhat', { what })}
        copiedLabel={t('resource.copiedWhat', { what })}
      />
    </span>
  );
}

/** An ARM id with its copy button. */
export const CopyableId = ({ id }: { readonly id: ArmId }) => (
  <CopyableText text={id} what={t('resource.id')} />
);
