import { useState } from 'react';

import { Button } from './Button';
import { CheckIcon, CopyIcon } from './icons';

interface CopyButtonProps {
  /** The text, or how to make it when it is asked for. */
  readonly text: string | (() => string);
  /** "Copy resource id" */
  readonly label: string;
  readonly copiedLabel: string;
  readonly showLabel?: boolean;
}

/** Puts a text on the clipboard and says so, to eye and ear. */
export function CopyButton({ text, label, copiedLabel, showLabel = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
  };
  return (
    <>
      <Button
        variant="subtle"
        size="s"
        aria-label={showLabel ? undefined : label}
        title={label}
        icon={copied ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      >
        {showLabel ? label : null}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? copiedLabel : ''}
      </span>
    </>
  );
}
