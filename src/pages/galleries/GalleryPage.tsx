import { useResourceRoute } from '@/components/resource-details/use-resource-route';

export function GalleryPage() {
  const { id, path } = useResourceRoute();
  return <h1>{id ?? path}</h1>;
}
