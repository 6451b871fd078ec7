import { Link, Outlet } from '@tanstack/react-router';

import { t } from '@/i18n/translate';

/** The frame around every page. */
export function AppLayout() {
  return (
    <>
      <header>
        <Link to="/">{t('common.appName')}</Link>
      </header>
      <main id="main">
        <Outlet />
      </main>
    </>
  );
}
