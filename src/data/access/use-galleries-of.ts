import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';

import { failureOf } from '@/arm/errors';
import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { foldId } from '@/arm/resource-id';
import type { ArmId, Gallery, Subscription } from '@/arm/types';
import { galleryQuery } from '@/data/resource-queries';
import { stillLoading } from '@/data/sources';
import { usePortal } from '@/state/portal-context';

import type { AccessGap } from './knowledge';

export interface GalleriesOf {
  readonly items: readonly Gallery[];
  readonly gaps: readonly AccessGap[];
  readonly pending: boolean;
}

const none: readonly never[] = [];

/** The id of the gallery of a gallery, definition or version. */
export const galleryOf = (id: ArmId): ArmId => id.split('/').slice(0, 9).join('/');

/**
 * Galleries with whom they are shared directly. That is in no list, only in a gallery's own answer (ARM 11), so those that
 * are shared directly are read one by one; `about` one resource, its gallery alone is read.
 */
export function useGalleriesOf(
  subscriptions: readonly Subscription[],
  about: ArmId | undefined,
): GalleriesOf {
  const { client } = usePortal();
  const own = about === undefined ? undefined : galleryOf(about);
  const listed = useQueries({
    queries: (own === undefined ? subscriptions : none).map(({ subscriptionId, tenantId }) =>
      armListQuery(client, operations.galleriesListBySubscription, { subscriptionId }, { tenantId }),
    ),
    combine: (answers): GalleriesOf => ({
      items: answers.flatMap((a) => a.data?.items ?? none),
      pending: answers.some(stillLoading),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const { subscriptionId = '', displayName = '' } = subscriptions[i] ?? {};
        if (!a.isError) return none;
        return [gap(`/subscriptions/${subscriptionId}`, displayName, a)];
      }),
    }),
  });
  const shared =
    own === undefined
      ? listed.items.filter((g) => g.properties.sharingProfile?.permissions === 'Groups').map((g) => g.id)
      : [own];
  const read = useQueries({
    queries: shared.map((id) => galleryQuery(client, id)),
    combine: (answers): GalleriesOf => ({
      items: answers.map((a) => a.data).filter((g) => g !== undefined),
      pending: answers.some((a) => a.isPending),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const id = shared[i] ?? '';
        return a.isError ? [gap(id, id.split('/').at(-1) ?? id, a)] : none;
      }),
    }),
  });
  const items = useMemo(() => {
    const whole = new Map(read.items.map((g) => [foldId(g.id), g]));
    return own === undefined ? listed.items.map((g) => whole.get(foldId(g.id)) ?? g) : read.items;
  }, [listed.items, read.items, own]);
  return {
    items,
    pending: listed.pending || read.pending,
    gaps: [...listed.gaps, ...read.gaps],
  };
}

const gap = (
  scopeId: string,
  scopeName: string,
  { error, refetch }: { readonly error: Error | null; readonly refetch: () => unknown },
): AccessGap => ({
  what: 'galleries',
  scopeId,
  scopeName,
  failure: failureOf(error),
  retry: () => void refetch(),
});
