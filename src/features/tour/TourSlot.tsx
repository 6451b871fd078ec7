import { lazyRouteComponent } from '@tanstack/react-router';
import { memo, Suspense } from 'react';

import { useDemoControl } from '@/state/portal-context';
import { useStore } from '@/ui/use-store';

import { tourStep } from './tour';

const TourCard = lazyRouteComponent(() => import('./TourCard'), 'TourCard');

/** The slot of the tour's card. Nothing is loaded without a tour or without the demo. */
export const TourSlot = memo(function TourSlot() {
  const step = useStore(tourStep);
  const control = useDemoControl();
  if (step === undefined || !control) return null;
  return (
    <Suspense>
      <TourCard index={step} />
    </Suspense>
  );
});
