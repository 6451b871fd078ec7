import { lazyRouteComponent } from '@tanstack/react-router';
import { memo, Suspense } from 'react';

import type { ArmId } from '@/arm/types';
import { EditButton } from '@/components/editing/EditButton';
import { whyNotEditable } from '@/components/editing/why-not-editable';
import { generationName } from '@/components/resource-details/generation';
import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { ProvisioningState } from '@/components/resource-details/ProvisioningState';
import { chosenTab } from '@/components/resource-details/tabs';
import { useLocations } from '@/data/locations';
import { definitionQuery, versionsOfDefinitionQuery } from '@/data/resource-queries';
import { definitionRow } from '@/data/resource-rows';
import { useChildren } from '@/data/use-children';
import { usePlace } from '@/data/use-place';
import { useResource } from '@/data/use-resource';
import { useResourceRoute } from '@/data/use-resource-route';
import { t } from '@/i18n/translate';
import { ResourceLayout } from '@/layouts/ResourceLayout';
import { AccessTab, JsonTab } from '@/pages/lazy-tabs';
import { usePortal } from '@/state/portal-context';
import { Skeleton } from '@/ui/Skeleton';

import { DefinitionOverview } from './DefinitionOverview';
import { DefinitionVersions } from './DefinitionVersions';

// Only who edits loads the form.
const EditDefinitionPanel = lazyRouteComponent(
  () => import('@/components/editing/EditResourcePanel'),
  'EditDefinitionPanel',
);

interface DefinitionViewProps {
  readonly id: ArmId;
  readonly tab: string | undefined;
  readonly panel: string | undefined;
}

const TABS = ['overview', 'versions', 'access', 'json'] as const;

/** An image definition: what it is, its versions and what "latest" gives where, what ARM sent. */
const DefinitionView = memo(function DefinitionView({ id, tab, panel }: DefinitionViewProps) {
  const { client } = usePortal();
  const answer = useResource(definitionQuery(client, id), id, definitionRow);
  const versions = useChildren(id, 'versions', versionsOfDefinitionQuery(client, id));
  const place = usePlace(id);
  const locations = useLocations(id);
  const current = chosenTab(TABS, tab);
  const definition = answer.data;
  const p = definition?.properties;
  return (
    <ResourceLayout
      id={id}
      answer={answer}
      tab={current}
      actions={
        <EditButton
          id={id}
          action="Microsoft.Compute/galleries/images/write"
          onNear={() => void EditDefinitionPanel.preload?.()}
          disabledReason={whyNotEditable(definition, answer)}
        />
      }
      tabs={[
        { id: 'overview', label: t('resource.tab.overview') },
        {
          id: 'versions',
          label: versions.whole
            ? t('resource.tab.counted', { tab: t('resource.tab.versions'), n: versions.items.length })
            : t('resource.tab.versions'),
        },
        { id: 'access', label: t('resource.tab.access'), onNear: () => void AccessTab.preload?.() },
        { id: 'json', label: t('resource.tab.json'), onNear: () => void JsonTab.preload?.() },
      ]}
      inRefusal={
        versions.items.length > 0 && <DefinitionVersions versions={versions} locations={locations} />
      }
      beside={definition && <ProvisioningState of={definition} />}
      subtitle={
        p ? (
          [
            t('resource.kind.definition'),
            p.osType,
            p.osState,
            generationName(p.hyperVGeneration),
            p.architecture,
          ]
            .filter(Boolean)
            .join(' · ')
        ) : (
          <Skeleton width="320px" />
        )
      }
    >
      {current === 'overview' && (
        <DefinitionOverview definition={definition} versions={versions} place={place} locations={locations} />
      )}
      {current === 'versions' && <DefinitionVersions versions={versions} locations={locations} />}
      {current === 'access' && (
        <Suspense fallback={<p>{t('common.loading')}</p>}>
          <AccessTab id={id} panel={panel} />
        </Suspense>
      )}
      {current === 'json' && (
        <Suspense fallback={<p>{t('common.loading')}</p>}>
          <JsonTab answer={answer} operation="definitionsGet" />
        </Suspense>
      )}
      {panel === 'edit' && definition && whyNotEditable(definition, answer) === undefined && (
        <Suspense>
          <EditDefinitionPanel definition={definition} />
        </Suspense>
      )}
    </ResourceLayout>
  );
});

/** The page of one image definition; its address is the definition's ARM id. */
export function DefinitionPage() {
  const { id, path, tab, panel } = useResourceRoute();
  return id === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <DefinitionView key={id} id={id} tab={tab} panel={panel} />
  );
}
