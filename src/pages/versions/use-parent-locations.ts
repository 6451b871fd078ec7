import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { parentId } from '@/arm/resource-id';
import type { ArmId, ImageDefinition } from '@/arm/types';
import { galleryQuery } from '@/data/resource-queries';
import { t } from '@/i18n/translate';
import { usePortal } from '@/state/portal-context';

/** The location of an ARM record, which is not that of its data (S87). */
export interface ParentLocation {
  readonly location: string;
  readonly words: string;
}

/** The locations of a version's gallery and definition, as far as they may be read. */
export function useParentLocations(
  definitionId: ArmId,
  definition: ImageDefinition | undefined,
): readonly ParentLocation[] {
  const { client } = usePortal();
  const gallery = useQuery({
    ...galleryQuery(client, parentId(definitionId) ?? definitionId),
    retryOnMount: false,
  });
  const ofDefinition = definition?.location;
  const ofGallery = gallery.data?.location;
  return useMemo(
    () => [
      ...(ofDefinition ? [{ location: ofDefinition, words: t('version.map.homeDefinition') }] : []),
      ...(ofGallery ? [{ location: ofGallery, words: t('version.map.homeGallery') }] : []),
    ],
    [ofDefinition, ofGallery],
  );
}
