import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { useResourceRoute } from '@/data/use-resource-route';

import { DefinitionView } from './DefinitionView';

/** The page of one image definition; its address is the definition's ARM id. */
export function DefinitionPage() {
  const { id, path, tab, panel } = useResourceRoute();
  return id === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <DefinitionView key={id} id={id} tab={tab} panel={panel} />
  );
}
