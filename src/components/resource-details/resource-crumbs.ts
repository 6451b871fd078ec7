import { parentId, parseId } from '@/arm/resource-id';
import { resourcePath } from '@/arm/resource-path';
import type { ArmId } from '@/arm/types';
import { t } from '@/i18n/translate';

import type { Crumb } from '../crumbs/page-store';

/** The last name in an id: what a resource is called before anything was read. */
export function nameOf(id: ArmId): string {
  const parsed = parseId(id);
  return parsed?.path.at(-1)?.[1] ?? parsed?.resourceGroup ?? parsed?.subscriptionId ?? id;
}

/** The parent pages of a resource: galleries, its gallery, its definition. They follow from the id alone, so they do not need read access. */
export function resourceCrumbs(id: ArmId): readonly Crumb[] {
  const above: Crumb[] = [];
  const kind = parseId(id)?.kind;
  if (kind === 'definition' || kind === 'version') {
    for (let up = parentId(id); up !== undefined; up = parentId(up)) {
      if (parseId(up)?.kind === 'resourceGroup') break;
      above.unshift({ label: nameOf(up), to: resourcePath(up) });
    }
  }
  return [{ label: t('nav.galleries'), to: '/galleries' }, ...above];
}
