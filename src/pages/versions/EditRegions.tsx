import { memo } from 'react';

import type { ImageVersion, Location, StorageAccountType } from '@/arm/types';
import type { EditSpec } from '@/components/editing/edit-spec';
import { formFields } from '@/components/editing/form-fields';
import type { Edit } from '@/components/editing/use-edit';
import { regionTouched } from '@/domain/editing/consequences';
import type { RegionFields } from '@/domain/editing/version-fields';
import { regionKeys, regionsOf, removeRegion, restoreRegion } from '@/domain/editing/version-fields';
import { hasZones } from '@/domain/editing/version-problems';
import type { RegionRow } from '@/domain/replication';
import { t } from '@/i18n/translate';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { State } from '@/ui/State';

import { regionState } from './region-state';

import styles from './VersionEditor.module.css';

interface EditRegionsProps {
  readonly spec: EditSpec<ImageVersion>;
  readonly edit: Edit<ImageVersion>;
  readonly rows: readonly RegionRow[];
  readonly locations: ReadonlyMap<string, Location>;
  readonly source: string;
  readonly selected: string | undefined;
  readonly onSelect: (name: string) => void;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly row: RegionRow | undefined;
  /** Undefined: taken away in the form. */
  readonly form: RegionFields | undefined;
  readonly isNew: boolean;
}

const STORAGE: readonly StorageAccountType[] = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'];

/** The target regions as a table with fields: the map's equal, usable by keyboard alone. */
export function EditRegions({ spec, edit, rows, locations, source, selected, onSelect }: EditRegionsProps) {
  const { baseFields } = edit.state;
  const held = new Map(regionsOf(edit.fields).map((r) => [r.key, r]));
  const known = new Map(rows.map((r) => [r.key, r]));
  // The form's own regions, in the rows' order: rows are read again while one types, and may by then tell of other admins' work.
  const own = new Set([...regionsOf(baseFields).map((r) => r.key), ...held.keys()]);
  const inOrder = [...rows.map((row) => row.key).filter((key) => own.has(key)), ...own];
  const lines: Line[] = [...new Set(inOrder)].map((key) => ({
    key,
    name: held.get(key)?.name ?? known.get(key)?.displayName ?? key,
    row: known.get(key),
    form: held.get(key),
    isNew: baseFields[regionKeys(key).presence] === undefined,
  }));
  return (
    <DataTable
      caption={t('version.edit.regions')}
      columns={columnsOf({ spec, edit, locations, source, selected, onSelect })}
      rows={lines}
      rowKey={(line) => line.key}
      empty={t('version.replication.none')}
    />
  );
}

/**
 * The columns of the form's table: each cell edits one field of the shared form. Cells get plain values and are drawn anew only
 * when those differ: a key typed into one field must not draw forty others.
 */
function columnsOf({
  spec,
  edit,
  locations,
  source,
  selected,
  onSelect,
}: Omit<EditRegionsProps, 'rows'>): readonly DataColumn<Line>[] {
  const form = formFields(spec, edit);
  const { set, change } = edit;
  const { baseFields } = edit.state;
  const isTouched = (key: string) => regionTouched(baseFields, edit.fields, key);
  return [
    {
      id: 'region',
      header: t('version.replication.region'),
      rowHeader: true,
      cell: (line) => (
        <RegionCell
          region={line.key}
          name={line.name}
          selected={line.key === selected}
          isSource={line.key === source}
          change={
            line.form === undefined
              ? 'removed'
              : line.isNew
                ? 'added'
                : isTouched(line.key)
                  ? 'changed'
                  : undefined
          }
          onSelect={onSelect}
        />
      ),
    },
    {
      id: 'state',
      header: t('version.replication.state'),
      cell: ({ row }) => <StateCell row={row} />,
    },
    {
      id: 'replicas',
      header: t('version.replication.replicas'),
      cell: ({ key, name, form: region }) => {
        const field = regionKeys(key).replicas;
        const { value, error } = form.field(field);
        const [hint] = form.hints(field);
        return region && <ReplicasCell {...{ field, name, value, error, hint, set }} />;
      },
    },
    {
      id: 'storage',
      header: t('version.replication.storage'),
      cell: ({ key, name, form: region, isNew }) => {
        const field = regionKeys(key).storage;
        const zones = hasZones(locations.get(key));
        const error = form.errorOf(field);
        return (
          region && <StorageCell {...{ field, name, isNew, zones, error, set }} value={region.storage} />
        );
      },
    },
    {
      id: 'latest',
      header: t('version.edit.excludedHere'),
      cell: ({ key, name, form: region }) =>
        region && (
          <ExcludedCell field={regionKeys(key).excluded} name={name} excluded={region.excluded} set={set} />
        ),
    },
    {
      id: 'actions',
      header: <span className="visually-hidden">{t('version.edit.actions')}</span>,
      cell: ({ key, name, form: region, isNew }) => (
        <ActionCell
          region={key}
          name={name}
          undo={region === undefined || (!isNew && isTouched(key))}
          isSource={key === source}
          change={change}
        />
      ),
    },
  ];
}

type Setting = Pick<Edit<ImageVersion>, 'set'>;

interface RegionCellProps {
  readonly region: string;
  readonly name: string;
  readonly selected: boolean;
  readonly isSource: boolean;
  /** What the form does to the region. */
  readonly change: 'added' | 'changed' | 'removed' | undefined;
  readonly onSelect: (region: string) => void;
}

const changeTones = { added: 'good', changed: 'busy', removed: 'bad' } as const;

const RegionCell = memo(function RegionCell(props: RegionCellProps) {
  const { region, name, selected, isSource, change, onSelect } = props;
  return (
    <button type="button" className={styles.pick} aria-pressed={selected} onClick={() => onSelect(region)}>
      {name} {isSource && <Badge tone="info">{t('version.replication.source')}</Badge>}
      {change && <Badge tone={changeTones[change]}>{t(`version.edit.${change}`)}</Badge>}
    </button>
  );
});

const StateCell = memo(function StateCell({ row }: { readonly row: RegionRow | undefined }) {
  if (!row) return t('version.edit.notYet');
  const { tone, word } = regionState(row);
  return <State tone={tone}>{word}</State>;
});

interface ReplicasCellProps extends Setting {
  readonly field: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly hint: string | undefined;
}

const ReplicasCell = memo(function ReplicasCell(props: ReplicasCellProps) {
  const { field, name, value, error, hint, set } = props;
  return (
    <NumberField
      value={value}
      onChange={(typed) => set(field, typed)}
      error={error}
      label={t('version.edit.regionReplicas', { region: name })}
      hideLabel
      min={1}
      max={100}
      hint={hint}
      late
      className={styles.count}
    />
  );
});

interface StorageCellProps extends Setting {
  readonly field: string;
  readonly name: string;
  readonly value: string;
  readonly isNew: boolean;
  /** The region has availability zones. */
  readonly zones: boolean;
  readonly error: string | undefined;
}

const StorageCell = memo(function StorageCell(props: StorageCellProps) {
  const { field, name, value, isNew, zones, error, set } = props;
  if (isNew) {
    return (
      <Select
        label={t('version.edit.regionStorage', { region: name })}
        hideLabel
        value={value as StorageAccountType}
        error={error}
        onChange={(chosen) => set(field, chosen)}
        options={STORAGE.map((type) => ({
          value: type,
          label: type,
          ...(type === 'Standard_ZRS' && !zones && { disabledReason: t('version.edit.noZones') }),
        }))}
      />
    );
  }
  return (
    <>
      <code title={t('editing.readOnly.fixedRegionStorage')}>{value}</code>
      {error !== undefined && <State tone="bad">{error}</State>}
    </>
  );
});

interface ExcludedCellProps extends Setting {
  readonly field: string;
  readonly name: string;
  readonly excluded: boolean;
}

const ExcludedCell = memo(function ExcludedCell({ field, name, excluded, set }: ExcludedCellProps) {
  return (
    <Checkbox
      label={<span className="visually-hidden">{t('version.edit.regionExcluded', { region: name })}</span>}
      checked={excluded}
      onChange={(on) => set(field, String(on))}
    />
  );
});

interface ActionCellProps extends Pick<Edit<ImageVersion>, 'change'> {
  readonly region: string;
  readonly name: string;
  /** The form has changed the region, or taken it away. */
  readonly undo: boolean;
  readonly isSource: boolean;
}

const ActionCell = memo(function ActionCell({ region, name, undo, isSource, change }: ActionCellProps) {
  if (undo) {
    return (
      <Button
        size="s"
        aria-label={t('version.edit.undoRegion', { region: name })}
        onClick={() => change((fields, read) => restoreRegion(fields, read, region))}
      >
        {t('version.edit.undo')}
      </Button>
    );
  }
  return (
    <Button
      size="s"
      aria-label={t('version.edit.removeRegion', { region: name })}
      disabledReason={isSource ? t('version.edit.sourceStays') : undefined}
      onClick={() => change((fields) => removeRegion(fields, region))}
    >
      {t('version.edit.remove')}
    </Button>
  );
});
