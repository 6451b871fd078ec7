import { lazyRouteComponent } from '@tanstack/react-router';
import { memo, Suspense } from 'react';

import { useDemoControl, useDemoState } from '@/state/portal-context';

const ViewAsBar = lazyRouteComponent(() => import('./ViewAsBar'), 'ViewAsBar');

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
