import { foldRegion } from '@/arm/resource-id';

import { isThere } from '../compute/image-reference';
import type { VersionDoc } from '../compute/image-reference';
import { publicNames } from '../compute/shared-names';
import type { SharedGallery } from '../compute/shared-names';
import type { Call, Doc } from '../contract';
import { rowOf } from './rows';
import type { Row } from './values';

// The table communitygalleryresources: what all tenants have opened to the community, one row a region, seen by everybody. Types and
// properties as documented; the form of the ids is ours.

const TYPE = 'microsoft.compute/locations/communitygalleries';
const DISCLAIMER = 'https://aka.ms/community-gallery-disclaimer';

const identified = (path: string) => ({ identifier: { uniqueId: `/CommunityGalleries/${path}` } });

/** Rows of all community galleries, their definitions and versions. Versions are there where their copy is complete. */
export function communityGalleryResources({
  call,
}: {
  readonly call: Pick<Call, 'store' | 'caller' | 'now'>;
}): readonly Row[] {
  const { store, caller, now } = call;
  const rows: Row[] = [];
  const add = (location: string, type: string, path: string, properties: object) => {
    const id = `/providers/Microsoft.Compute/locations/${location}/communityGalleries/${path}`;
    const name = path.split('/').at(-1) ?? '';
    rows.push(rowOf({ id, name, type, location, properties }, caller.tenantId));
  };
  for (const gallery of store.list('microsoft.compute/galleries') as readonly SharedGallery[]) {
    const [name] = publicNames(gallery);
    if (name === undefined) continue;
    const { communityGalleryEnabled: _, ...communityMetadata } =
      gallery.body.properties.sharingProfile?.communityGalleryInfo ?? {};
    const definitions = store.list('microsoft.compute/galleries/images', gallery.id) as readonly Doc<{
      readonly name: string;
      readonly properties: object;
    }>[];
    const seen = new Map<string, Set<string>>([[foldRegion(gallery.body.location), new Set()]]);
    for (const definition of definitions) {
      const image = `${name}/images/${definition.body.name}`;
      const versions = store.list('microsoft.compute/galleries/images/versions', definition.id);
      for (const version of versions as readonly VersionDoc[]) {
        const { publishingProfile } = version.body.properties;
        for (const { name: target } of publishingProfile?.targetRegions ?? []) {
          const region = foldRegion(target);
          if (!isThere(version, region, now)) continue;
          const path = `${image}/versions/${version.body.name}`;
          seen.set(region, (seen.get(region) ?? new Set()).add(image));
          add(region, `${TYPE}/images/versions`, path, {
            publishedDate: publishingProfile?.publishedDate,
            endOfLifeDate: publishingProfile?.endOfLifeDate,
            excludeFromLatest: publishingProfile?.excludeFromLatest ?? false,
            ...identified(path),
          });
        }
      }
    }
    for (const [region, images] of seen) {
      add(region, TYPE, name, { communityMetadata, disclaimer: DISCLAIMER, ...identified(name) });
      for (const definition of definitions) {
        const image = `${name}/images/${definition.body.name}`;
        if (!images.has(image)) continue;
        const { properties } = definition.body;
        add(region, `${TYPE}/images`, image, { ...properties, disclaimer: DISCLAIMER, ...identified(image) });
      }
    }
  }
  return rows;
}
