import { foldRegion } from '@/arm/resource-id';
import type { Location } from '@/arm/types';

import { logicalRegions, packedRegions, stageRegions } from './packed-regions';

/** A physical region as the emulator's handlers need it. */
export interface Region {
  /** "westeurope" */
  readonly name: string;
  /** "West Europe" */
  readonly displayName: string;
  readonly geographyGroup: string;
  readonly geography: string;
  /** Degrees, as the service sends them: strings (ARM 18). */
  readonly latitude: string;
  readonly longitude: string;
  readonly place: string;
  readonly pairs: readonly string[];
  readonly recommended: boolean;
  /** Number of availability zones; 0 means that Standard_ZRS is refused there. */
  readonly zones: number;
}

function unpack(line: string): Region {
  const [displayName = '', geo = '', latitude = '', longitude = '', place = '', pairs = '', kind = ''] =
    line.split('|');
  const [geographyGroup = '', geography = geographyGroup] = geo.split('/');
  return {
    name: foldRegion(displayName),
    displayName,
    geographyGroup,
    geography,
    latitude,
    longitude,
    place,
    pairs: pairs === '' ? [] : pairs.split(','),
    recommended: kind.startsWith('R'),
    zones: Number(kind.slice(1)),
  };
}

/** The line between the regions that are listed first and those that are listed last. */
const BETWEEN = '-';

let unpacked: ReadonlyMap<string, Region> | undefined;

/** All physical regions by normalised name, in the service's order. */
export function regions(): ReadonlyMap<string, Region> {
  unpacked ??= new Map(
    packedRegions
      .trim()
      .split('\n')
      .filter((line) => line !== BETWEEN)
      .map((line) => {
        const region = unpack(line);
        return [region.name, region];
      }),
  );
  return unpacked;
}

/** "westeurope", "West Europe" or "WestEurope" → its region; undefined for what is no physical region. */
export const regionOf = (name: string): Region | undefined => regions().get(foldRegion(name));

/** The display name that targetRegions have in answers (ARM 1); an unknown region keeps what was sent. */
export const regionDisplayName = (name: string): string => regionOf(name)?.displayName ?? name;

/** Microsoft's own test regions: in the answer of the locations call, never a place for customers. */
const STAGED = / STG$/;
export const isStaged = (region: Region): boolean => STAGED.test(region.displayName);

// Which physical zone a logical one is differs by subscription in reality; here it is the captured mapping for all.
const PHYSICAL_ZONES = [1, 3, 2, 4];
const LOGICAL_NAMES: Readonly<Record<string, string>> = {
  'United Kingdom': 'uk',
  'United Arab Emirates': 'uae',
};

/** The whole answer of the locations call, in ARM's shape and order (ARM 18). */
export function locationsOf(subscriptionId: string): readonly Location[] {
  const idOf = (name: string) => `/subscriptions/${subscriptionId}/locations/${name}`;
  const physical = [...regions().values()].map(
    (r): Location => ({
      id: idOf(r.name),
      name: r.name,
      type: 'Region',
      displayName: r.displayName,
      regionalDisplayName: `(${r.geographyGroup}) ${r.displayName}`,
      metadata: {
        regionType: 'Physical',
        regionCategory: r.recommended ? 'Recommended' : 'Other',
        geography: r.geography,
        geographyGroup: r.geographyGroup,
        longitude: r.longitude,
        latitude: r.latitude,
        physicalLocation: r.place,
        pairedRegion: r.pairs.map((name) => ({ name, id: idOf(name) })),
      },
      ...(r.zones > 0 && {
        availabilityZoneMappings: PHYSICAL_ZONES.slice(0, r.zones).map((physicalZone, i) => ({
          logicalZone: String(i + 1),
          physicalZone: `${r.name}-az${physicalZone}`,
        })),
      }),
    }),
  );
  const logical = logicalRegions.split('|').map((displayName): Location => {
    const name = LOGICAL_NAMES[displayName] ?? foldRegion(displayName);
    return {
      id: idOf(name),
      name,
      type: 'Region',
      displayName,
      regionalDisplayName: displayName,
      metadata: { regionType: 'Logical', regionCategory: 'Other' },
    };
  });
  const staged = stageRegions.split('|').map((base): Location => {
    const asia = base.endsWith('Asia');
    const [geography, geographyGroup] = asia ? ['asia', 'Asia Pacific'] : ['usa', 'US'];
    const name = `${foldRegion(base)}stage`;
    return {
      id: idOf(name),
      name,
      type: 'Region',
      displayName: `${base} (Stage)`,
      regionalDisplayName: `(${geographyGroup}) ${base} (Stage)`,
      metadata: { regionType: 'Logical', regionCategory: 'Other', geography, geographyGroup },
    };
  });
  const first = packedRegions.trim().split('\n').indexOf(BETWEEN);
  // Asia's staging regions come after the logical ones, all others before.
  const [asian, american] = [true, false].map((asia) =>
    staged.filter((l) => l.displayName.includes('Asia') === asia),
  );
  return [
    ...physical.slice(0, first),
    ...(american ?? []),
    ...logical,
    ...(asian ?? []),
    ...physical.slice(first),
  ];
}
