import { useMemo } from 'react';

import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { foldId } from '@/arm/resource-id';
import type { ArmId, Gallery, Subscription } from '@/arm/types';
import type { AskedScope } from '@/data/fan-out';
import { itemsOf, subscriptionScope, useFanOut } from '@/data/fan-out';
import { galleryQuery } from '@/data/resource-queries';
import { usePortal } from '@/state/portal-context';

import type { AccessGap } from './knowledge';
import { gapsOf } from './use-access-part';

interface GalleriesOf {
  readonly items: readonly Gallery[];
  readonly gaps: readonly AccessGap[];
  readonly pending: boolean;
}

const none: readonly never[] = [];

/** The id of the gallery of a gallery, definition or version. */
export const galleryOf = (id: ArmId): ArmId => id.split('/').slice(0, 9).join('/');

/**
 * Galleries with the receivers of their direct shares. No list has these, only a gallery's own answer (ARM 11), so directly
 * shared galleries are read one by one; `about` one resource, only its gallery is read.
 */
export function useGalleriesOf(
  subscriptions: readonly Subscription[],
  about: ArmId | undefined,
): GalleriesOf {
  const { client } = usePortal();
  const own = about === undefined ? undefined : galleryOf(about);
  const lists = useFanOut(
    'subscription',
    (own === undefined ? subscriptions : none).map(subscriptionScope),
    ({ scopeId: subscriptionId, tenantId }) =>
      armListQuery(client, operations.galleriesListBySubscription, { subscriptionId }, { tenantId }),
  );
  const listed = useMemo(() => itemsOf(lists.answers), [lists.answers]);
  const shared =
    own === undefined
      ? listed.filter((g) => g.properties.sharingProfile?.permissions === 'Groups').map((g) => g.id)
      : [own];
  const single = useFanOut(
    'subscription',
    shared.map((id): AskedScope => ({
      kind: 'resource',
      scopeId: id,
      scopeName: id.split('/').at(-1) ?? id,
      tenantId: '',
    })),
    ({ scopeId: id }) => galleryQuery(client, id),
  );
  const items = useMemo(() => {
    const read = single.answers.map(({ data }) => data).filter((g) => g !== undefined);
    const whole = new Map(read.map((g) => [foldId(g.id), g]));
    return own === undefined ? listed.map((g) => whole.get(foldId(g.id)) ?? g) : read;
  }, [listed, single.answers, own]);
  return {
    items,
    pending: lists.sources.pending || single.sources.pending,
    gaps: [...gapsOf('galleries', lists.sources), ...gapsOf('galleries', single.sources)],
  };
}
