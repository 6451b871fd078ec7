import { parseId } from '@/arm/resource-id';
import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { useResourceRoute } from '@/data/use-resource-route';

import { OtherResource } from './OtherResource';

/** An address below /subscriptions that is no gallery, definition or version: another resource's id, or none at all. */
export function OtherResourcePage() {
  const { id, path } = useResourceRoute();
  const parsed = id === undefined ? undefined : parseId(id);
  return id === undefined || parsed === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <OtherResource key={id} id={id} parsed={parsed} />
  );
}
