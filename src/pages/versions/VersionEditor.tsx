import { memo, useDeferredValue, useId, useMemo } from 'react';

import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, Location } from '@/arm/types';
import { EditOutcome } from '@/components/editing/EditOutcome';
import { reviewRefusal, useClosePanel } from '@/components/editing/EditPanel';
import { EndOfLifeField } from '@/components/editing/EndOfLifeField';
import { formFields } from '@/components/editing/form-fields';
import { problemText } from '@/components/editing/problem-labels';
import { ReadOnlyList } from '@/components/editing/ReadOnlyList';
import { ReviewPanel } from '@/components/editing/ReviewPanel';
import { TagsEditor } from '@/components/editing/TagsEditor';
import { UnsavedGuard } from '@/components/editing/UnsavedGuard';
import type { Edit } from '@/components/editing/use-edit';
import { useEdit } from '@/components/editing/use-edit';
import { Card } from '@/components/resource-details/Card';
import type { Children } from '@/data/use-children';
import { regionKeys, regionsOf } from '@/domain/editing/version-fields';
import { isTransitional } from '@/domain/provisioning';
import type { RegionRow } from '@/domain/replication';
import { MapRoom } from '@/features/region-map/LazyRegionMap';
import { t } from '@/i18n/translate';
import { afterNextPaint } from '@/lib/after-next-paint';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { NextPicture } from '@/ui/NextPicture';
import { Notice } from '@/ui/Notice';
import { NumberField } from '@/ui/NumberField';

import { AddRegions } from './AddRegions';
import { EditRegions } from './EditRegions';
import { versionEditSpec } from './version-edit-spec';
import { VersionConsequences } from './VersionConsequences';
import { useSelectRegion, VersionMap } from './VersionMap';

import styles from './VersionEditor.module.css';

/** The link that opened the form has made way for it; without this the keyboard would begin anew at the top of the page. */
const takeLostFocus = (form: HTMLElement | null) =>
  afterNextPaint(() => {
    if (document.activeElement === document.body) form?.focus({ preventScroll: true });
  });

interface VersionEditorProps {
  readonly version: ImageVersion;
  readonly rows: readonly RegionRow[];
  readonly locations: readonly Location[];
  readonly parentLocations: readonly { readonly location: string; readonly words: string }[];
  readonly siblings: Children<ImageVersion>['items'];
  /** Every version of the definition is among them. */
  readonly siblingsComplete: boolean;
  readonly selected: string | undefined;
}

/** Editing a version in the place of its replication view: the same map and table, with fields, and one form behind both. */
export const VersionEditor = memo(function VersionEditor(props: VersionEditorProps) {
  const { version, rows, locations, parentLocations, siblings, siblingsComplete, selected } = props;
  const spec = useMemo(() => versionEditSpec(version, locations), [version, locations]);
  const edit = useEdit(spec, version);
  const form = formFields(spec, edit);
  const close = useClosePanel();
  const select = useSelectRegion();
  const tableId = useId();
  const { fields, problems } = edit;
  const { baseFields: before } = edit.state;
  // The map follows the typing a moment later, so that a keystroke never waits for it.
  const mapForm = useDeferredValue(useMemo(() => ({ before, fields, problems }), [before, fields, problems]));
  const byKey = useMemo(() => new Map(locations.map((l) => [foldRegion(l.name), l])), [locations]);
  const general = edit.problems.filter((p) => p.field === '' || /^region\/[^/]+$/.test(p.field));
  const { step, refusal } = edit.state;
  const regions = regionsOf(fields);
  const common = form.field('replicaCount');
  return (
    <>
      <Card title={t('version.edit.regions')}>
        {refusal && step.name === 'edit' && <EditOutcome step={{ name: 'refused', failure: refusal }} />}
        {isTransitional(version.properties.provisioningState) && (
          <Notice tone="busy" label={t('resource.info')}>
            {t('version.edit.busy')}
          </Notice>
        )}
        <div aria-live="polite">
          {general.map((p) => (
            <Notice
              key={p.field + p.code}
              tone={p.severity === 'error' ? 'bad' : 'warn'}
              label={t(p.severity === 'error' ? 'editing.error' : 'resource.warning')}
            >
              {problemText(p)}
            </Notice>
          ))}
        </div>
        <div className={styles.split}>
          {/* Longer to draw than all the fields. Out of sight the form is prepared without it: what has no size cannot be drawn. */}
          <NextPicture room={<MapRoom />}>
            <VersionMap
              version={version}
              rows={rows}
              locations={locations}
              parentLocations={parentLocations}
              selected={selected}
              form={mapForm}
              change={edit.change}
              tableId={tableId}
            />
          </NextPicture>
          <div id={tableId} tabIndex={-1} ref={takeLostFocus} className={styles.side}>
            <EditRegions
              spec={spec}
              edit={edit}
              rows={rows}
              locations={byKey}
              source={foldRegion(version.location)}
              selected={selected}
              onSelect={select}
            />
            <AddRegions
              present={regions.map(({ key }) => key).join(' ')}
              change={edit.change}
              version={version}
              locations={locations}
              onAdded={select}
            />
          </div>
        </div>
      </Card>
      <div className={styles.fields}>
        <Card title={t('version.edit.versionWide')}>
          <div className={styles.form}>
            <Excluded on={edit.fields.excludeFromLatest === 'true'} set={edit.set} />
            <CommonCount
              value={common.value}
              error={common.error}
              regions={regions.length}
              set={edit.set}
              change={edit.change}
            />
            <EndOfLifeField form={form} set={edit.set} />
          </div>
        </Card>
        <Card title={t('resource.tags')}>
          <TagsEditor fields={edit.fields} set={edit.set} errorOf={form.errorOf} />
          <ReadOnlyList level="version" resource={version} />
        </Card>
      </div>
      <div className={styles.bar} role="region" aria-label={t('version.edit.bar')}>
        <span role="status">{t('version.edit.changeCount', { n: edit.dirty.length })}</span>
        <Button variant="primary" onClick={edit.toReview} disabledReason={reviewRefusal(edit)}>
          {t('editing.reviewChanges')}
        </Button>
        <Button onClick={() => close()}>{t('version.edit.discard')}</Button>
      </div>
      {step.name === 'edit' ? (
        <UnsavedGuard dirty={edit.dirty.length > 0} typing={edit.typing} />
      ) : (
        <ReviewPanel
          spec={spec}
          edit={edit}
          name={version.name}
          onClose={edit.toEdit}
          onSaved={() => close(true)}
          shownElsewhere={(key) => key.startsWith('region/')}
          consequences={
            <VersionConsequences edit={edit} siblings={siblings} siblingsComplete={siblingsComplete} />
          }
        />
      )}
    </>
  );
});

type Changing = Pick<Edit<ImageVersion>, 'set' | 'change'>;

const Excluded = memo(function Excluded({ on, set }: { readonly on: boolean } & Pick<Changing, 'set'>) {
  return (
    <Checkbox
      label={t('version.edit.exclude')}
      hint={t('version.edit.excludeHint')}
      checked={on}
      onChange={(next) => set('excludeFromLatest', String(next))}
    />
  );
});

interface CommonCountProps extends Changing {
  readonly value: string;
  readonly error: string | undefined;
  /** How many regions it can be given to. */
  readonly regions: number;
}

/** The default replica count for new regions, and an action that applies it to all (trap 2). */
const CommonCount = memo(function CommonCount({ value, error, regions, set, change }: CommonCountProps) {
  const applyToAll = () =>
    change((now) => ({
      ...now,
      ...Object.fromEntries(
        regionsOf(now).map(({ key }) => [regionKeys(key).replicas, now.replicaCount ?? '']),
      ),
    }));
  return (
    <div className={styles.addRow}>
      <NumberField
        value={value}
        onChange={(typed) => set('replicaCount', typed)}
        error={error}
        label={t('version.edit.commonCount')}
        hint={t('version.edit.commonCountHint')}
        min={1}
        max={100}
        late
        className={styles.grow}
      />
      <Button onClick={applyToAll}>{t('version.edit.applyToAll', { n: regions })}</Button>
    </div>
  );
});
