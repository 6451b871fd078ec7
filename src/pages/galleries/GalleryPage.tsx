import { MalformedIdPage } from '@/components/resource-details/MalformedIdPage';
import { useResourceRoute } from '@/data/use-resource-route';

import { GalleryView } from './GalleryView';

/** The page of one gallery; its address is the gallery's ARM id. */
export function GalleryPage() {
  const { id, path, tab, panel } = useResourceRoute();
  return id === undefined ? (
    <MalformedIdPage path={path} />
  ) : (
    <GalleryView key={id} id={id} tab={tab} panel={panel} />
  );
}
