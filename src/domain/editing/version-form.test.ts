import { describe, expect, it } from 'vitest';

import type { ImageVersion, Location } from '@/arm/types';

import { latestPerRegion } from '../latest';
import { isDeployable, regionRows, usability } from '../replication';
import { consequencesOf, regionChanges, sentRegions } from './consequences';
import { parseDay } from './day';
import { withField } from './fields';
import { problemsOf, readFields } from './form';
import { regionKeys } from './form-keys';
import { addRegion, removeRegion } from './region-fields';
import { parseRegionList } from './region-list';
import { regionRefusal, replicaCount } from './region-rules';
import { versionForm } from './version-form';

const now = Date.parse('2026-11-22T12:00:00Z');

const location = (name: string, displayName: string, zones = true): Location => ({
  id: `/subscriptions/s/locations/${name}`,
  name,
  displayName,
  regionalDisplayName: displayName,
  metadata: { regionType: 'Physical' },
  ...(zones && { availabilityZoneMappings: [{ logicalZone: '1', physicalZone: `${name}-az1` }] }),
});
const locations = [
  location('westeurope', 'West Europe'),
  location('westus', 'West US', false),
  location('southcentralus', 'South Central US'),
  location('westus2', 'West US 2'),
  location('australiacentral', 'Australia Central', false),
  location('uksouth', 'UK South'),
];

const version = (name = '1.0.0', regions = ['West Europe', 'UK South']): ImageVersion => ({
  id: `/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/${name}`,
  name,
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: {
    provisioningState: 'Succeeded',
    publishingProfile: {
      replicaCount: 1,
      endOfLifeDate: '2026-01-01T00:00:00+00:00',
      targetRegions: regions.map((r) => ({
        name: r,
        regionalReplicaCount: 1,
        storageAccountType: 'Standard_LRS',
      })),
    },
    replicationStatus: {
      summary: regions.map((r) => ({
        region: r.toLowerCase().replaceAll(' ', ''),
        state: 'Completed',
        progress: 100,
      })),
    },
  },
});
const read = version();
const before = readFields(versionForm, read);
const codes = (fields: typeof before) =>
  problemsOf(versionForm, fields, read, { locations, nowMs: now }).map((p) => `${p.severity} ${p.code}`);
const untouched = 'warning eolPastUntouched';

describe('a version’s form', () => {
  it('replica counts: only whole numbers from 1 to 100', () => {
    for (const text of ['0', '-1', '1.5', '101', '', '1e3', ' 1', '٣', '0x2'])
      expect(replicaCount(text), text).toBeUndefined();
    expect(['1', '100', '007'].map(replicaCount)).toEqual([1, 100, 7]);
    expect(codes(withField(before, regionKeys('uksouth').replicas, '1e3'))).toEqual([
      untouched,
      'error replicaCount',
    ]);
  });

  it('a count that the service sent, however odd, blocks no change of another region', () => {
    const targetRegions = (read.properties.publishingProfile?.targetRegions ?? []).map((r) => ({
      ...r,
      regionalReplicaCount: r.name === 'UK South' ? 0 : 1,
    }));
    const odd: ImageVersion = { ...read, properties: { publishingProfile: { targetRegions } } };
    const fields = withField(readFields(versionForm, odd), regionKeys('westeurope').replicas, '2');
    expect(problemsOf(versionForm, fields, odd, { locations, nowMs: now })).toEqual([]);
  });

  it('warns above 100 in sum, advises at 50, and blocks neither', () => {
    const fields = withField(
      withField(before, regionKeys('uksouth').replicas, '60'),
      regionKeys('westeurope').replicas,
      '41',
    );
    expect(codes(fields)).toEqual([untouched, 'advice replicasAdvised', 'warning replicaSum']);
  });

  it('A6, S81: the source region stays among the targets', () => {
    expect(codes(removeRegion(before, 'West Europe'))).toContain('error sourceRegionMissing');
    expect(codes(removeRegion(before, 'UK South'))).toEqual([untouched]);
  });

  it('A5, S38, S22: ZRS only with zones; Australia Central is allow-listed', () => {
    expect(codes(addRegion(before, 'West US', '1', 'Standard_ZRS'))).toContain('error noZones');
    expect(codes(addRegion(before, 'West US 2', '1', 'Standard_ZRS'))).toEqual([untouched]);
    expect(codes(addRegion(before, 'Australia Central', '1', 'Standard_LRS'))).toContain(
      'warning allowListed',
    );
  });

  it('trap 1: a region is not added to an encrypted version without an encryption set of its own', () => {
    const [first, ...rest] = read.properties.publishingProfile?.targetRegions ?? [];
    const encryption = { osDiskImage: { diskEncryptionSetId: '/subscriptions/s/des1' } };
    const targetRegions = first ? [{ ...first, encryption }, ...rest] : rest;
    const encrypted: ImageVersion = { ...read, properties: { publishingProfile: { targetRegions } } };
    const japan = location('japaneast', 'Japan East');
    const fields = readFields(versionForm, encrypted);
    const found = (f: typeof fields) =>
      problemsOf(versionForm, f, encrypted, { locations: [...locations, japan], nowMs: now }).map(
        (p) => p.code,
      );
    expect(found(addRegion(fields, 'Japan East', '1', 'Standard_LRS'))).toContain('encrypted');
    expect(found(withField(fields, regionKeys('uksouth').replicas, '2'))).not.toContain('encrypted');
    expect(regionRefusal(japan, encrypted)).toBe('encrypted');
    expect(regionRefusal(japan, read)).toBeUndefined();
    expect(regionRefusal(location('australiacentral', 'Australia Central', false), read)).toBe('allowListed');
  });

  it('the storage account type of an existing region is fixed', () => {
    expect(codes(withField(before, regionKeys('UK South').storage, 'Premium_LRS'))).toContain(
      'error storageFixed',
    );
  });

  it('A11: end of life is a real day in the future; an untouched past one is only named', () => {
    const eol = (text: string) => codes(withField(before, 'endOfLifeDate', text));
    expect(eol('2026-11-22')).toEqual(['error eolPast']);
    expect(eol('2027-02-29')).toEqual(['error eolNoDay']);
    expect(eol('2028-02-29')).toEqual([]);
    expect(eol('9999-12-31')).toEqual([]);
    expect(eol('tomorrow')).toEqual(['error eolNoDay']);
    expect(eol('')).toEqual([]);
    expect(eol('2026-01-01')).toEqual([untouched]);
    expect(parseDay('10000-01-01')).toBeUndefined();
  });
});

describe('what a change brings about', () => {
  it('A8: replicas, first copies, what is gone, and latest per region before and after', () => {
    const older = version('0.9.0', ['West Europe', 'UK South', 'West US 2']);
    const fields = addRegion(removeRegion(before, 'UK South'), 'West US 2', '3', 'Standard_LRS');
    expect(consequencesOf(read, fields, [older, read])).toEqual({
      replicasBefore: 2,
      replicasAfter: 4,
      firstCopies: ['West US 2'],
      gone: ['UK South'],
      raised: [],
      latestInferred: false,
      latest: [
        { region: 'uksouth', displayName: 'UK South', before: '1.0.0', after: '0.9.0', inferred: false },
        { region: 'westus2', displayName: 'West US 2', before: '0.9.0', after: '1.0.0', inferred: false },
      ],
    });
    expect(regionChanges(before, fields).map((c) => [c.key, c.kind])).toEqual([
      ['uksouth', 'removed'],
      ['westus2', 'added'],
    ]);
  });
});

describe('more replicas in a complete region (trap 32)', () => {
  const raised = withField(before, regionKeys('uksouth').replicas, '4');
  /** The version as the service has it while the change runs. */
  const running: ImageVersion = {
    ...read,
    properties: {
      ...read.properties,
      provisioningState: 'Updating',
      replicationStatus: {
        summary: [
          { region: 'westeurope', state: 'Completed', progress: 100 },
          { region: 'uksouth', state: 'Replicating', progress: 10 },
        ],
      },
    },
  };
  const older = version('0.9.0');
  const sent = sentRegions(read, raised);
  const hadReplicas = (_version: ImageVersion, region: string) =>
    sent.find((r) => r.key === region)?.wasComplete;

  it('the review says that the existing ones most likely stay usable, and latest stays', () => {
    expect(consequencesOf(read, raised, [older, read])).toMatchObject({ raised: ['UK South'], latest: [] });
    expect(sent).toEqual([
      { key: 'uksouth', name: 'UK South', kind: 'raised', replicas: 4, wasComplete: true },
    ]);
  });

  it('while it runs, latest and the deployable regions are what the review said, as an inference', () => {
    const uk = latestPerRegion([older, running], hadReplicas).find((l) => l.region === 'uksouth');
    expect(uk).toMatchObject({ latest: '1.0.0', inferred: true });
    const rows = regionRows(running, locations, hadReplicas);
    expect(rows.map((row) => [row.key, row.usability])).toEqual([
      ['westeurope', 'yes'],
      ['uksouth', 'likely'],
    ]);
    expect(rows.every(isDeployable)).toBe(true);
  });

  it('without knowing what was there before, it is not known, and no latest rests on it', () => {
    const [, uk] = regionRows(running, locations);
    expect(uk).toMatchObject({ usability: 'notKnown' });
    expect(latestPerRegion([older, running]).find((l) => l.region === 'uksouth')).toMatchObject({
      latest: '0.9.0',
      inferred: true,
    });
  });

  it('a first copy, and a copy that was not complete, are not usable before they are', () => {
    const added = addRegion(before, 'West US 2', '3', 'Standard_LRS');
    expect(sentRegions(read, added)).toMatchObject([{ kind: 'added', wasComplete: false }]);
    expect(sentRegions(running, raised)).toMatchObject([{ kind: 'raised', wasComplete: false }]);
    expect(consequencesOf(running, raised, [older, running]).raised).toEqual([]);
    expect(usability('Replicating', false)).toBe('no');
    expect(usability('Failed', true)).toBe('no');
    expect(usability('Unknown', true)).toBe('notKnown');
  });
});

describe('replicas in the review', () => {
  it('count the additional replica sets that the form does not know', () => {
    const targetRegions = (read.properties.publishingProfile?.targetRegions ?? []).map((r) => ({
      ...r,
      ...(r.name === 'UK South' && { additionalReplicaSets: [{ regionalReplicaCount: 3 }] }),
    }));
    const direct: ImageVersion = { ...read, properties: { publishingProfile: { targetRegions } } };
    const fields = removeRegion(readFields(versionForm, direct), 'UK South');
    expect(consequencesOf(direct, fields, [direct])).toMatchObject({ replicasBefore: 5, replicasAfter: 1 });
  });
});

describe('S86: a pasted region list', () => {
  it('takes display and short names, counts, quotes, options, commas and lines', () => {
    const read = (text: string) =>
      parseRegionList(text, locations).map((r) => [r.location?.name ?? `? ${r.text}`, r.replicas]);
    expect(read('"South Central US=2" westus2=1')).toEqual([
      ['southcentralus', '2'],
      ['westus2', '1'],
    ]);
    expect(read('--target-regions westeurope=3 uksouth')).toEqual([
      ['westeurope', '3'],
      ['uksouth', undefined],
    ]);
    expect(read('South Central US=2, West US 2\nUK South=x')).toEqual([
      ['southcentralus', '2'],
      ['westus2', undefined],
      ['uksouth', 'x'],
    ]);
    expect(read('westus2=1 "West US=2"')).toEqual([
      ['westus2', '1'],
      ['westus', '2'],
    ]);
    expect(read('Atlantis=2')).toEqual([['? Atlantis=2', '2']]);
    expect(read('  ')).toEqual([]);
  });
});
