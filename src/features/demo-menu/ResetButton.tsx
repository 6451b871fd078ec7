import { useRef, useState } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import styles from './DemoPanel.module.css';

/** Reset with one question asked in its own place: no dialog over the panel. */
export function ResetButton({ onReset, busy }: { readonly onReset: () => void; readonly busy: boolean }) {
  const [asking, setAsking] = useState(false);
  const answered = useRef(false);
  const answer = () => {
    answered.current = true;
    setAsking(false);
  };
  // The button that was pressed leaves with the question: the focus goes back to where the question came from.
  const takeFocusBack = (button: HTMLButtonElement | null) => {
    if (answered.current) button?.focus();
    answered.current = false;
  };
  if (!asking) {
    return (
      <Button ref={takeFocusBack} busy={busy} onClick={() => setAsking(true)}>
        {t('demobar.reset')}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={t('demobar.reset')} className={styles.ask}>
      <span>{t('demobar.resetAsk')}</span>
      <Button
        variant="danger"
        ref={(button) => button?.focus()}
        onClick={() => {
          answer();
          onReset();
        }}
      >
        {t('demobar.resetYes')}
      </Button>
      <Button onClick={answer}>{t('common.cancel')}</Button>
    </div>
  );
}
