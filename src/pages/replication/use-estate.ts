import { useMemo } from 'react';

import { graphQuestions } from '@/arm/graph-questions';
import { foldId } from '@/arm/resource-id';
import { useScopes } from '@/data/across-subscriptions';
import { useAcrossTenants } from '@/data/across-tenants';
import { scopeChoices, scopeNames } from '@/data/scope-names';
import { bothSources } from '@/data/sources';
import type { EstateVersion } from '@/domain/estate';
import { estateVersion } from '@/domain/estate';
import { t } from '@/i18n/translate';

import type { InScope } from './use-estate-filters';

export type VersionInScope = EstateVersion & InScope;
export interface HomeGallery extends InScope {
  readonly location: string;
}

/** What each gallery is called among the others, by folded id. */
export function galleryLabels(
  galleries: readonly { readonly key: string; readonly name: string; readonly subscription: string }[],
): (key: string, name: string) => string {
  const found = new Map(galleries.map((gallery) => [gallery.key, gallery]));
  const keysOf = new Map<string, number>();
  for (const { name } of found.values()) keysOf.set(name, (keysOf.get(name) ?? 0) + 1);
  return (key, name) =>
    (keysOf.get(name) ?? 0) > 1
      ? t('replication.inGroup', { name, group: found.get(key)?.subscription ?? '' })
      : name;
}

/** All versions with their target regions and all galleries with their location, of all tenants: one query each. */
export function useEstate() {
  const scopes = useScopes();
  const { tenants, subscriptions } = scopes;
  const ofVersions = useAcrossTenants(graphQuestions.versions);
  const ofGalleries = useAcrossTenants(graphQuestions.galleries);
  const names = useMemo(() => scopeNames(subscriptions, tenants), [subscriptions, tenants]);
  const known = useMemo(() => {
    const { subscription = [] } = scopeChoices({ subscriptions, tenants });
    return { subscription };
  }, [subscriptions, tenants]);
  const { versions, homeGalleries } = useMemo(() => {
    const plain = ofVersions.items.map((row) => {
      const version = estateVersion(row);
      return { ...version, subscription: names.subscription(version.subscriptionId) };
    });
    const living = ofGalleries.items.map((row) => ({
      row,
      key: foldId(row.id),
      name: row.name,
      subscription: names.subscription(row.subscriptionId),
    }));
    // A gallery that may not be read is known by its versions only.
    const label = galleryLabels([
      ...plain.map((v) => ({ key: v.galleryKey, name: v.gallery, subscription: v.subscription })),
      ...living,
    ]);
    return {
      versions: plain.map((v): VersionInScope => ({ ...v, galleryLabel: label(v.galleryKey, v.gallery) })),
      homeGalleries: living.map(({ row, key, name, subscription }): HomeGallery => ({
        id: row.id,
        key,
        galleryKey: key,
        galleryLabel: label(key, name),
        subscriptionId: row.subscriptionId.toLowerCase(),
        subscription,
        location: row.location,
      })),
    };
  }, [ofVersions.items, ofGalleries.items, names]);
  return {
    versions,
    homeGalleries,
    names,
    known,
    scopes,
    sources: bothSources(ofVersions.sources, ofGalleries.sources),
  };
}
