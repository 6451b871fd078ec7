import type { Check } from '@/domain/access/cross-tenant';
import { tDynamic } from '@/i18n/translate';
import type { Tone } from '@/ui/status-icons';

import { GIVE_ROLES, SHARE } from './use-cross-tenant';

export const stateTone: Readonly<Record<Check['state'], Tone>> = {
  fine: 'good',
  blocks: 'bad',
  todo: 'warn',
  unknown: 'neutral',
};

/** What a check found, in a sentence. The catalog has one for each state that the check can have. */
export function checkText(
  { name, state, params }: Check,
  about: { readonly app: string; readonly subscription: string; readonly home: string },
): string {
  const words = {
    app: about.app,
    subscription: about.subscription,
    home: about.home,
    action: name === 'mayShare' ? SHARE : GIVE_ROLES,
    ...params,
  };
  return tDynamic(`crossTenant.check.${name}.${state}`, words) ?? name;
}
