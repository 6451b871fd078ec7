import { lazy, memo, Suspense } from 'react';

import { useDemoControl, useDemoState } from '@/state/portal-context';

const ViewAsBar = lazy(() => import('./ViewAsBar').then((m) => ({ default: m.ViewAsBar })));

/** The slot of the "View as" bar; nothing is loaded while it is off. */
export const ViewAsSlot = memo(function ViewAsSlot() {
  const control = useDemoControl();
  const viewing = useDemoState()?.viewing;
  if (!control || !viewing) return null;
  return (
    <Suspense>
      <ViewAsBar control={control} viewing={viewing} />
    </Suspense>
  );
});
