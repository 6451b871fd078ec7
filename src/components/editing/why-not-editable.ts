import type { ResourceAnswer } from '@/data/use-resource';
import { isHeldInPart } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';

/** Why a resource cannot be edited now, by how it was read; undefined: it can be. */
export function whyNotEditable(
  resource: { readonly properties?: object } | undefined,
  { fromList }: Pick<ResourceAnswer<unknown>, 'fromList'>,
): string | undefined {
  if (resource === undefined || fromList) return t('resource.notRead');
  return isHeldInPart(resource) ? t('resource.heldInPart') : undefined;
}
