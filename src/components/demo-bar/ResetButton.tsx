import { useState } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import styles from './DemoPanel.module.css';

/** Reset with one question asked in its own place: no dialog over the panel. */
export function ResetButton({ onReset, busy }: { readonly onReset: () => void; readonly busy: boolean }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button busy={busy} onClick={() => setAsking(true)}>
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
          setAsking(false);
          onReset();
        }}
      >
        {t('demobar.resetYes')}
      </Button>
      <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
    </div>
  );
}
