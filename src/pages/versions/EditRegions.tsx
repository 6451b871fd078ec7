import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, Location, StorageAccountType } from '@/arm/types';
import type { Edit } from '@/components/editing/use-edit';
import { regionKeys } from '@/domain/editing/form-keys';
import type { RegionFields } from '@/domain/editing/region-fields';
import { regionsOf, regionTouched, removeRegion, restoreRegion } from '@/domain/editing/region-fields';
import { hasZones, MAX_REPLICAS } from '@/domain/editing/region-rules';
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
  readonly edit: Edit<ImageVersion>;
  readonly rows: readonly RegionRow[];
  readonly locations: readonly Location[];
  readonly source: string;
  readonly selected: string | undefined;
  readonly onSelect: (name: string) => void;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly row: RegionRow | undefined;
  /** Undefined: removed in the form. */
  readonly form: RegionFields | undefined;
  /** What the form does to the region. */
  readonly change: 'added' | 'changed' | 'removed' | undefined;
}

const STORAGE: readonly StorageAccountType[] = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'];
const changeTones = { added: 'good', changed: 'busy', removed: 'bad' } as const;

/** The target regions as a table with fields: the map's equal, usable by keyboard alone. */
export function EditRegions(props: EditRegionsProps) {
  const { edit, rows } = props;
  const { baseFields } = edit.state;
  const held = new Map(regionsOf(edit.fields).map((r) => [r.key, r]));
  const known = new Map(rows.map((r) => [r.key, r]));
  // The form's own regions, in the rows' order: rows are read again while the form is open, and may by then have other admins' regions.
  const own = new Set([...regionsOf(baseFields).map((r) => r.key), ...held.keys()]);
  const inOrder = new Set([...rows.map((row) => row.key).filter((key) => own.has(key)), ...own]);
  const lines = [...inOrder].map((key): Line => {
    const form = held.get(key);
    const changed = regionTouched(baseFields, edit.fields, key) ? 'changed' : undefined;
    return {
      key,
      name: form?.name ?? known.get(key)?.displayName ?? key,
      row: known.get(key),
      form,
      change:
        form === undefined
          ? 'removed'
          : baseFields[regionKeys(key).presence] === undefined
            ? 'added'
            : changed,
    };
  });
  return (
    <DataTable
      caption={t('version.edit.regions')}
      columns={columnsOf(props)}
      rows={lines}
      rowKey={(line) => line.key}
      empty={t('version.replication.none')}
    />
  );
}

/** The columns of the form's table: each cell edits one field of the form that the map edits too. */
function columnsOf({
  edit,
  locations,
  source,
  selected,
  onSelect,
}: EditRegionsProps): readonly DataColumn<Line>[] {
  const { set, change } = edit;
  const byKey = new Map(locations.map((l) => [foldRegion(l.name), l]));
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
          {line.name} {line.key === source && <Badge tone="info">{t('version.replication.source')}</Badge>}
          {line.change && <Badge tone={changeTones[line.change]}>{t(`version.edit.${line.change}`)}</Badge>}
        </button>
      ),
    },
    {
      id: 'state',
      header: t('version.replication.state'),
      cell({ row }) {
        if (!row) return t('version.edit.notYet');
        const { tone, word } = regionState(row);
        return <State tone={tone}>{word}</State>;
      },
    },
    {
      id: 'replicas',
      header: t('version.replication.replicas'),
      cell({ key, name, form }) {
        if (!form) return null;
        const { replicas } = regionKeys(key);
        return (
          <NumberField
            value={form.replicas}
            onChange={(typed) => set(replicas, typed)}
            error={edit.errorOf(replicas)}
            hint={edit.hintsOf(replicas)[0]}
            label={t('version.edit.regionReplicas', { region: name })}
            hideLabel
            min={1}
            max={MAX_REPLICAS}
            className={styles.count}
          />
        );
      },
    },
    {
      id: 'storage',
      header: t('version.replication.storage'),
      cell({ key, name, form, change: what }) {
        if (!form) return null;
        const { storage } = regionKeys(key);
        const error = edit.errorOf(storage);
        if (what !== 'added') {
          return (
            <>
              <code title={t('editing.readOnly.fixedRegionStorage')}>{form.storage}</code>
              {error !== undefined && <State tone="bad">{error}</State>}
            </>
          );
        }
        const zones = hasZones(byKey.get(key));
        return (
          <Select
            label={t('version.edit.regionStorage', { region: name })}
            hideLabel
            value={form.storage as StorageAccountType}
            error={error}
            onChange={(chosen) => set(storage, chosen)}
            options={STORAGE.map((type) => ({
              value: type,
              label: type,
              ...(type === 'Standard_ZRS' && !zones && { disabledReason: t('version.edit.noZones') }),
            }))}
          />
        );
      },
    },
    {
      id: 'latest',
      header: t('version.edit.excludedHere'),
      cell: ({ key, name, form }) =>
        form && (
          <Checkbox
            label={
              <span className="visually-hidden">{t('version.edit.regionExcluded', { region: name })}</span>
            }
            checked={form.excluded}
            onChange={(on) => set(regionKeys(key).excluded, String(on))}
          />
        ),
    },
    {
      id: 'actions',
      header: <span className="visually-hidden">{t('version.edit.actions')}</span>,
      cell: ({ key, name, change: what }) =>
        what === 'removed' || what === 'changed' ? (
          <Button
            size="s"
            aria-label={t('version.edit.undoRegion', { region: name })}
            onClick={() => change((fields, read) => restoreRegion(fields, read, key))}
          >
            {t('version.edit.undo')}
          </Button>
        ) : (
          <Button
            size="s"
            aria-label={t('version.edit.removeRegion', { region: name })}
            disabledReason={key === source ? t('version.edit.sourceStays') : undefined}
            onClick={() => change((fields) => removeRegion(fields, key))}
          >
            {t('version.edit.remove')}
          </Button>
        ),
    },
  ];
}
