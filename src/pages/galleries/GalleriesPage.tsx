import { t } from '@/i18n/translate';

export function GalleriesPage() {
  return <h1>{t('common.appName')}</h1>;
}
