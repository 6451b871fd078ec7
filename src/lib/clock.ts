// The clock of the portal. In the demo it is the emulator's, so that "in 30 days" is the same for both.

let read: () => number = Date.now;

/** Milliseconds since the epoch, by the clock in force. */
export const now = (): number => read();

/** Puts another clock in force; called once by main.tsx, and by tests. */
export function setClock(source: () => number): void {
  read = source;
}
