import { Outlet } from '@tanstack/react-router';

import { t } from '@/i18n/translate';
import { usePortal } from '@/state/portal-context';

import { PageSkeleton } from './PageSkeleton';

/** Where pages show. Nothing of a page is drawn while another person or estate is being switched to. */
export function PageArea() {
  const { switching } = usePortal();
  return switching ? (
    <>
      <PageSkeleton />
      <span className="visually-hidden">{t('frame.loadingPage')}</span>
    </>
  ) : (
    <Outlet />
  );
}
