import { lazyRouteComponent } from '@tanstack/react-router';
import { memo, Suspense } from 'react';

import { t } from '@/i18n/translate';
import { notices } from '@/state/notices';
import { useStore } from '@/ui/use-store';

const Toasts = lazyRouteComponent(() => import('./Toasts'), 'Toasts');

const words = { running: 'notices.running', done: 'notices.done', failed: 'notices.failed' } as const;

/**
 * Says what began and what ended. The live region is always there, because one that comes together with its text is not read
 * out; the drawn toasts are only for the eye and come as a lazy chunk.
 */
export const NoticeToasts = memo(function NoticeToasts() {
  const list = useStore(notices.list);
  const shown = useStore(notices.toasts);
  const newest = list.find((n) => n.id === shown.at(-1));
  const text = newest ? t('notices.announce', { state: t(words[newest.state]), title: newest.title }) : '';
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {text}
      </div>
      {shown.length > 0 && (
        <Suspense>
          <Toasts
            shown={shown.flatMap((id) => list.find((n) => n.id === id) ?? [])}
            onHide={(id) => notices.hideToast(id)}
          />
        </Suspense>
      )}
    </>
  );
});
