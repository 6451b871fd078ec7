import { PageHeading } from '@/components/crumbs/PageHeading';
import { t } from '@/i18n/translate';

export function GalleriesPage() {
  return <PageHeading title={t('nav.galleries')} />;
}
