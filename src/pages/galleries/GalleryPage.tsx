import { lazyRouteComponent } from '@tanstack/react-router';
import { memo, Suspense } from 'react';

import type { ArmId } from '@/arm/types';
import { EditButton } from '@/components/editing/EditButton';
import { whyNotEditable } from '@/components/editing/why-not-editable';
import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { ProvisioningState } from '@/components/resource-details/ProvisioningState';
import { chosenTab } from '@/components/resource-details/tabs';
import { useLocations } from '@/data/locations';
import { definitionsOfGalleryQuery, galleryQuery } from '@/data/resource-queries';
import { galleryRow } from '@/data/resource-rows';
import { useChildren } from '@/data/use-children';
import { usePlace } from '@/data/use-place';
import { missingDetailOf, useResource } from '@/data/use-resource';
import { useResourceRoute } from '@/data/use-resource-route';
import { regionName } from '@/domain/locations';
import { sharingOf } from '@/domain/sharing';
import { t } from '@/i18n/translate';
import { ResourceLayout } from '@/layouts/ResourceLayout';
import { AccessTab, JsonTab } from '@/pages/lazy-tabs';
import { usePortal } from '@/state/portal-context';
import { Skeleton } from '@/ui/Skeleton';

import { GalleryDefinitions } from './GalleryDefinitions';
import { GalleryOverview } from './GalleryOverview';

// Only who edits loads the form.
const EditGalleryPanel = lazyRouteComponent(
  () => import('@/components/editing/EditResourcePanel'),
  'EditGalleryPanel',
);

interface GalleryViewProps {
  readonly id: ArmId;
  readonly tab: string | undefined;
  readonly panel: string | undefined;
}

const TABS = ['overview', 'definitions', 'access', 'json'] as const;

/** A gallery: what it is, what is in it, what ARM sent. */
const GalleryView = memo(function GalleryView({ id, tab, panel }: GalleryViewProps) {
  const { client } = usePortal();
  const answer = useResource(galleryQuery(client, id), id, galleryRow);
  const definitions = useChildren(id, 'images', definitionsOfGalleryQuery(client, id));
  const place = usePlace(id);
  const locations = useLocations(id);
  const current = chosenTab(TABS, tab);
  const gallery = answer.data;
  const sharing = gallery && sharingOf(gallery).kind;
  return (
    <ResourceLayout
      id={id}
      answer={answer}
      tab={current}
      actions={
        <EditButton
          id={id}
          action="Microsoft.Compute/galleries/write"
          onNear={() => void EditGalleryPanel.preload?.()}
          disabledReason={whyNotEditable(gallery, answer)}
        />
      }
      tabs={[
        { id: 'overview', label: t('resource.tab.overview') },
        {
          id: 'definitions',
          label: definitions.whole
            ? t('resource.tab.counted', {
                tab: t('resource.tab.definitions'),
                n: definitions.items.length,
              })
            : t('resource.tab.definitions'),
        },
        { id: 'access', label: t('resource.tab.access'), onNear: () => void AccessTab.preload?.() },
        { id: 'json', label: t('resource.tab.json'), onNear: () => void JsonTab.preload?.() },
      ]}
      inRefusal={definitions.items.length > 0 && <GalleryDefinitions definitions={definitions} />}
      beside={gallery && <ProvisioningState of={gallery} />}
      subtitle={
        gallery ? (
          <>
            {t('resource.kind.gallery')} ·{' '}
            {sharing && sharing !== 'notInData' && `${t(`gallery.sharing.${sharing}`)} · `}
            {regionName(locations, gallery.location)}
            {place.subscription && ` · ${place.subscription.displayName}`}
          </>
        ) : (
          <Skeleton width="320px" />
        )
      }
    >
      {current === 'overview' && (
        <GalleryOverview
          gallery={gallery}
          missingDetail={missingDetailOf(answer)}
          place={place}
          locations={locations}
        />
      )}
      {current === 'definitions' && <GalleryDefinitions definitions={definitions} />}
      {current === 'access' && (
        <Suspense fallback={<p>{t('common.loading')}</p>}>
          <AccessTab id={id} panel={panel} />
        </Suspense>
      )}
      {current === 'json' && (
        <Suspense fallback={<p>{t('common.loading')}</p>}>
          <JsonTab answer={answer} operation="galleriesGet" />
        </Suspense>
      )}
      {panel === 'edit' && gallery && whyNotEditable(gallery, answer) === undefined && (
        <Suspense>
          <EditGalleryPanel gallery={gallery} />
        </Suspense>
      )}
    </ResourceLayout>
  );
});

/** The page of one gallery; its address is the gallery's ARM id. */
export function GalleryPage() {
  const { id, path, tab, panel } = useResourceRoute();
  return id === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <GalleryView key={id} id={id} tab={tab} panel={panel} />
  );
}
