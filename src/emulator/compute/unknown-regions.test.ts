import { describe, expect, test } from 'vitest';

import { foldRegion } from '@/arm/resource-id';
import type { Location, TargetRegion } from '@/arm/types';

import type { Doc, RegionCopy } from '../contract';
import { empty } from '../scenarios/empty';
import { TEST_START, testArm } from '../testing';
import {
  DEFINITION,
  definition,
  estateDocs,
  GALLERY,
  GROUP,
  replication,
  S,
  version,
  VERSION,
} from './test-estate';

// Imported estates name regions that this build's list does not have: newer ones, or those of another cloud.

const home = { name: 'West Europe', regionalReplicaCount: 2, storageAccountType: 'Standard_LRS' } as const;
const atlantis = {
  name: 'Atlantis North',
  regionalReplicaCount: 1,
  storageAccountType: 'Standard_ZRS',
} as const;

const doc = (id: string, type: Doc['type'], location: string, properties: object): Doc => ({
  id,
  type,
  body: { name: id.split('/').at(-1), id, location, properties },
});

/** Everywhere complete, as recorded. */
const copyIn = ({ name }: TargetRegion): RegionCopy => {
  const region = foldRegion(name);
  const recorded = { region, state: 'Completed', progress: 100 } as const;
  return { region, startedAt: 0, durationMs: 0, outcome: 'Completed', recorded };
};

const versionDoc = (regions: readonly TargetRegion[] | undefined, location = 'westeurope'): Doc => ({
  ...doc(VERSION, 'microsoft.compute/galleries/images/versions', location, {
    publishingProfile: {
      ...(regions && { targetRegions: regions }),
      replicaCount: 1,
      storageAccountType: 'Standard_LRS',
    },
    storageProfile: {},
  }),
  meta: { copies: (regions ?? []).map(copyIn), recordedState: 'Succeeded' },
});

const imported = (
  regions: readonly TargetRegion[] | undefined,
  more: readonly Doc[] = [],
  location = 'westeurope',
) =>
  testArm({
    scenario: empty,
    docs: [
      ...estateDocs(TEST_START),
      doc(GALLERY, 'microsoft.compute/galleries', location, {}),
      doc(DEFINITION, 'microsoft.compute/galleries/images', location, definition.properties),
      versionDoc(regions, location),
      ...more,
    ],
  });

const location = (displayName: string, more: Partial<Location> = {}): Doc<Location> => {
  const name = displayName.toLowerCase().replaceAll(' ', '');
  const id = `/subscriptions/${S}/locations/${name}`;
  return {
    id,
    type: 'microsoft.resources/locations',
    body: {
      id,
      name,
      displayName,
      regionalDisplayName: displayName,
      metadata: { regionType: 'Physical' },
      ...more,
    },
  };
};
const targets = (...targetRegions: readonly object[]) => ({
  properties: { publishingProfile: { targetRegions }, storageProfile: {} },
});
const done = (...regions: readonly string[]) => ({
  aggregatedState: 'Completed',
  summary: regions.map((region) => ({ region, state: 'Completed', progress: 100 })),
});

describe('a version in a region that is not known here', () => {
  test('keeps its copy through a write that says nothing of regions', async () => {
    const arm = await imported([home, atlantis]);
    const patch = await arm.call('PATCH', VERSION, { tags: { a: 'b' } });
    expect(patch.status).toBe(200);
    expect(patch.body.properties.publishingProfile).toMatchObject({ targetRegions: [home, atlantis] });
    expect(await replication(arm)).toEqual(done('westeurope', 'atlantisnorth'));
  });

  test('keeps it through a change of another region’s count, in whatever spelling it is sent back', async () => {
    for (const name of ['Atlantis North', 'atlantisnorth']) {
      const arm = await imported([home, atlantis]);
      const patch = await arm.call(
        'PATCH',
        VERSION,
        targets({ ...home, regionalReplicaCount: 1 }, { ...atlantis, name }),
      );
      expect(patch.status).toBe(200);
      expect(patch.body.properties.publishingProfile).toMatchObject({
        targetRegions: [{ ...home, regionalReplicaCount: 1 }, atlantis],
      });
      expect(await replication(arm)).toEqual(done('westeurope', 'atlantisnorth'));
    }
  });

  test('may leave it, and may not come back', async () => {
    const arm = await imported([home, atlantis]);
    expect((await arm.call('PATCH', VERSION, targets(home))).status).toBe(200);
    expect(await replication(arm)).toEqual(done('westeurope'));
    arm.pass(600_000);
    const back = await arm.call('PATCH', VERSION, targets(home, atlantis));
    expect([back.status, back.body.error.code]).toEqual([400, 'LocationNotAvailableForResourceType']);
    expect(back.body.error.message).not.toContain('atlantisnorth,');
  });

  test('may have it as its home, as the export spelled it', async () => {
    const arm = await imported([atlantis], [], 'Atlantis North');
    const put = await arm.call('PUT', VERSION, { ...targets(atlantis), location: 'atlantisnorth' });
    expect(put.status).toBe(200);
    expect(await replication(arm)).toEqual(done('atlantisnorth'));
    const elsewhere = await arm.call('PUT', VERSION, { ...targets(atlantis), location: 'westeurope' });
    expect(elsewhere.body.error.code).toBe('InvalidResourceLocation');
    // A place with letters that no header takes still has a status URL that answers.
    const far = await imported(undefined, [], '東大陸');
    const patch = await far.call('PATCH', VERSION, { tags: {} });
    expect(patch.status).toBe(200);
    const status = await far.call('GET', patch.headers.get('Azure-AsyncOperation') ?? '');
    expect(status.body.status).toBe('InProgress');
    for (const path of [GALLERY, DEFINITION]) {
      const { status: changed } = await far.call('PATCH', path, { tags: {} });
      expect(changed).toBe(200);
    }
  });
});

describe('a region that only the imported locations name', () => {
  const zones = { availabilityZoneMappings: [{ logicalZone: '1', physicalZone: 'atlantisnorth-az1' }] };

  test('is one that a version may be copied to, under its own name, and a gallery may be made in', async () => {
    const arm = await imported([home], [location('Atlantis North', zones)]);
    const patch = await arm.call('PATCH', VERSION, targets(home, { ...atlantis, name: 'atlantisnorth' }));
    expect(patch.status).toBe(200);
    expect(patch.body.properties.publishingProfile).toMatchObject({ targetRegions: [home, atlantis] });
    arm.pass(3_600_000);
    expect((await replication(arm)).aggregatedState).toBe('Completed');
    const made = await arm.call('PUT', GALLERY.replace(/gal$/, 'other'), { location: 'Atlantis North' });
    expect([made.status, made.body.location]).toEqual([201, 'atlantisnorth']);
    const next = await arm.call(
      'PUT',
      `${DEFINITION}/versions/2.0.0`,
      version([{ name: 'westeurope' }, atlantis]),
    );
    expect(next.status).toBe(201);
  });

  test('has no more zones than the locations say, and no others are open', async () => {
    const arm = await imported(
      [home],
      [location('Atlantis North'), location('Asia', { metadata: { regionType: 'Logical' } })],
    );
    const zoned = await arm.call('PATCH', VERSION, targets(home, atlantis));
    expect(zoned.body.error.message).toBe('ZRS storage account type is not supported in this region.');
    for (const name of ['Atlantis South', 'Asia']) {
      const refused = await arm.call('PATCH', VERSION, targets(home, { name }));
      expect(refused.body.error.code).toBe('LocationNotAvailableForResourceType');
      expect(refused.body.error.message).toMatch(/,atlantisnorth'\.$/);
    }
  });

  test('takes resource groups, and an imported group stays where it is', async () => {
    const lost = { ...doc(`${GROUP}-lost`, 'microsoft.resources/resourcegroups', 'Lemuria', {}) };
    const arm = await imported([home], [location('Atlantis North'), lost]);
    const put = (name: string, at: string) =>
      arm.call('PUT', `${name}?api-version=2021-04-01`, { location: at, tags: {} });
    expect((await put(`${GROUP}-new`, 'Atlantis North')).status).toBe(201);
    expect((await put(`${GROUP}-lost`, 'lemuria')).status).toBe(200);
    expect((await put(`${GROUP}-lost`, 'westeurope')).body.error.code).toBe('InvalidResourceGroupLocation');
    expect((await put(`${GROUP}-other`, 'lemuria')).body.error.code).toBe(
      'LocationNotAvailableForResourceGroup',
    );
  });
});
