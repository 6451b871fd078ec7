import { parseId } from '@/arm/resource-id';
import type { Capability, CapabilitySet } from '@/domain/access/capabilities';
import { capabilities, has } from '@/domain/access/capabilities';
import { effectiveAt } from '@/domain/access/here';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';

/** The capabilities that mean something at a resource and below it. */
export function capabilitiesAt(id: string): readonly Capability[] {
  if (parseId(id) === undefined) return capabilities;
  const all = effectiveAt(~0, id);
  return capabilities.filter((c) => has(all, c));
}

/** A set as a list of words: "See versions and Give access". Empty for nothing. */
export const capabilityLabel = (set: CapabilitySet, id: string): string =>
  formatList(
    capabilitiesAt(id)
      .filter((c) => has(set, c))
      .map((c) => t(`access.capability.${c}`)),
  );
