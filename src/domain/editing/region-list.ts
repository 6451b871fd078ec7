import { foldRegion } from '@/arm/resource-id';
import type { Location } from '@/arm/types';

export interface PastedRegion {
  readonly text: string;
  /** Undefined: no region of that name is known. */
  readonly location?: Location;
  readonly replicas?: string;
}

/**
 * Parses a pasted list: `"South Central US=2" westus2=1`, separated by blanks, commas or lines, as for `az … --target-regions`
 * (S86). Names in any spelling; a region that is named twice is returned twice.
 */
export function parseRegionList(text: string, locations: readonly Location[]): readonly PastedRegion[] {
  const byKey = new Map(
    locations.flatMap((l) => [l.name, l.displayName].map((n) => [foldRegion(n), l] as const)),
  );
  const bare = text.replaceAll(/--(target-regions|replica-count)\b/g, ' ');
  const parts = bare.match(/"[^"]*"|'[^']*'|[^,;\n"']+/g) ?? [];
  return parts.flatMap((part): PastedRegion[] => {
    const one = part.trim().replaceAll(/^["']|["']$/g, '');
    if (one === '') return [];
    const whole = readOne(one, byKey);
    const reads = whole.location && !/\s/.test(whole.replicas ?? '');
    if (reads || !/\s/.test(one)) return [whole];
    const words = one.split(/\s+/).map((word) => readOne(word, byKey));
    return words.every((w) => w.location) ? words : [whole];
  });
}

function readOne(text: string, byKey: ReadonlyMap<string, Location>): PastedRegion {
  const [name = '', replicas] = text.split('=', 2);
  return {
    text,
    location: byKey.get(foldRegion(name)),
    ...(replicas !== undefined && { replicas: replicas.trim() }),
  };
}
