import { Link } from '@tanstack/react-router';

import { t } from '@/i18n/translate';
import type { Notice, NoticeState } from '@/state/notice-store';
import { notices } from '@/state/notices';
import { Button } from '@/ui/Button';
import { CloseIcon } from '@/ui/icons';
import { ProgressBar } from '@/ui/ProgressBar';
import { RelativeTime } from '@/ui/RelativeTime';
import { State } from '@/ui/State';

import styles from './NoticeRow.module.css';

const tones = { running: 'busy', done: 'good', failed: 'bad' } as const;
const words = {
  running: 'notices.running',
  done: 'notices.done',
  failed: 'notices.failed',
} as const satisfies Record<NoticeState, string>;

interface NoticeRowProps {
  readonly notice: Notice;
  /** What the cross does: dismiss in the list, hide for a toast. */
  readonly onClose?: (() => void) | undefined;
  /** Called when the link is followed, to close what holds the row. */
  readonly onFollow?: () => void;
}

/** One notice: state in shape and word, title, progress or reason, link, Retry. */
export function NoticeRow({ notice, onClose, onFollow }: NoticeRowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <State tone={tones[notice.state]}>{t(words[notice.state])}</State>
        <span className={styles.when}>
          <RelativeTime iso={new Date(notice.changedAt).toISOString()} plain />
        </span>
        {onClose && (
          <Button
            variant="subtle"
            size="s"
            aria-label={t('notices.dismiss', { title: notice.title })}
            icon={<CloseIcon />}
            onClick={onClose}
          />
        )}
      </div>
      <div className={styles.title}>{notice.title}</div>
      {notice.detail !== undefined && <div className={styles.detail}>{notice.detail}</div>}
      {notice.requestId !== undefined && (
        <div className={styles.detail}>
          {t('common.requestId')} <code>{notice.requestId}</code>
        </div>
      )}
      {notice.state === 'running' && <ProgressBar label={notice.title} percent={notice.percent} />}
      {(notice.href !== undefined || notices.canRetry(notice)) && (
        <div className={styles.actions}>
          {notice.href !== undefined && (
            <Link to={notice.href} onClick={onFollow}>
              {t('notices.open')}
            </Link>
          )}
          {notices.canRetry(notice) && (
            <Button size="s" onClick={() => notices.retry(notice.id)}>
              {t('common.retry')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
