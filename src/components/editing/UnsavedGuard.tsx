import { useBlocker } from '@tanstack/react-router';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

interface UnsavedGuardProps {
  /** True while something typed would be lost. */
  readonly dirty: boolean;
}

/** Asks before a navigation, a closed panel or a closed tab throws away what was typed. */
export function UnsavedGuard({ dirty }: UnsavedGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      title={t('editing.leaveTitle')}
      onClose={blocker.reset}
      width="s"
      actions={
        <>
          <Button variant="primary" onClick={blocker.reset}>
            {t('editing.stay')}
          </Button>
          <Button variant="danger" onClick={blocker.proceed}>
            {t('editing.discard')}
          </Button>
        </>
      }
    >
      {t('editing.leaveText')}
    </Dialog>
  );
}
