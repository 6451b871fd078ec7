import { useRouter } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';

import { lastArrival, pageChanged, subscribeArrival } from '@/components/crumbs/arrival';
import { t } from '@/i18n/translate';

/** Says the name of a page that was navigated to, and moves the focus to its heading. */
export function Announcer() {
  const router = useRouter();
  const title = useSyncExternalStore(subscribeArrival, lastArrival);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) pageChanged();
      }),
    [router],
  );
  return (
    <div className="visually-hidden" role="status">
      {title === '' ? '' : t('frame.arrived', { title })}
    </div>
  );
}
