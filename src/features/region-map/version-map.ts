import { foldRegion } from '@/arm/resource-id';
import type { Location } from '@/arm/types';
import type { Fields } from '@/domain/editing/fields';
import type { Problem } from '@/domain/editing/form';
import { regionKeys } from '@/domain/editing/form-keys';
import { offeredRegions } from '@/domain/editing/offered-regions';
import { regionsOf, regionTouched } from '@/domain/editing/region-fields';
import { replicaCount } from '@/domain/editing/region-rules';
import { locationsByRegion } from '@/domain/locations';
import type { FurtherCopies, RegionRow } from '@/domain/replication';
import { copiesInRow } from '@/domain/replication';

import type { MapRegion } from './map-region';
import { placeOf } from './projection';

interface VersionMapEdit {
  /** The form as it was read, and as it is. */
  readonly before: Fields;
  readonly fields: Fields;
  readonly problems: readonly Problem[];
  readonly problemText: (problem: Problem) => string;
  /** Why the source region stays (S81). */
  readonly sourceReason: string;
  /** Why a region cannot be added, or undefined. */
  readonly refusalOf: (location: Location) => string | undefined;
  /** What adding it would mean: copies, egress. */
  readonly consequenceOf?: (location: Location) => string;
}

export interface VersionMapInput {
  /** The rows of the table, in its order. */
  readonly rows: readonly RegionRow[];
  readonly locations: readonly Location[];
  /** A copy's state in the table's own words. */
  readonly stateOf: (row: RegionRow) => MapRegion['state'];
  /** Additional replica sets and edge zones in the table's own words. */
  readonly furtherLabel: (further: FurtherCopies) => string;
  /** Texts of the locations of ARM records (gallery, definition) by region. */
  readonly parentLocations?: readonly { readonly location: string; readonly words: string }[];
  readonly edit?: VersionMapEdit;
}

const inForm = ({ before, fields }: VersionMapEdit, key: string): boolean => {
  const { presence } = regionKeys(key);
  return before[presence] !== undefined || fields[presence] !== undefined;
};

const placeIn = (location: Location | undefined) => location && placeOf(location.metadata);

function formPart(edit: VersionMapEdit, key: string): Partial<MapRegion> {
  const keys = regionKeys(key);
  if (edit.fields[keys.presence] === undefined) return { pending: 'remove' };
  const text = edit.fields[keys.replicas] ?? '';
  const wrong = edit.problems.find((p) => p.severity === 'error' && p.field === keys.replicas);
  return {
    ...(regionTouched(edit.before, edit.fields, key) && {
      pending: edit.before[keys.presence] === undefined ? 'add' : 'change',
    }),
    replicas: replicaCount(text),
    storageType: edit.fields[keys.storage],
    replicaField: { text, ...(wrong && { error: edit.problemText(wrong) }) },
  };
}

function copyOf(row: RegionRow, { stateOf, furtherLabel, edit }: VersionMapInput): MapRegion {
  const { key, displayName, location, isSource, progress, details } = row;
  return {
    name: key,
    displayName,
    place: placeIn(location),
    source: isSource,
    target: row.target !== undefined,
    state: stateOf(row),
    progress,
    details,
    replicas: copiesInRow(row),
    ...(row.further.length > 0 && { copies: row.further.map(furtherLabel) }),
    storageType: row.storageAccountType,
    // A row that neither form nor its base knows is another admin's, read meanwhile: not this form's to change.
    ...(edit && inForm(edit, key) && formPart(edit, key)),
    ...(edit && isSource && { keepReason: edit.sourceReason }),
  };
}

function candidateOf(location: Location, edit: VersionMapEdit): MapRegion {
  const reason = edit.refusalOf(location);
  return {
    name: foldRegion(location.name),
    displayName: location.displayName,
    place: placeIn(location),
    eligibility:
      reason === undefined
        ? { kind: 'eligible', consequence: edit.consequenceOf?.(location) }
        : { kind: 'ineligible', reason },
  };
}

/**
 * A version's regions for the map, from what the table shows: its rows in their order, then regions that the form adds, then
 * records that live elsewhere, then (while editing) what could be added. Joined by normalised name.
 */
export function versionMapRegions(input: VersionMapInput): readonly MapRegion[] {
  const { rows, locations, parentLocations = [], edit } = input;
  const byKey = locationsByRegion(locations);
  const regions = new Map(rows.map((row) => [row.key, copyOf(row, input)]));
  for (const { key, name } of edit ? regionsOf(edit.fields) : []) {
    if (edit === undefined || regions.has(key)) continue;
    const location = byKey.get(key);
    const displayName = location?.displayName ?? name;
    regions.set(key, {
      name: key,
      displayName,
      place: placeIn(location),
      ...formPart(edit, key),
    });
  }
  const candidates = new Map(
    edit ? offeredRegions(locations).map((l) => [foldRegion(l.name), candidateOf(l, edit)]) : [],
  );
  for (const { location, words } of parentLocations) {
    const key = foldRegion(location);
    const known = byKey.get(key);
    const displayName = known?.displayName ?? location;
    const region = regions.get(key) ?? {
      name: key,
      displayName,
      place: placeIn(known),
      ...candidates.get(key),
    };
    regions.set(key, { ...region, home: region.home === undefined ? words : `${region.home} · ${words}` });
  }
  for (const [key, candidate] of candidates) if (!regions.has(key)) regions.set(key, candidate);
  return [...regions.values()];
}
