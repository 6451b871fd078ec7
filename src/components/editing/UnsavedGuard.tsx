import { useBlocker } from '@tanstack/react-router';

import { unsaved } from '@/state/unsaved';
import { useStore } from '@/ui/use-store';

import { DiscardQuestion } from './DiscardQuestion';

interface UnsavedGuardProps {
  /** True while something typed would be lost. */
  readonly dirty: boolean;
  /** True while what was typed last is not yet in the form. */
  readonly typing?: () => boolean;
}

const notTyping = () => false;

/** Registers the form as unsaved while it is mounted. */
const holdWhileMounted = (element: HTMLElement | null) => (element ? unsaved.hold() : undefined);

/** Asks before a navigation, a closed panel, a closed tab or another persona throws away what was typed. */
export function UnsavedGuard({ dirty, typing = notTyping }: UnsavedGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: () => dirty || typing(),
    enableBeforeUnload: () => dirty || typing(),
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
