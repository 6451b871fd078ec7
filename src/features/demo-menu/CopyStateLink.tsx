import { useState } from 'react';

import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { withDemoParams } from '@/lib/demo-params';
import type { DemoControl, DemoState } from '@/state/demo-control';
import { Button } from '@/ui/Button';
import { LinkIcon } from '@/ui/icons';

import { linkParams } from './labels';

import styles from './DemoPanel.module.css';

interface CopyStateLinkProps {
  readonly control: DemoControl;
  readonly state: DemoState;
}

/** Copies the address of this page with the demo's state in it, and says what of the state the address holds. */
export function CopyStateLink({ control, state }: CopyStateLinkProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const link = await control.linkState();
    const { lang } = document.documentElement;
    await navigator.clipboard.writeText(withDemoParams(location.href, linkParams(state, now(), link, lang)));
    if (!link) setSaid(t('demobar.linkImported'));
    else if (link.changes === undefined) setSaid(t('demobar.linkTooMany'));
    else setSaid(t(link.changes === '' ? 'demobar.linkPlain' : 'demobar.linkWithChanges'));
  };
  const fail = (error: unknown) =>
    setSaid(t('demobar.failed', { message: error instanceof Error ? error.message : String(error) }));
  return (
    <>
      <Button icon={<LinkIcon />} onClick={() => void copy().catch(fail)} onBlur={() => setSaid('')}>
        {t('demobar.copyLink')}
      </Button>
      <span role="status" className={styles.small}>
        {said}
      </span>
    </>
  );
}
