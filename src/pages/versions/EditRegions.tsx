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

/** The columns of the form's table: each cell edits one field of the shared form. */
function columnsOf({
  spec,
  edit,
  locations,
  source,
  selected,
  onSelect,
}: Omit<EditRegionsProps, 'rows'>): readonly DataColumn<Line>[] {
  const form = formFields(spec, edit);
  const { baseFields } = edit.state;
  return [
    {
      id: 'region',
      header: t('version.replication.region'),
      rowHeader: true,
      cell: (line) => (
        <button
          type="button"
          className={styles.pick}
          aria-pressed={line.key === selected}
          onClick={() => onSelect(line.key)}
        >
          {line.name}{' '}
          <Mark line={line} source={source} touched={regionTouched(baseFields, edit.fields, line.key)} />
        </button>
      ),
    },
    {
      id: 'state',
      header: t('version.replication.state'),
      cell: ({ row }) => (row ? <State {...stateProps(row)} /> : t('version.edit.notYet')),
    },
    {
      id: 'replicas',
      header: t('version.replication.replicas'),
      cell: ({ key, name, form: region }) =>
        region && (
          <NumberField
            {...form.field(regionKeys(key).replicas)}
            label={t('version.edit.regionReplicas', { region: name })}
            hideLabel
            min={1}
            max={100}
            hint={form.hints(regionKeys(key).replicas)[0]}
            className={styles.count}
          />
        ),
    },
    {
      id: 'storage',
      header: t('version.replication.storage'),
      cell: ({ key, name, form: region, isNew }) =>
        region &&
        (isNew ? (
          <Select
            label={t('version.edit.regionStorage', { region: name })}
            hideLabel
            value={region.storage as StorageAccountType}
            error={form.errorOf(regionKeys(key).storage)}
            onChange={(value) => edit.set(regionKeys(key).storage, value)}
            options={STORAGE.map((value) => ({
              value,
              label: value,
              ...(value === 'Standard_ZRS' &&
                !hasZones(locations.get(key)) && { disabledReason: t('version.edit.noZones') }),
            }))}
          />
        ) : (
          <>
            <code title={t('editing.readOnly.fixedRegionStorage')}>{region.storage}</code>
            {form.errorOf(regionKeys(key).storage) !== undefined && (
              <State tone="bad">{form.errorOf(regionKeys(key).storage)}</State>
            )}
          </>
        )),
    },
    {
      id: 'latest',
      header: t('version.edit.excludedHere'),
      cell: ({ key, name, form: region }) =>
        region && (
          <Checkbox
            label={
              <span className="visually-hidden">{t('version.edit.regionExcluded', { region: name })}</span>
            }
            checked={region.excluded}
            onChange={(on) => edit.set(regionKeys(key).excluded, String(on))}
          />
        ),
    },
    {
      id: 'actions',
      header: <span className="visually-hidden">{t('version.edit.actions')}</span>,
      cell: (line) => <LineAction line={line} edit={edit} source={source} />,
    },
  ];
}

const stateProps = (row: RegionRow) => {
  const { tone, word } = regionState(row);
  return { tone, children: word };
};

function Mark({
  line,
  source,
  touched,
}: {
  readonly line: Line;
  readonly source: string;
  readonly touched: boolean;
}) {
  return (
    <>
      {line.key === source && <Badge tone="info">{t('version.replication.source')}</Badge>}
      {line.form === undefined && <Badge tone="bad">{t('version.edit.removed')}</Badge>}
      {line.form && line.isNew && <Badge tone="good">{t('version.edit.added')}</Badge>}
      {line.form && !line.isNew && touched && <Badge tone="busy">{t('version.edit.changed')}</Badge>}
    </>
  );
}

function LineAction({
  line,
  edit,
  source,
}: {
  readonly line: Line;
  readonly edit: Edit<ImageVersion>;
  readonly source: string;
}) {
  const { key, name, form, isNew } = line;
  const { baseFields } = edit.state;
  if (form === undefined || (!isNew && regionTouched(baseFields, edit.fields, key))) {
    return (
      <Button
        size="s"
        aria-label={t('version.edit.undoRegion', { region: name })}
        onClick={() => edit.change((fields, read) => restoreRegion(fields, read, key))}
      >
        {t('version.edit.undo')}
      </Button>
    );
  }
  return (
    <Button
      size="s"
      aria-label={t('version.edit.removeRegion', { region: name })}
      disabledReason={key === source ? t('version.edit.sourceStays') : undefined}
      onClick={() => edit.change((fields) => removeRegion(fields, key))}
    >
      {t('version.edit.remove')}
    </Button>
  );
}
