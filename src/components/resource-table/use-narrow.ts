import { useSyncExternalStore } from 'react';

// The same limit as in the style sheets: below it a row is a card.
const narrow = typeof matchMedia === 'undefined' ? undefined : matchMedia('(max-width: 767px)');

const subscribe = (listener: () => void) => {
  narrow?.addEventListener('change', listener);
  return () => narrow?.removeEventListener('change', listener);
};

/** Whether the screen is as narrow as a phone's. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow?.matches === true);
