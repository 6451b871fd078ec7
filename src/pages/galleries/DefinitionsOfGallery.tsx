import { useMemo } from 'react';

import { foldId } from '@/arm/resource-id';
import type { ImageDefinition } from '@/arm/types';
import { ChildrenNotice } from '@/components/resource-details/ChildrenNotice';
import { ListPart } from '@/components/resource-table/ListPart';
import { useList } from '@/components/resource-table/use-list';
import type { Children } from '@/data/use-children';
import { t } from '@/i18n/translate';

import { definitionsOfGallery } from './definitions-of-gallery';

/** The image definitions of one gallery. */
export function DefinitionsOfGallery({ definitions }: { readonly definitions: Children<ImageDefinition> }) {
  const rows = useMemo(
    () => definitions.items.map((definition) => ({ ...definition, key: foldId(definition.id) })),
    [definitions.items],
  );
  const list = useList(definitionsOfGallery, rows);
  return (
    <ListPart
      list={list}
      pending={definitions.pending}
      broken={definitions.broken}
      count={(n) => t('gallery.definitionsCount', { n })}
      // Resource Graph naming none does not mean that there are none.
      empty={definitions.fromGraph ? t('table.refusedTitle') : t('gallery.noDefinitions')}
      notice={<ChildrenNotice of={definitions} what={t('gallery.definitions')} />}
    />
  );
}
