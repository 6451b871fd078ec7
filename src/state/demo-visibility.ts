import { useSyncExternalStore } from 'react';

// Whether the header shows the demo's entry. Hiding is for showing the portal to people: it is kept for the browser.

const KEY = 'demo-entry-hidden';
const listeners = new Set<() => void>();
let inMemory = false;

function hidden(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes' || inMemory;
  } catch {
    return inMemory;
  }
}

export function setDemoEntryHidden(hide: boolean): void {
  inMemory = hide;
  try {
    if (hide) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // Refused: hidden for as long as the page lives.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDemoEntryHidden = (): boolean => useSyncExternalStore(subscribe, hidden);
