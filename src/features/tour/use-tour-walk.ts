import { useNavigate } from '@tanstack/react-router';

import { tourSteps } from './steps';
import { setTourStep } from './tour';

/** Goes to a step of the tour, by its index. */
export function useTourWalk(): (index: number) => void {
  const navigate = useNavigate();
  return (index) => {
    const step = tourSteps[index];
    if (!step) return;
    // First: the tour ends when the page is none of its step's.
    setTourStep(index);
    void navigate({ to: step.path, search: step.search } as never);
  };
}
