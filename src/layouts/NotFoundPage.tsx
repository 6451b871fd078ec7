import { Link, useLocation } from '@tanstack/react-router';

import { PageHeading } from '@/components/crumbs/PageHeading';
import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { t } from '@/i18n/translate';

/** An address that no page of the portal has. */
export function NotFoundPage() {
  const path = useLocation({ select: (l) => l.pathname });
  // Below /subscriptions every path has a route, but for escapes that cannot be read ("%E0%A4%A").
  if (/^\/subscriptions(?:\/|$)/i.test(path)) return <MalformedIdPage path={path} />;
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
