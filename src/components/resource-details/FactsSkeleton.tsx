import { KeyValueList } from '@/ui/KeyValueList';
import { Skeleton } from '@/ui/Skeleton';

/** The labels of a card whose values are on their way, in the geometry they will have. */
export function FactsSkeleton({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div aria-busy="true">
      <KeyValueList items={labels.map((label) => ({ label, value: <Skeleton width="60%" /> }))} />
    </div>
  );
}
