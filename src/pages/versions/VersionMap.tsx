import { useNavigate } from '@tanstack/react-router';
import { memo, useCallback } from 'react';

import type { ImageVersion, Location } from '@/arm/types';
import type { FieldsChange } from '@/components/editing/edit-state';
import { problemText } from '@/components/editing/field-labels';
import type { Fields } from '@/domain/editing/fields';
import type { Problem } from '@/domain/editing/form';
import { regionKeys } from '@/domain/editing/form-keys';
import { removeRegion, withRegion } from '@/domain/editing/region-fields';
import { regionRefusal } from '@/domain/editing/region-rules';
import type { RegionRow } from '@/domain/replication';
import { LazyRegionMap } from '@/features/region-map/LazyRegionMap';
import { versionMapRegions } from '@/features/region-map/version-map';
import { t } from '@/i18n/translate';

import { furtherLabel } from './further-label';
import { regionState } from './region-state';

/** What the map draws of a form. */
export interface MapForm {
  readonly before: Fields;
  readonly fields: Fields;
  readonly problems: readonly Problem[];
}

interface VersionMapProps {
  readonly version: ImageVersion;
  readonly rows: readonly RegionRow[];
  readonly locations: readonly Location[];
  readonly selected: string | undefined;
  /** Text of the locations of the gallery and definition. */
  readonly parentLocations: readonly { readonly location: string; readonly words: string }[];
  /** The form as the map draws it; it may trail behind the typing. */
  readonly form?: MapForm;
  /** Changes the form as it is at that moment. */
  readonly change?: (change: FieldsChange) => void;
  /** Id of the table beside it. */
  readonly tableId: string;
}

/** Selecting a region sets `region` in the address: map and table share it. */
export function useSelectRegion(): (name: string | undefined) => void {
  const navigate = useNavigate();
  return useCallback(
    (name) =>
      void navigate({
        to: '.',
        search: ({ tab, panel }) => ({
          ...(tab && { tab }),
          ...(panel && { panel }),
          ...(name && { region: name }),
        }),
        resetScroll: false,
        replace: true,
        ignoreBlocker: true,
      }),
    [navigate],
  );
}

/** The replication of one version on the map: the same rows as the table, the same selection, the same form. */
export const VersionMap = memo(function VersionMap({
  version,
  rows,
  locations,
  selected,
  parentLocations,
  form,
  change,
  tableId,
}: VersionMapProps) {
  const select = useSelectRegion();
  const regions = versionMapRegions({
    rows,
    locations,
    parentLocations,
    stateOf: regionState,
    furtherLabel,
    ...(form && {
      edit: {
        ...form,
        problemText,
        sourceReason: t('version.edit.sourceStays'),
        refusalOf: (location: Location) => {
          const code = regionRefusal(location, version);
          return (
            code &&
            problemText({ field: '', severity: 'error', code, params: { region: location.displayName } })
          );
        },
        consequenceOf: () => t('version.edit.firstCopy'),
      },
    }),
  });
  const nameOf = (key: string) => regions.find((r) => r.name === key)?.displayName ?? key;
  return (
    <LazyRegionMap
      regions={regions}
      label={t('version.map.label', { name: version.name })}
      selected={selected}
      onSelect={select}
      editing={form !== undefined}
      onAdd={(key) => change?.((fields, read) => withRegion(fields, read, version, nameOf(key)))}
      onRemove={(key) => change?.((fields) => removeRegion(fields, key))}
      onChangeReplicas={(key, typed) =>
        change?.((fields) => {
          const { replicas } = regionKeys(key);
          return { ...fields, [replicas]: typed(fields[replicas] ?? '') };
        })
      }
      skipTo={tableId}
    />
  );
});
