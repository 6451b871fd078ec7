import { useNavigate } from '@tanstack/react-router';

import type { ImageVersion, Location } from '@/arm/types';
import { problemText } from '@/components/editing/problem-words';
import type { Edit } from '@/components/editing/use-edit';
import { LazyRegionMap } from '@/components/region-map/LazyRegionMap';
import { versionMapRegions } from '@/components/region-map/version-map';
import type { Fields } from '@/domain/editing/fields';
import { addRegion, regionKeys, removeRegion, restoreRegion } from '@/domain/editing/version-fields';
import { regionRefusal } from '@/domain/editing/version-problems';
import type { RegionRow } from '@/domain/replication';
import { t } from '@/i18n/translate';

import { regionState } from './region-state';

interface VersionMapProps {
  readonly version: ImageVersion;
  readonly rows: readonly RegionRow[];
  readonly locations: readonly Location[];
  readonly selected: string | undefined;
  /** Locations of the records above the version, in words. */
  readonly homes: readonly { readonly location: string; readonly words: string }[];
  readonly edit?: Edit<ImageVersion>;
  /** The form's fields as the map draws them; they may trail behind the typing. */
  readonly fields?: Fields;
  /** Id of the table beside it. */
  readonly tableId: string;
}

/** Selecting a region sets `region` in the address: map and table share it. */
export function useSelectRegion(): (name: string | undefined) => void {
  const navigate = useNavigate();
  return (name) =>
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
    });
}

/** The replication of one version on the map: the same rows as the table, the same selection, the same form. */
export function VersionMap({
  version,
  rows,
  locations,
  selected,
  homes,
  edit,
  fields,
  tableId,
}: VersionMapProps) {
  const select = useSelectRegion();
  const regions = versionMapRegions({
    rows,
    locations,
    homes,
    stateOf: regionState,
    ...(edit && {
      edit: {
        before: edit.state.baseFields,
        fields: fields ?? edit.fields,
        problems: edit.problems,
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
      editing={edit !== undefined}
      onAdd={(key) => edit?.replace(withRegion(edit, version, nameOf(key)))}
      onRemove={(key) => edit?.replace(removeRegion(edit.fields, key))}
      onChangeReplicas={(key, text) => edit?.set(regionKeys(key).replicas, text)}
      skipTo={tableId}
    />
  );
}

/** The form with a region added: back as it was read when it was only taken away, else with the common count and type. */
export function withRegion(edit: Edit<ImageVersion>, version: ImageVersion, name: string): Fields {
  const { baseFields } = edit.state;
  if (baseFields[regionKeys(name).presence] !== undefined)
    return restoreRegion(edit.fields, baseFields, name);
  const type = version.properties.publishingProfile?.storageAccountType ?? 'Standard_LRS';
  return addRegion(edit.fields, name, edit.fields.replicaCount || '1', type);
}
