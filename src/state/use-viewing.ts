import { t } from '@/i18n/translate';

import { useDemoState } from './portal-context';

/** Why nothing can be changed while "View as" is on; undefined: it is off. */
export function useViewOnlyReason(): string | undefined {
  const viewing = useDemoState()?.viewing;
  return viewing && t('viewAs.readOnly', { name: viewing.displayName });
}
