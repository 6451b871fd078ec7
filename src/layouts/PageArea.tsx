import { Outlet } from '@tanstack/react-router';

import { usePortal } from '@/components/portal-context';
import { t } from '@/i18n/translate';
import { Skeleton } from '@/ui/Skeleton';

/** Where pages show. Nothing of a page is drawn while another person or estate is being switched to. */
export function PageArea() {
  const { switching } = usePortal();
  return switching ? (
    <div aria-busy="true">
      <Skeleton width="240px" />
      <span className="visually-hidden">{t('frame.loadingPage')}</span>
    </div>
  ) : (
    <Outlet />
  );
}
