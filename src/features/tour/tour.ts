import { useSyncExternalStore } from 'react';

// Where the tour stands. Kept for the tab, so that a reload goes on with it; a browser that refuses keeps it for the page.

const KEY = 'tour-step';
const listeners = new Set<() => void>();
let here: number | undefined;
let read = false;

/** The index of the step that is shown; undefined while there is no tour. */
export function currentTourStep(): number | undefined {
  if (!read) {
    read = true;
    try {
      const stored = Number.parseInt(sessionStorage.getItem(KEY) ?? '', 10);
      here = Number.isNaN(stored) ? undefined : stored;
    } catch {
      here = undefined;
    }
  }
  return here;
}

/** Goes to a step, by its index; undefined ends the tour. */
export function setTourStep(step: number | undefined): void {
  read = true;
  here = step;
  try {
    if (step === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, String(step));
  } catch {
    // Refused: kept in `here`.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The same, followed. */
export const useTourStep = (): number | undefined => useSyncExternalStore(subscribe, currentTourStep);
