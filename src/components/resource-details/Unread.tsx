import { t } from '@/i18n/translate';
import { State } from '@/ui/State';

/** In place of what only the resource's own answer carries, when reading it failed: not "not set", and not on its way. */
export const Unread = () => <State tone="warn">{t('resource.unread')}</State>;
