import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { useResourceRoute } from '@/data/use-resource-route';

import { VersionView } from './VersionView';

/** The page of one image version; its address is the version's ARM id. */
export function VersionPage() {
  const { id, path, tab, panel, region } = useResourceRoute();
  return id === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <VersionView key={id} id={id} tab={tab} panel={panel} region={region} />
  );
}
