import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';

import { HeaderButton } from '@/components/header/HeaderButton';
import { t } from '@/i18n/translate';
import { countOpen } from '@/state/notice-store';
import { notices } from '@/state/notices';
import { BellIcon } from '@/ui/icons';
import { Popover } from '@/ui/Popover';
import { useStore } from '@/ui/use-store';

import styles from './NoticeBell.module.css';

const NoticeList = lazyRouteComponent(() => import('./NoticeList'), 'NoticeList');

/** The bell of the header with the number of notices that run or are new. */
export function NoticeBell() {
  const open = countOpen(useStore(notices.list));
  return (
    <Popover
      label={t('notices.title')}
      align="end"
      onOpened={(popover) => {
        notices.markSeen();
        popover.focus();
      }}
      renderTrigger={(props) => (
        <HeaderButton
          {...props}
          label={open === 0 ? t('notices.bell') : t('notices.bellOpen', { n: open })}
          icon={<BellIcon />}
        >
          {open > 0 && (
            <span className={styles.count} aria-hidden="true">
              {open > 99 ? '99+' : open}
            </span>
          )}
        </HeaderButton>
      )}
    >
      {(close) => (
        <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
          <NoticeList close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
