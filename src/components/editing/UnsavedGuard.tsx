import { useBlocker } from '@tanstack/react-router';

import { t } from '@/i18n/translate';
import { unsaved } from '@/state/unsaved';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useStore } from '@/ui/use-store';

interface UnsavedGuardProps {
  /** True while something typed would be lost. */
  readonly dirty: boolean;
}

/** Registers the form as unsaved while it is mounted. */
const holdWhileMounted = (element: HTMLElement | null) => (element ? unsaved.hold() : undefined);

/** Asks before a navigation, a closed panel, a closed tab or another persona throws away what was typed. */
export function UnsavedGuard({ dirty }: UnsavedGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  const question = useStore(unsaved.question);
  return (
    <>
      {dirty && <span ref={holdWhileMounted} hidden />}
      {blocker.status === 'blocked' && <DiscardQuestion onStay={blocker.reset} onDiscard={blocker.proceed} />}
      {question && <DiscardQuestion onStay={() => question(false)} onDiscard={() => question(true)} />}
    </>
  );
}

interface DiscardQuestionProps {
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

function DiscardQuestion({ onStay, onDiscard }: DiscardQuestionProps) {
  return (
    <Dialog
      title={t('editing.leaveTitle')}
      onClose={onStay}
      width="s"
      actions={
        <>
          <Button variant="primary" onClick={onStay}>
            {t('editing.stay')}
          </Button>
          <Button variant="danger" onClick={onDiscard}>
            {t('editing.discard')}
          </Button>
        </>
      }
    >
      {t('editing.leaveText')}
    </Dialog>
  );
}
