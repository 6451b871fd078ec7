import { browserStorage } from '@/lib/safe-storage';
import { createStore } from '@/lib/store';

// Whether the header shows the demo's entry. Hiding is for showing the portal to people: it is kept for the browser.

const KEY = 'demo-entry-hidden';

export const demoEntryHidden = createStore(browserStorage.read(KEY) === 'yes');

export function setDemoEntryHidden(hide: boolean): void {
  browserStorage.write(KEY, hide ? 'yes' : undefined);
  demoEntryHidden.set(hide);
}
