import { tabStorage } from '@/lib/safe-storage';
import { createStore } from '@/lib/store';

// The tour's step, kept in session storage so that a reload continues the tour.

const KEY = 'tour-step';

const stored = Number.parseInt(tabStorage.read(KEY) ?? '', 10);

/** The index of the step that is shown; undefined while there is no tour. */
export const tourStep = createStore(Number.isNaN(stored) ? undefined : stored);

/** Goes to a step, by its index; undefined ends the tour. */
export function setTourStep(step: number | undefined): void {
  tabStorage.write(KEY, step === undefined ? undefined : String(step));
  tourStep.set(step);
}
