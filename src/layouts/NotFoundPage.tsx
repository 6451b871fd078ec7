import { Link, useLocation } from '@tanstack/react-router';

import { PageHeading } from '@/components/crumbs/PageHeading';
import { t } from '@/i18n/translate';

/** An address that no page of the portal has. */
export function NotFoundPage() {
  const path = useLocation({ select: (l) => l.pathname });
  return (
    <>
      <PageHeading title={t('frame.notFoundTitle')} />
      <p>{t('frame.notFoundText', { path })}</p>
      <p>
        <Link to="/">{t('frame.toGalleries')}</Link>
      </p>
    </>
  );
}
