import type { ReactNode } from 'react';

import { Announcer } from '@/components/crumbs/Announcer';
import { NoticeToasts } from '@/features/notices/NoticeToasts';
import { TourSlot } from '@/features/tour/TourSlot';
import { ViewAsSlot } from '@/features/view-as/ViewAsSlot';
import { t } from '@/i18n/translate';

import { Header } from './Header';
import { PendingBar } from './PendingBar';
import { SideNav } from './SideNav';

import styles from './AppLayout.module.css';

/**
 * The frame around every page. It is outside the router's matches, so that it is there from React's first paint, in the
 * geometry of the shell in index.html, and stays when a page fails.
 */
export function AppLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('frame.skip')}
      </a>
      <Header />
      <nav className={styles.nav} aria-label={t('frame.navigation')}>
        <SideNav />
      </nav>
      <PendingBar />
      <main id="main" tabIndex={-1} className={styles.main}>
        <ViewAsSlot />
        {children}
      </main>
      <Announcer />
      <TourSlot />
      <NoticeToasts />
    </div>
  );
}
