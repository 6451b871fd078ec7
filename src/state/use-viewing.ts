import { t } from '@/i18n/translate';

import { useDemoState } from './portal-context';

/** Why nothing can be changed while the portal is looked at as somebody else; undefined: nobody does. */
export function useViewOnlyReason(): string | undefined {
  const viewing = useDemoState()?.viewing;
  return viewing && t('viewAs.readOnly', { name: viewing.displayName });
}
