import { sameId } from '@/arm/resource-id';
import type { ArmResource } from '@/arm/types';
import { compareVersions } from '@/lib/semver';

/** The versions next above and next below one, by number (1.0.10 is above 1.0.9); undefined at the ends. */
export function neighbours<T extends ArmResource>(
  version: ArmResource,
  all: readonly T[],
): { readonly newer: T | undefined; readonly older: T | undefined } {
  const others = all.filter((v) => !sameId(v.id, version.id)).sort((a, b) => compareVersions(a.name, b.name));
  return {
    newer: others.find((v) => compareVersions(v.name, version.name) > 0),
    older: others.findLast((v) => compareVersions(v.name, version.name) < 0),
  };
}
