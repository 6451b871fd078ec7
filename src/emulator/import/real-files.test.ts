import { describe, expect, test } from 'vitest';

import type { ImageVersion } from '@/arm/types';
import { isInData } from '@/domain/not-in-data';
import { versionSource } from '@/domain/version-source';

import { codesOf, docIn, importOf, issueOf } from './testing';
import { importedArm } from './testing-arm';
import {
  CASE_DEFINITION,
  CASE_GALLERY,
  CASE_GROUP,
  CASE_SUB,
  CASE_VERSION,
  caseFiles,
} from './testing-cases';

// Files of people who run galleries: what they do not hold is not told, what they hold is.

const EXPAND = '?$expand=ReplicationStatus&api-version=2024-03-03';

describe('a query that projects columns', () => {
  test('says the state that it has, and no other', async () => {
    const { get } = await importedArm(caseFiles('account.json', 'projection/graph-failed.json'));
    const gallery = (await get(CASE_GALLERY)).body;
    expect(gallery.properties).not.toHaveProperty('provisioningState');
    expect(isInData(gallery, 'properties.sharingProfile')).toBe(false);
    expect(isInData(gallery, 'properties.provisioningState')).toBe(false);
    expect(isInData(gallery, 'tags')).toBe(false);
    const version = (await get(`${CASE_VERSION}${EXPAND}`)).body;
    expect(version.properties).toMatchObject({
      provisioningState: 'Failed',
      publishingProfile: { excludeFromLatest: true },
    });
    expect(isInData(version, 'properties.publishingProfile.targetRegions')).toBe(false);
    expect(isInData(version, 'properties.replicationStatus.summary')).toBe(false);
  });

  test('has each column of one meaning under the member that it is of', () => {
    const parsed = importOf(caseFiles('account.json', 'projection/graph.json'));
    expect(codesOf(parsed, 'warning')).not.toContain('missingField');
    const definition = docIn(parsed, CASE_DEFINITION)?.body;
    expect(definition).toMatchObject({ properties: { osType: 'Linux', osState: 'Generalized' } });
    expect(isInData(definition, 'properties.identifier.publisher')).toBe(false);
    const version = docIn(parsed, CASE_VERSION);
    expect(version?.meta?.recordedState).toBe('Succeeded');
    expect(version?.body).toMatchObject({
      properties: {
        publishingProfile: { targetRegions: [{ name: 'West Europe', regionalReplicaCount: 2 }] },
      },
    });
    expect(isInData(version?.body, 'properties.publishingProfile.endOfLifeDate')).toBe(false);
    // "endOfLife" is the name of nothing that ARM sends.
    expect(issueOf(parsed, 'columnIgnored')?.field).toBe('endOfLife');
  });

  test('reads columns under the names that Resource Graph gives them by itself', () => {
    const row = {
      id: CASE_VERSION,
      type: 'microsoft.compute/galleries/images/versions',
      location: 'westeurope',
      tags: { a: 'b' },
      properties_provisioningState: 'Succeeded',
      properties_publishingProfile_replicaCount: 3,
      publishingProfile_excludeFromLatest: 'true',
      source: '/subscriptions/x',
    };
    const parsed = importOf({ 'g.json': { data: [row], total_records: 1 } });
    const version = docIn(parsed, CASE_VERSION);
    expect(version?.meta?.recordedState).toBe('Succeeded');
    expect(version?.body).toMatchObject({ properties: { publishingProfile: { replicaCount: 3 } } });
    expect(isInData(version?.body, 'tags')).toBe(true);
    // A text is no boolean, and two members are called "source".
    expect(isInData(version?.body, 'properties.publishingProfile.excludeFromLatest')).toBe(false);
    expect(isInData(version?.body, 'properties.storageProfile')).toBe(false);
    expect(parsed.report.issues.filter((i) => i.code === 'import.columnIgnored').map((i) => i.field)).toEqual(
      ['publishingProfile_excludeFromLatest', 'source'],
    );
  });

  test('of the Azure CLI leaves out what it was not asked for, as one of Resource Graph does', () => {
    const row = { id: CASE_VERSION, location: 'westeurope', provisioningState: 'Failed', state: 'Failed' };
    const parsed = importOf({ 'v.json': [row] });
    expect(docIn(parsed, CASE_VERSION)?.meta?.recordedState).toBe('Failed');
    expect(isInData(docIn(parsed, CASE_VERSION)?.body, 'properties.publishingProfile.replicaCount')).toBe(
      false,
    );
  });

  test('is made whole by a file that has the whole resource, in either order', () => {
    const files = caseFiles('account.json', 'sig.json', 'projection/graph.json');
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    for (const parsed of [importOf(files), importOf(turned)]) {
      for (const id of [CASE_GALLERY, CASE_DEFINITION, CASE_VERSION]) {
        expect(JSON.stringify(docIn(parsed, id)?.body)).not.toContain('galleryPortalPartial');
      }
    }
  });
});

test('az resource list: the state and the tags are known, everything else is not', async () => {
  const parsed = importOf(caseFiles('account.json', 'az-resource-list/resource-list.json'));
  for (const id of [CASE_GALLERY, CASE_DEFINITION, CASE_VERSION]) {
    const doc = docIn(parsed, id);
    expect(doc?.meta?.recordedState).toBe('Succeeded');
    expect(doc?.body).toMatchObject({ tags: { env: 'prod' } });
    expect(isInData(doc?.body, 'properties.description')).toBe(false);
  }
  expect(isInData(docIn(parsed, CASE_VERSION)?.body, 'properties.publishingProfile.targetRegions')).toBe(
    false,
  );
});

test('null in a full list of az is absent, and reads so', () => {
  const parsed = importOf(caseFiles('account.json', 'sig.json'));
  for (const id of [CASE_GALLERY, CASE_DEFINITION, CASE_VERSION]) {
    const body = docIn(parsed, id)?.body;
    for (const path of [
      'tags',
      'properties.description',
      'properties.sharingProfile',
      'properties.endOfLifeDate',
    ])
      expect(isInData(body, path)).toBe(true);
  }
});

test('an aggregated state is answered as recorded, where its regions say otherwise too', async () => {
  const files = caseFiles('account.json', 'many-regions/sig.json', 'many-regions/version.json');
  const { get } = await importedArm(files);
  const id = `${CASE_GALLERY}/images/windows-2019/versions/17763.1697.210113`;
  const { replicationStatus } = (await get(`${id}${EXPAND}`)).body.properties as {
    replicationStatus: { aggregatedState: string; summary: readonly { state: string }[] };
  };
  expect(replicationStatus.aggregatedState).toBe('InProgress');
  expect(replicationStatus.summary).toHaveLength(34);
  expect(replicationStatus.summary.map((row) => row.state)).toContain('Failed');
});

test('an account of a tenant without a subscription is a tenant, and no subscription', () => {
  const parsed = importOf(caseFiles('tenant-level-account/account-list.json', 'sig.json'));
  expect(parsed.report.counts).toMatchObject({ subscriptions: 1, tenants: 2 });
  expect(docIn(parsed, '/tenants/e4a7b1c2-3d5f-4e68-8b90-1a2c3d4e5f60')?.body).toMatchObject({
    displayName: 'Fabrikam Labs',
    defaultDomain: 'fabrikamlabs.example',
  });
});

test('locations of an old list are read', async () => {
  const { get } = await importedArm(caseFiles('account.json', 'sig.json', 'old-locations/locations.json'));
  const { body } = await get(`/subscriptions/${CASE_SUB}/locations?api-version=2022-12-01`);
  expect(body.value.map((l) => l.name)).toEqual(['eastasia', 'northeurope', 'westeurope']);
  expect(body.value[0]).toMatchObject({
    displayName: 'East Asia',
    metadata: {
      regionType: 'Physical',
      latitude: '22.267',
      longitude: '114.188',
      geographyGroup: 'Asia Pacific',
    },
  });
});

test('a source in the place where api-version 2018-06-01 had it is the source', async () => {
  const paths = ['account.json', 'old-api-source/gallery.json', 'old-api-source/versions.json'];
  const { get } = await importedArm(caseFiles(...paths));
  const id = `${CASE_GROUP}/providers/Microsoft.Compute/galleries/galOld/images/ubuntu_standard/versions/1.0.0`;
  const version = (await get(id)).body as unknown as ImageVersion;
  expect(versionSource(version)).toMatchObject({
    kind: 'managedImage',
    id: `${CASE_GROUP}/providers/Microsoft.Compute/images/lab-image`,
  });
});

test('a group whose name has no capitals of the same length is found by the link of its list', async () => {
  const { get } = await importedArm(
    caseFiles('account.json', 'sharp-s-group/groups.json', 'sharp-s-group/sig.json'),
  );
  const { value } = (await get(`/subscriptions/${CASE_SUB}/providers/Microsoft.Compute/galleries`)).body;
  const id = String(value[0]?.id);
  expect(id).toContain('/resourceGroups/RG-STRAßE/');
  expect((await get(id)).status).toBe(200);
  expect((await get(`${id}/images`)).body.value).toHaveLength(1);
});

test('edge zones, additional replica sets and fields that nobody knows are answered as they came', async () => {
  const parsed = importOf(caseFiles('account.json', 'edge-cvm/arm.json'));
  const sent = JSON.parse(new TextDecoder().decode(caseFiles('edge-cvm/arm.json')['edge-cvm/arm.json'])) as {
    id: string;
    properties: Record<string, unknown>;
  }[];
  for (const { id, properties } of sent) {
    const { provisioningState: _, replicationStatus: __, ...kept } = properties;
    expect(docIn(parsed, id)?.body).toMatchObject({ properties: kept });
  }
});

describe('Search-AzGraph', () => {
  const forms = ['search-azgraph/search-azgraph.json', 'search-azgraph/search-azgraph-object.json'];
  test.each(forms)('%s is read as a query of the Azure CLI is, without the second id', (path) => {
    const parsed = importOf(caseFiles('account.json', path));
    expect(parsed.report.files[1]?.parts).toEqual([{ form: 'resourceGraph', read: 3, skipped: 0 }]);
    const gallery = docIn(parsed, CASE_GALLERY);
    expect(Object.keys(gallery?.body as object)).toEqual([
      'name',
      'id',
      'type',
      'location',
      'tags',
      'properties',
    ]);
    expect(codesOf(parsed, 'warning')).toEqual(['emptyTagName']);
  });

  test('gives the same documents as an object and as its rows', () => {
    const [rows, object] = forms.map((path) => importOf(caseFiles('account.json', path)).docs);
    expect(object).toEqual(rows);
  });
});
