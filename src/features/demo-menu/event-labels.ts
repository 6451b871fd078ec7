import { parseId } from '@/arm/resource-id';
import { t } from '@/i18n/translate';
import type { DemoEvent } from '@/state/demo-control';

/** The text of the next event: "1.0.10 (myImage1) is replicated to uksouth". */
export function eventLabel({ kind, id, region = '' }: DemoEvent): string {
  const names = parseId(id)?.path.map(([, name]) => name) ?? [id];
  const [own = id, parent] = names.toReversed();
  const name = parent === undefined ? own : `${own} (${parent})`;
  return t(`demobar.event.${kind}`, { name, region });
}
