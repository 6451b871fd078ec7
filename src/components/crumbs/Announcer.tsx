import { useRouter } from '@tanstack/react-router';
import { memo, useEffect } from 'react';

import { t } from '@/i18n/translate';
import { afterNextPaint } from '@/lib/after-next-paint';
import { useStore } from '@/ui/use-store';

import { lastArrival, pageChanged } from './arrival';

/** Says the name of a page that was navigated to, and moves the focus to its heading. */
export const Announcer = memo(function Announcer() {
  const router = useRouter();
  const title = useStore(lastArrival);
  // Follows the router's own event: only it knows when the other page is on screen.
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) afterNextPaint(pageChanged);
      }),
    [router],
  );
  return (
    <div className="visually-hidden" aria-live="polite">
      {title === '' ? '' : t('frame.arrived', { title })}
    </div>
  );
});
