// The one clock of the portal. In a demo the emulator's clock stands behind it, so "in 30 days" means the same to both.

let read: () => number = Date.now;

/** Milliseconds since the epoch, by the clock in force. */
export const now = (): number => read();

/** Puts another clock in force; called once by main.tsx, and by tests. */
export function setClock(source: () => number): void {
  read = source;
}
