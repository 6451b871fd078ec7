import { guidOf, seeded } from '@/lib/seeded';

import type { Doc, DocMeta, RegionCopy } from '../contract';
import { regionDisplayName, regionOf } from '../data/regions';
import { computeDate, wholeSecondDate } from '../wire-date';
import { DAY, HOUR, MINUTE } from './estate';

/**
 * What is special about a version, one letter each:
 * C being created · U a region being added · F failed in its last region · D a delete that hangs · M being migrated by the service ·
 * x excluded from latest · r excluded in its last region · p end of life past · s soon · f far · h shallow · z zone-redundant where
 * possible · m premium · k encrypted · d data disks · b deletion blocked before end of life · a removal of replicas allowed · v reported for policy violation
 */
export type VersionTraits = string;

export interface VersionSpec {
  readonly definitionId: string;
  readonly name: string;
  /** Normalised; the first is the source. */
  readonly regions: readonly string[];
  readonly publishedAt: number;
  readonly startMs: number;
  readonly traits: VersionTraits;
  readonly osDiskGB: number;
  readonly sourceId: string;
  readonly encryptionSets?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

const FAILURES = [
  "Replication failed in this region due to 'Failed with internal server error.'",
  "Replication failed in this region due to 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported.'",
] as const;

const EOL_DAYS: Readonly<Record<string, number>> = { p: -40, s: 12, f: 420 };

/** How each region's copy went, or goes: the source first, the others after it. */
function copiesOf({ regions, traits, startMs }: VersionSpec, publishedAt: number, next: () => number) {
  const last = regions.length - 1;
  return regions.map((region, i): RegionCopy => {
    // A region that is being added began lately; the others were done when the version was published.
    const added = traits.includes('U') && i === last;
    const startedAt = added ? startMs - 20 * MINUTE : publishedAt + (i === 0 ? 0 : 4 * MINUTE);
    const running = added || traits.includes('C');
    const base = running ? (i === 0 ? 6 : 45 + next() * 150) : i === 0 ? 5 : 6 + next() * 40;
    const durationMs = Math.round(base * MINUTE);
    if (traits.includes('F') && i === last && i > 0) {
      const details = FAILURES[next() < 0.7 ? 0 : 1];
      return {
        region,
        startedAt,
        durationMs,
        outcome: 'Failed',
        stopsAtPercent: Math.floor(next() * 80),
        details,
      };
    }
    return { region, startedAt, durationMs, outcome: 'Completed' };
  });
}

function operationOf(spec: VersionSpec, copies: readonly RegionCopy[]): DocMeta['operation'] {
  const { traits, definitionId, name, startMs } = spec;
  const kind = traits.includes('U') ? 'update' : 'create';
  const id = guidOf(`operation ${definitionId} ${name}`);
  // A delete that works is over in two minutes: only one that hangs is there to be seen. It is given up after six hours.
  if (traits.includes('D'))
    return { id, kind: 'delete', startedAt: startMs - 20 * MINUTE, durationMs: -1, outcome: 'Succeeded' };
  if (traits.includes('M'))
    return { id, kind: 'migrate', startedAt: startMs - HOUR, durationMs: 6 * HOUR, outcome: 'Succeeded' };
  if (!/[CUF]/.test(traits)) return undefined;
  const touched = kind === 'update' ? copies.slice(-1) : copies;
  const startedAt = Math.min(...touched.map((c) => c.startedAt));
  const durationMs = Math.max(...touched.map((c) => c.startedAt + c.durationMs)) - startedAt;
  const failed = copies.filter((c) => c.outcome === 'Failed');
  if (failed.length === 0) return { id, kind, startedAt, durationMs, outcome: 'Succeeded' };
  const details = failed
    .map((c) => `{region:${c.region}, detail:Failed with internal server error.}`)
    .join(', ');
  return {
    id,
    kind,
    startedAt,
    durationMs,
    outcome: 'Failed',
    error: {
      code: 'CrpPirReplicationJobsNotCompleted',
      message: `Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '${details}'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back.`,
    },
  };
}

function storageTypeOf(region: string, traits: VersionTraits): string {
  if (traits.includes('m')) return 'Premium_LRS';
  return traits.includes('z') && (regionOf(region)?.zones ?? 0) > 0 ? 'Standard_ZRS' : 'Standard_LRS';
}

/** An image version with the state of each copy. Deterministic: chance is seeded by the version's id. */
export function versionDoc(spec: VersionSpec): Doc {
  const { definitionId, name, regions, traits, osDiskGB } = spec;
  const id = `${definitionId}/versions/${name}`;
  const next = seeded(id);
  const { publishedAt } = spec;
  const copies = copiesOf(spec, publishedAt, next);
  const operation = operationOf(spec, copies);
  const shallow = traits.includes('h');
  const dataDisks = traits.includes('d') ? [64, 256, 1024].slice(0, 1 + Math.floor(next() * 3)) : [];
  const eolDays = Object.entries(EOL_DAYS).find(([letter]) => traits.includes(letter))?.[1];
  const location = regions[0] ?? 'westeurope';
  const diskEncryption = (region: string) => ({
    diskEncryptionSetId: `${spec.encryptionSets}/des-${region}`,
  });
  return {
    id,
    type: 'microsoft.compute/galleries/images/versions',
    body: {
      name,
      id,
      type: 'Microsoft.Compute/galleries/images/versions',
      location,
      ...(spec.tags && { tags: spec.tags }),
      properties: {
        publishingProfile: {
          targetRegions: regions.map((region, i) => ({
            name: regionDisplayName(region),
            regionalReplicaCount: shallow
              ? 1
              : i === 0
                ? 2 + Math.floor(next() * 4)
                : 1 + Math.floor(next() * 3),
            storageAccountType: storageTypeOf(region, traits),
            ...(traits.includes('k') && {
              encryption: {
                osDiskImage: diskEncryption(region),
                ...(dataDisks.length > 0 && {
                  dataDiskImages: dataDisks.map((_, lun) => ({ lun, ...diskEncryption(region) })),
                }),
              },
            }),
            ...(traits.includes('r') && { excludeFromLatest: i === regions.length - 1 }),
          })),
          replicaCount: 1,
          excludeFromLatest: traits.includes('x'),
          publishedDate: computeDate(publishedAt, Math.floor(next() * 10_000)),
          ...(eolDays !== undefined && {
            endOfLifeDate: wholeSecondDate(midnight(spec.startMs) + eolDays * DAY),
          }),
          storageAccountType: storageTypeOf(location, traits),
          ...(traits.includes('h') && { replicationMode: 'Shallow' }),
        },
        storageProfile: {
          source: { id: spec.sourceId },
          // Answers leave the disks out until the source has been read (compute/render).
          osDiskImage: { sizeInGB: osDiskGB, hostCaching: 'ReadWrite', source: {} },
          ...(dataDisks.length > 0 && {
            dataDiskImages: dataDisks.map((sizeInGB, lun) => ({
              lun,
              sizeInGB,
              hostCaching: lun === 0 ? 'ReadOnly' : 'None',
              source: {},
            })),
          }),
        },
        safetyProfile: {
          reportedForPolicyViolation: traits.includes('v'),
          ...(traits.includes('v') && {
            policyViolations: [
              { category: 'CopyrightValidation', details: 'Reported by the rights holder.' },
            ],
          }),
          allowDeletionOfReplicatedLocations: traits.includes('a'),
          ...(traits.includes('b') && { blockDeletionBeforeEndOfLife: true }),
        },
      },
    },
    meta: { copies, ...(operation && { operation }) },
  };
}

/** The start of a moment's UTC day: end-of-life dates are whole days. */
export const midnight = (ms: number): number => ms - (ms % DAY);

/**
 * Names of a row of versions, newest first: "1.0.2-10" patches, "2.0~6" minors, "d8" the dates on which they were published.
 * `publishedAt`: when the version of an age was published, 0 being the newest.
 */
export function versionNames(pattern: string, publishedAt: (age: number) => number): readonly string[] {
  const patches = /^(\d+\.\d+)\.(\d+)-(\d+)$/.exec(pattern);
  if (patches) {
    const [, stem, from, to] = patches;
    return sequence(Number(from), Number(to)).map((n) => `${stem}.${n}`);
  }
  const minors = /^(\d+)\.(\d+)~(\d+)$/.exec(pattern);
  if (minors) {
    const [, major, from, count] = minors;
    return sequence(Number(from), Number(from) + Number(count) - 1).map((n) => `${major}.${n}.0`);
  }
  return Array.from({ length: Number(pattern.slice(1)) }, (_, age) => {
    const date = new Date(publishedAt(age));
    return `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`;
  });
}

/** From the last number down to the first. */
const sequence = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => to - i);
