import { useState } from 'react';

import { t } from '@/i18n/translate';

import { Button } from './Button';
import { CheckIcon, CopyIcon } from './icons';
import { State } from './State';

interface CopyButtonProps {
  /** The text, or a function that makes it on demand. */
  readonly text: string | (() => string);
  /** "Copy resource id" */
  readonly label: string;
  readonly copiedLabel: string;
  readonly showLabel?: boolean;
}

/** Copies a text to the clipboard and announces the result, also if the browser refuses. */
export function CopyButton({ text, label, copiedLabel, showLabel = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      // Without a secure connection there is no clipboard at all, which its type does not say.
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  const copied = outcome === 'copied';
  return (
    <>
      <Button
        variant="subtle"
        size="s"
        aria-label={showLabel ? undefined : label}
        title={label}
        icon={copied ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        {showLabel ? label : null}
      </Button>
      <span className={outcome === 'failed' ? undefined : 'visually-hidden'} role="status">
        {copied && copiedLabel}
        {outcome === 'failed' && <State tone="warn">{t('ui.notCopied')}</State>}
      </span>
    </>
  );
}
