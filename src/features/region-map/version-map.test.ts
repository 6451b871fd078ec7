import { describe, expect, test } from 'vitest';

import type { ImageVersion, Location } from '@/arm/types';
import { regionKeys } from '@/domain/editing/form-keys';
import { addRegion, readRegions, removeRegion } from '@/domain/editing/region-fields';
import { regionRows } from '@/domain/replication';

import { versionMapRegions } from './version-map';

const location = (name: string, displayName: string, longitude?: string, latitude?: string): Location => ({
  id: `/subscriptions/s/locations/${name}`,
  name,
  displayName,
  regionalDisplayName: displayName,
  metadata: { regionType: 'Physical', ...(longitude && { longitude, latitude }) },
});
const locations = [
  location('westeurope', 'West Europe', '4.9', '52.3667'),
  location('uksouth', 'UK South', '-0.799', '50.941'),
  location('eastus2', 'East US 2', '-78.3889', '36.6681'),
  location('australiacentral', 'Australia Central', '149.1244', '-35.3075'),
];

const version: ImageVersion = {
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0',
  name: '1.0.0',
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: {
    publishingProfile: {
      replicaCount: 1,
      targetRegions: [
        { name: 'West Europe', regionalReplicaCount: 3, storageAccountType: 'Standard_ZRS' },
        { name: 'East US 2', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
        { name: 'Taiwan North', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
      ],
    },
    replicationStatus: {
      summary: [
        { region: 'westeurope', state: 'Completed', progress: 100 },
        { region: 'eastus2', state: 'Replicating', progress: 40 },
      ],
    },
  },
};
const rows = regionRows(version, locations);
const stateOf = () => ({ tone: 'good', word: 'Completed' }) as const;
const before = readRegions(version);
const edit = (fields: typeof before) => ({
  before,
  fields,
  problems: [],
  problemText: () => 'wrong',
  sourceReason: 'S81',
  refusalOf: (l: Location) => (l.name === 'australiacentral' ? 'allow-list' : undefined),
});
const regionOf = (name: string, input: Partial<Parameters<typeof versionMapRegions>[0]> = {}) =>
  versionMapRegions({ rows, locations, stateOf, furtherLabel: ({ kind }) => kind, ...input }).find(
    (r) => r.name === name,
  );

describe('a version on the map', () => {
  test('has the rows of the table in their order, joined by normalised name', () => {
    expect(
      versionMapRegions({ rows, locations, stateOf, furtherLabel: ({ kind }) => kind }).map((r) => r.name),
    ).toEqual(rows.map((r) => r.key));
    expect(regionOf('eastus2')).toMatchObject({ target: true, progress: 40, replicas: 1 });
    expect(regionOf('westeurope')).toMatchObject({ source: true, replicas: 3 });
  });

  test('a region that no locations answer names has no place, and is there', () => {
    expect(regionOf('taiwannorth')).toMatchObject({ displayName: 'Taiwan North', place: undefined });
  });

  test('the gallery’s location is marked, with or without a copy there', () => {
    const parentLocations = [{ location: 'uksouth', words: 'Location of the gallery' }];
    expect(regionOf('uksouth', { parentLocations })).toMatchObject({ home: 'Location of the gallery' });
    expect(
      regionOf('eastus2', { parentLocations: [{ location: 'East US 2', words: 'Location of the gallery' }] }),
    ).toMatchObject({
      home: 'Location of the gallery',
      target: true,
    });
  });

  test('pending changes are told: added, removed, changed', () => {
    let fields = addRegion(before, 'UK South', '2', 'Standard_LRS');
    fields = removeRegion(fields, 'Taiwan North');
    fields = { ...fields, [regionKeys('eastus2').replicas]: '5' };
    expect(regionOf('uksouth', { edit: edit(fields) })).toMatchObject({ pending: 'add', replicas: 2 });
    expect(regionOf('taiwannorth', { edit: edit(fields) })).toMatchObject({ pending: 'remove' });
    expect(regionOf('eastus2', { edit: edit(fields) })).toMatchObject({ pending: 'change', replicas: 5 });
    expect(regionOf('westeurope', { edit: edit(fields) })?.pending).toBeUndefined();
  });

  test('a region of another admin, read while one edits, is not taken for one that the form removed', () => {
    const theirs: ImageVersion = {
      ...version,
      properties: {
        publishingProfile: {
          targetRegions: [
            ...(version.properties.publishingProfile?.targetRegions ?? []),
            { name: 'UK South', regionalReplicaCount: 1 },
          ],
        },
      },
    };
    const meanwhile = { rows: regionRows(theirs, locations), edit: edit(before) };
    expect(regionOf('uksouth', meanwhile)).toMatchObject({ target: true });
    expect(regionOf('uksouth', meanwhile)?.pending).toBeUndefined();
  });

  test('a region whose copy is on its way out can be added back, and is drawn as to be added', () => {
    const summary = [
      ...(version.properties.replicationStatus?.summary ?? []),
      { region: 'uksouth', state: 'Replicating', progress: 10 } as const,
    ];
    const leaving: ImageVersion = {
      ...version,
      properties: { ...version.properties, replicationStatus: { summary } },
    };
    const fields = addRegion(before, 'UK South', '2', 'Standard_LRS');
    const input = { rows: regionRows(leaving, locations), edit: edit(fields) };
    expect(regionOf('uksouth', input)).toMatchObject({ pending: 'add', replicas: 2 });
  });

  test('while editing every other region can be added or says why not; outside of it none is shown', () => {
    expect(regionOf('uksouth')).toBeUndefined();
    expect(regionOf('uksouth', { edit: edit(before) })?.eligibility?.kind).toBe('eligible');
    expect(regionOf('australiacentral', { edit: edit(before) })?.eligibility).toEqual({
      kind: 'ineligible',
      reason: 'allow-list',
    });
    expect(regionOf('westeurope', { edit: edit(before) })?.keepReason).toBe('S81');
  });

  test('a count that is wrong stays as typed, with what is wrong', () => {
    const fields = { ...before, [regionKeys('eastus2').replicas]: '1e3' };
    const problem = {
      field: regionKeys('eastus2').replicas,
      severity: 'error',
      code: 'x',
      params: {},
    } as const;
    expect(regionOf('eastus2', { edit: { ...edit(fields), problems: [problem] } })).toMatchObject({
      replicas: undefined,
      replicaField: { text: '1e3', error: 'wrong' },
    });
  });
});
