import type { ArmFailure } from '@/arm/errors';
import { tDynamic } from '@/i18n/translate';

/** What a failure says: ARM's own words as they came; the portal's own failures, known by their code, in the language in force. */
export function failureMessage({ kind, code, message, url }: ArmFailure): string {
  if (kind === 'http') return message;
  const host = URL.canParse(url) ? new URL(url).host : url;
  return tDynamic(`failure.own.${code}`, { message, host }) ?? message;
}
