import { useState } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import styles from './LongText.module.css';

/** Longer texts are clamped until expanded. */
const LIMIT = 320;
const LINES = 6;

/** Free text, shown as text: line breaks stay, very long text is clamped until expanded. */
export function LongText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > LIMIT || text.split('\n', LINES + 1).length > LINES;
  return (
    <>
      <span dir="auto" className={long && !open ? styles.clamped : styles.text}>
        {text}
      </span>
      {long && (
        <Button size="s" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('resource.showLess') : t('resource.showAll')}
        </Button>
      )}
    </>
  );
}
