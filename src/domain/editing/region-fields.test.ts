import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, PublishingProfile, TargetRegion } from '@/arm/types';

import type { Fields } from './fields';
import { mergeFields, withField } from './fields';
import { patchOf, readFields } from './form';
import { regionKeys } from './form-keys';
import { addRegion, regionsOf, removeRegion, restoreRegion } from './region-fields';
import { versionForm } from './version-form';

const NAMES = ['West Europe', 'North Europe', 'UK South', 'East US 2', 'Japan East', 'Brazil South'];

const version = (publishingProfile: PublishingProfile, tags?: Record<string, string>): ImageVersion => ({
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0',
  name: '1.0.0',
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  ...(tags && { tags }),
  properties: { publishingProfile, storageProfile: { source: { id: '/x' } } },
});

const encryption = { osDiskImage: { diskEncryptionSetId: '/subscriptions/s/des1' } };
const read = version({
  replicaCount: 1,
  excludeFromLatest: false,
  publishedDate: '2026-01-01T00:00:00+00:00',
  storageAccountType: 'Standard_LRS',
  targetExtendedLocations: [{ name: 'losangeles' }],
  targetRegions: [
    { name: 'West Europe', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS', encryption },
    {
      name: 'UK South',
      regionalReplicaCount: 2,
      storageAccountType: 'Standard_ZRS',
      excludeFromLatest: true,
    },
  ],
});

interface Body {
  readonly tags?: unknown;
  readonly properties: { readonly publishingProfile: PublishingProfile; readonly storageProfile: unknown };
}
const patch = (v: ImageVersion, fields: Fields) => patchOf(versionForm, v, fields) as Body;

/** Regions as the service may send them, with fields that no form knows. */
const wireRegion = (name: string): fc.Arbitrary<TargetRegion> =>
  fc.record(
    {
      name: fc.constant(name),
      regionalReplicaCount: fc.integer({ min: 1, max: 100 }),
      storageAccountType: fc.constantFrom(
        'Standard_LRS' as const,
        'Standard_ZRS' as const,
        'Premium_LRS' as const,
      ),
      encryption: fc.record({ osDiskImage: fc.record({ diskEncryptionSetId: fc.string() }) }),
      excludeFromLatest: fc.boolean(),
      additionalReplicaSets: fc.array(fc.record({ regionalReplicaCount: fc.integer({ min: 1, max: 5 }) })),
      futureField: fc.jsonValue(),
    },
    { requiredKeys: ['name', 'regionalReplicaCount'] },
  ) as fc.Arbitrary<TargetRegion>;

const wireVersion = fc
  .tuple(
    fc.subarray(NAMES, { minLength: 1 }),
    fc.dictionary(fc.stringMatching(/^x[a-z]{0,6}$/), fc.jsonValue()),
  )
  .chain(([names, unknown]) =>
    fc
      .tuple(...names.map(wireRegion))
      .map((targetRegions) => version({ ...unknown, replicaCount: 1, targetRegions })),
  );

describe('bodies lose nothing (trap 1)', () => {
  it('one changed count: everything else of every region goes back as it was read, whatever it is', () => {
    fc.assert(
      fc.property(wireVersion, fc.integer({ min: 1, max: 100 }), fc.nat(), (v, count, pick) => {
        const regions = v.properties.publishingProfile?.targetRegions ?? [];
        const target = regions[pick % regions.length];
        if (!target) return false;
        const fields = withField(readFields(versionForm, v), regionKeys(target.name).replicas, String(count));
        const sent = patchOf(versionForm, v, fields) as Partial<Body>;
        if (count === target.regionalReplicaCount) return sent.properties === undefined;
        const { publishedDate: _, ...profile } = v.properties.publishingProfile ?? {};
        expect(sent.properties?.publishingProfile).toEqual({
          ...profile,
          targetRegions: regions.map((r) => (r === target ? { ...r, regionalReplicaCount: count } : r)),
        });
        return true;
      }),
    );
  });

  it('never drops a region that was not removed, whatever else is changed', () => {
    fc.assert(
      fc.property(wireVersion, fc.subarray(NAMES), fc.subarray(NAMES), (v, removed, added) => {
        let fields = readFields(versionForm, v);
        for (const name of removed) fields = removeRegion(fields, name);
        for (const name of added)
          if (!fields[regionKeys(name).presence]) fields = addRegion(fields, name, '1', 'Standard_LRS');
        fields = withField(fields, 'excludeFromLatest', 'true');
        const read = (v.properties.publishingProfile?.targetRegions ?? []).map((r) => r.name);
        const expected = new Set([...read.filter((n) => !removed.includes(n)), ...added]);
        const names = patch(v, fields).properties.publishingProfile.targetRegions?.map((r) => r.name);
        expect(new Set(names)).toEqual(expected);
        expect(names).toHaveLength(expected.size);
      }),
    );
  });

  it('two admins at once: what the other one wrote is in my body, with all its unknown fields', () => {
    fc.assert(
      fc.property(
        wireVersion,
        wireVersion,
        fc.subarray(NAMES),
        fc.subarray(NAMES),
        (base, theirs, removed, added) => {
          let mine = readFields(versionForm, base);
          for (const name of removed) mine = removeRegion(mine, name);
          for (const name of added)
            if (!mine[regionKeys(name).presence]) mine = addRegion(mine, name, '7', 'Standard_LRS');
          const { fields } = mergeFields(
            readFields(versionForm, base),
            mine,
            readFields(versionForm, theirs),
          );
          const sent = (patchOf(versionForm, theirs, fields) as Partial<Body>).properties?.publishingProfile
            .targetRegions;
          for (const region of theirs.properties.publishingProfile?.targetRegions ?? []) {
            const key = regionKeys(region.name).presence;
            const mineRemovedIt = readFields(versionForm, base)[key] !== undefined && mine[key] === undefined;
            if (mineRemovedIt || sent === undefined) continue;
            const { regionalReplicaCount: _count, excludeFromLatest: _excluded, ...rest } = region;
            expect(sent.find((r) => foldRegion(r.name) === foldRegion(region.name))).toMatchObject(rest);
          }
          const wanted = added.filter((name) => !readFields(versionForm, base)[regionKeys(name).presence]);
          for (const name of wanted) expect(fields[regionKeys(name).presence]).toBeDefined();
        },
      ),
    );
  });

  it('sends storageProfile {} and not the read-only published date', () => {
    const body = patch(read, withField(readFields(versionForm, read), 'excludeFromLatest', 'true'));
    expect(body.properties.storageProfile).toEqual({});
    expect(body.properties.publishingProfile).not.toHaveProperty('publishedDate');
    expect(body.properties.publishingProfile.targetExtendedLocations).toEqual([{ name: 'losangeles' }]);
    expect(body.properties.publishingProfile.targetRegions?.[0]?.encryption).toEqual(encryption);
  });

  it('sends nothing of the profile for a change of tags, and all tags', () => {
    const tagged = version(read.properties.publishingProfile ?? {}, { a: '1', b: '2' });
    expect(patchOf(versionForm, tagged, withField(readFields(versionForm, tagged), 'tag/b', '3'))).toEqual({
      tags: { a: '1', b: '3' },
    });
    expect(
      patchOf(versionForm, tagged, withField(readFields(versionForm, tagged), 'tag/b', undefined)),
    ).toEqual({
      tags: { a: '1' },
    });
    expect(patchOf(versionForm, tagged, readFields(versionForm, tagged))).toEqual({});
  });
});

describe('region fields', () => {
  it('S42: adds, removes and restores regions under any spelling', () => {
    const before = readFields(versionForm, read);
    const added = addRegion(before, 'North Europe', '2', 'Standard_ZRS');
    expect(regionsOf(added).map((r) => r.key)).toEqual(['northeurope', 'uksouth', 'westeurope']);
    expect(restoreRegion(added, before, 'northeurope')).toEqual(before);
    expect(restoreRegion(removeRegion(before, 'uk south'), before, 'UKSouth')).toEqual(before);
  });

  it('a removed and re-added region is sent once, with its wire object', () => {
    const before = readFields(versionForm, read);
    const again = addRegion(removeRegion(before, 'UK South'), 'UK South', '5', 'Standard_ZRS');
    const sent = patch(read, again).properties.publishingProfile.targetRegions ?? [];
    expect(sent.filter((r) => foldRegion(r.name) === 'uksouth')).toEqual([
      {
        name: 'UK South',
        regionalReplicaCount: 5,
        storageAccountType: 'Standard_ZRS',
        excludeFromLatest: false,
      },
    ]);
  });
});
