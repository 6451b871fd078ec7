import { describe, expect, it } from 'vitest';

import type { ImageVersion, Location } from '@/arm/types';

import { consequencesOf, regionChanges } from './consequences';
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
