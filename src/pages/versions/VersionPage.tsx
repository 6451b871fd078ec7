import { lazyRouteComponent } from '@tanstack/react-router';
import { Activity, memo, Suspense, useMemo } from 'react';

import { parentId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { EditButton } from '@/components/editing/EditButton';
import { whyNotEditable } from '@/components/editing/why-not-editable';
import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { ParentNotice } from '@/components/resource-details/ParentNotice';
import { ProvisioningState } from '@/components/resource-details/ProvisioningState';
import { chosenTab } from '@/components/resource-details/tabs';
import { useLocations } from '@/data/locations';
import { definitionQuery, versionsOfDefinitionQuery } from '@/data/resource-queries';
import { definitionRow, versionRow } from '@/data/resource-rows';
import { useChildren } from '@/data/use-children';
import { usePlace } from '@/data/use-place';
import { missingDetailOf, useResource } from '@/data/use-resource';
import { useResourceRoute } from '@/data/use-resource-route';
import { regionRows } from '@/domain/replication';
import { preloadRegionMap } from '@/features/region-map/LazyRegionMap';
import { t } from '@/i18n/translate';
import { ResourceLayout } from '@/layouts/ResourceLayout';
import { AccessTab, JsonTab } from '@/pages/lazy-tabs';
import { usePortal } from '@/state/portal-context';
import { useHadReplicas } from '@/state/use-had-replicas';
import { Skeleton } from '@/ui/Skeleton';

import { followedVersionQuery, followMs, useStandsStill } from './follow-ms';
import { LatestIn } from './LatestIn';
import { ReplicationTab } from './ReplicationTab';
import { ReplicationTabLabel } from './ReplicationTabLabel';
import { useParentLocations } from './use-parent-locations';
import { versionSubtitle } from './version-subtitle';
import { VersionOverview } from './VersionOverview';

// Only who may edit loads the form.
const VersionEditor = lazyRouteComponent(() => import('./VersionEditor'), 'VersionEditor');

interface VersionViewProps {
  readonly id: ArmId;
  readonly tab: string | undefined;
  readonly panel: string | undefined;
  readonly region: string | undefined;
}

const TABS = ['overview', 'replication', 'access', 'json'] as const;

/** An image version: what it is, where its copies are, what ARM sent. */
const VersionView = memo(function VersionView({ id, tab, panel, region }: VersionViewProps) {
  const { client } = usePortal();
  const definitionId = parentId(id) ?? id;
  const still = useStandsStill(id);
  const answer = useResource(followedVersionQuery(client, id, still), id, versionRow);
  const parent = useResource(definitionQuery(client, definitionId), definitionId, definitionRow);
  const siblings = useChildren(definitionId, 'versions', versionsOfDefinitionQuery(client, definitionId));
  const place = usePlace(id);
  const locations = useLocations(id);
  // The form replaces the replication view, so an address that names only the panel means that tab.
  const current = chosenTab(TABS, tab ?? (panel === 'edit' ? 'replication' : undefined));
  const version = answer.data;
  const missingDetail = missingDetailOf(answer);
  const hadReplicas = useHadReplicas();
  const rows = useMemo(
    () => version && regionRows(version, locations, hadReplicas),
    [version, locations, hadReplicas],
  );
  const parentLocations = useParentLocations(definitionId, parent.data);
  const editing =
    panel === 'edit' &&
    current === 'replication' &&
    version !== undefined &&
    rows !== undefined &&
    whyNotEditable(version, answer) === undefined;
  return (
    <ResourceLayout
      id={id}
      answer={answer}
      tab={current}
      actions={
        !editing && (
          <EditButton
            id={id}
            action="Microsoft.Compute/galleries/images/versions/write"
            tab="replication"
            onNear={() => void VersionEditor.preload?.()}
            disabledReason={whyNotEditable(version, answer)}
          />
        )
      }
      tabs={[
        { id: 'overview', label: t('resource.tab.overview') },
        {
          id: 'replication',
          label: <ReplicationTabLabel rows={rows} />,
          onNear: preloadRegionMap,
        },
        { id: 'access', label: t('resource.tab.access'), onNear: () => void AccessTab.preload?.() },
        { id: 'json', label: t('resource.tab.json'), onNear: () => void JsonTab.preload?.() },
      ]}
      beside={
        version && (
          <>
            <ProvisioningState of={version} />
            <LatestIn version={version} siblings={siblings} />
          </>
        )
      }
      subtitle={version ? versionSubtitle(version, parent.data) : <Skeleton width="320px" />}
      notices={<ParentNotice id={definitionId} answer={parent} />}
    >
      {current === 'overview' && (
        <VersionOverview
          version={version}
          missingDetail={missingDetail}
          siblings={siblings}
          place={place}
          locations={locations}
        />
      )}
      {current === 'replication' && (
        <Activity mode={editing ? 'hidden' : 'visible'}>
          <ReplicationTab
            version={version}
            rows={rows}
            missingDetail={missingDetail}
            followedMs={answer.fromList || still ? false : followMs(version, answer.failure)}
            locations={locations}
            parentLocations={parentLocations}
            selected={region}
          />
        </Activity>
      )}
      {editing && (
        <Suspense fallback={<p>{t('common.loading')}</p>}>
          <VersionEditor
            version={version}
            rows={rows}
            locations={locations}
            parentLocations={parentLocations}
            siblings={siblings.items}
            siblingsComplete={!siblings.pending && siblings.failure === undefined}
            selected={region}
          />
        </Suspense>
      )}
      {current === 'access' && (
        <Suspense fallback={<p>{t('common.loading')}</p>}>
          <AccessTab id={id} panel={panel} />
        </Suspense>
      )}
      {current === 'json' && (
        <Suspense fallback={<p>{t('common.loading')}</p>}>
          <JsonTab answer={answer} operation="versionsGet" />
        </Suspense>
      )}
    </ResourceLayout>
  );
});

/** The page of one image version; its address is the version's ARM id. */
export function VersionPage() {
  const { id, path, tab, panel, region } = useResourceRoute();
  return id === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <VersionView key={id} id={id} tab={tab} panel={panel} region={region} />
  );
}
