import { useMemo } from 'react';

import { foldId } from '@/arm/resource-id';
import type { ImageVersion, Location } from '@/arm/types';
import { ChildrenNotice } from '@/components/resource-details/ChildrenNotice';
import { ListPart } from '@/components/resource-table/ListPart';
import { useList } from '@/components/resource-table/use-list';
import type { Children } from '@/data/use-children';
import { regionName } from '@/domain/locations';
import { t } from '@/i18n/translate';
import { memoizeByObject } from '@/lib/memoize-by-object';

import { versionsOfDefinition } from './versions-of-definition';

interface VersionsOfDefinitionProps {
  readonly versions: Children<ImageVersion>;
  readonly locations: readonly Location[];
}

/** The versions of one definition, newest first. */
export function VersionsOfDefinition({ versions, locations }: VersionsOfDefinitionProps) {
  const rowOf = useMemo(
    () =>
      memoizeByObject((version: ImageVersion) => ({
        ...version,
        key: foldId(version.id),
        regions: (version.properties.publishingProfile?.targetRegions ?? []).map((r) =>
          regionName(locations, r.name),
        ),
      })),
    [locations],
  );
  const rows = useMemo(() => versions.items.map(rowOf), [versions.items, rowOf]);
  const list = useList(versionsOfDefinition, rows);
  return (
    <ListPart
      list={list}
      pending={versions.pending}
      broken={versions.broken}
      count={(n) => t('definition.versionsCount', { n })}
      // Resource Graph naming none does not mean that there are none.
      empty={versions.fromGraph ? t('table.refusedTitle') : t('definition.noVersions')}
      notice={<ChildrenNotice of={versions} what={t('definition.versions')} />}
    />
  );
}
