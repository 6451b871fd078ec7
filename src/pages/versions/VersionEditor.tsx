import { useDeferredValue, useId, useMemo } from 'react';

import { operations } from '@/arm/operations';
import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, Location } from '@/arm/types';
import type { EditSpec } from '@/components/editing/edit-spec';
import { EditOutcome } from '@/components/editing/EditOutcome';
import { problemText } from '@/components/editing/field-labels';
import { FormFields } from '@/components/editing/FormFields';
import { ReadOnlyList } from '@/components/editing/ReadOnlyList';
import { ReviewPanel } from '@/components/editing/ReviewPanel';
import { TagsEditor } from '@/components/editing/TagsEditor';
import { UnsavedGuard } from '@/components/editing/UnsavedGuard';
import { useClosePanel } from '@/components/editing/use-close-panel';
import { useEdit } from '@/components/editing/use-edit';
import { Card } from '@/components/resource-details/Card';
import type { Children } from '@/data/use-children';
import { sentRegions } from '@/domain/editing/consequences';
import { parseKey, regionKeys } from '@/domain/editing/form-keys';
import { regionsOf } from '@/domain/editing/region-fields';
import { versionForm } from '@/domain/editing/version-form';
import { isInData } from '@/domain/not-in-data';
import { isTransitional } from '@/domain/provisioning';
import type { RegionRow } from '@/domain/replication';
import { MapRoom } from '@/features/region-map/LazyRegionMap';
import { t } from '@/i18n/translate';
import { afterNextPaint } from '@/lib/after-next-paint';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

import { AddRegions } from './AddRegions';
import { EditRegions } from './EditRegions';
import { VersionConsequences } from './VersionConsequences';
import { useSelectRegion, VersionMap } from './VersionMap';

import styles from './VersionEditor.module.css';

const versionSpec: EditSpec<ImageVersion> = {
  form: versionForm,
  read: operations.versionsGet,
  write: operations.versionsUpdate,
  sentRegions,
};

/** The link that opened the form is gone; without this the keyboard would begin at the top of the page. */
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
export function VersionEditor(props: VersionEditorProps) {
  const { version, rows, locations, parentLocations, siblings, siblingsComplete, selected } = props;
  const edit = useEdit(versionSpec, version, locations);
  const close = useClosePanel();
  const select = useSelectRegion();
  const tableId = useId();
  const { fields, problems, change } = edit;
  const { base, baseFields: before, step, refusal } = edit.state;
  // The map takes longer to draw than all the fields: it comes after them, and follows the typing a moment later.
  const mapForm = useDeferredValue(
    useMemo(() => ({ before, fields, problems }), [before, fields, problems]),
    undefined,
  );
  const general = problems.filter(({ field }) => field === '' || isPresence(field));
  const regions = regionsOf(fields);
  const hasTargets = isInData(base, 'properties.publishingProfile.targetRegions');
  const applyToAll = () =>
    change((now) => ({
      ...now,
      ...Object.fromEntries(
        regionsOf(now).map(({ key }) => [regionKeys(key).replicas, now.replicaCount ?? '']),
      ),
    }));
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
        {!hasTargets && (
          <Notice tone="warn" label={t('resource.warning')}>
            {t('editing.readOnly.notInData')}
          </Notice>
        )}
        <div className={styles.split}>
          {mapForm === undefined ? (
            <MapRoom />
          ) : (
            <VersionMap
              version={version}
              rows={rows}
              locations={locations}
              parentLocations={parentLocations}
              selected={selected}
              tableId={tableId}
              {...(hasTargets && { form: mapForm, change })}
            />
          )}
          <div id={tableId} tabIndex={-1} ref={takeLostFocus} className={styles.side}>
            {hasTargets && (
              <>
                <EditRegions
                  edit={edit}
                  rows={rows}
                  locations={locations}
                  source={foldRegion(version.location)}
                  selected={selected}
                  onSelect={select}
                />
                <AddRegions edit={edit} version={version} locations={locations} onAdded={select} />
              </>
            )}
          </div>
        </div>
      </Card>
      <div className={styles.fields}>
        <Card title={t('version.edit.versionWide')}>
          <FormFields
            edit={edit}
            beside={{
              // The count that new regions begin with can be given to all (trap 2).
              replicaCount: hasTargets && (
                <Button onClick={applyToAll}>{t('version.edit.applyToAll', { n: regions.length })}</Button>
              ),
            }}
          />
        </Card>
        <Card title={t('resource.tags')}>
          <TagsEditor edit={edit} />
          <ReadOnlyList edit={edit} />
        </Card>
      </div>
      <div className={styles.bar} role="region" aria-label={t('version.edit.bar')}>
        <span role="status">{t('version.edit.changeCount', { n: edit.dirty.length })}</span>
        <Button variant="primary" onClick={edit.toReview} disabledReason={edit.reviewRefusal}>
          {t('editing.reviewChanges')}
        </Button>
        <Button onClick={() => close()}>{t('version.edit.discard')}</Button>
      </div>
      {step.name === 'edit' ? (
        <UnsavedGuard dirty={edit.dirty.length > 0} />
      ) : (
        <ReviewPanel
          edit={edit}
          onClose={edit.toEdit}
          onSaved={() => close(true)}
          shownElsewhere={(key) => parseKey(key).kind === 'region'}
          consequences={
            <VersionConsequences edit={edit} siblings={siblings} siblingsComplete={siblingsComplete} />
          }
        />
      )}
    </>
  );
}

/** Whether a key says that a region is a target, not what its copy is like. */
function isPresence(key: string): boolean {
  const parsed = parseKey(key);
  return parsed.kind === 'region' && parsed.part === undefined;
}
