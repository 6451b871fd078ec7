import { t } from '@/i18n/translate';
import type { Notice } from '@/state/notice-store';

import { NoticeRow } from './NoticeRow';

import styles from './Toasts.module.css';

interface ToastsProps {
  readonly shown: readonly Notice[];
  readonly onHide: (id: string) => void;
}

/**
 * Notices as they begin and end, at the window's corner. The life of a toast is a CSS animation: it pauses while the toast is
 * hovered or has the focus, and there is no timer to clean up. A failure stays until it is closed.
 */
export function Toasts({ shown, onHide }: ToastsProps) {
  return (
    <section className={styles.region} aria-label={t('notices.title')}>
      {shown.map((notice) => (
        <div
          key={`${notice.id} ${notice.state}`}
          className={styles.toast}
          data-stays={notice.state === 'failed' || undefined}
          onAnimationEnd={(event) => {
            if (event.target === event.currentTarget) onHide(notice.id);
          }}
        >
          <NoticeRow notice={notice} onClose={() => onHide(notice.id)} onFollow={() => onHide(notice.id)} />
        </div>
      ))}
    </section>
  );
}
