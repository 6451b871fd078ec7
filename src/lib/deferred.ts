/** A value that comes later: undefined until set once. Lets the shell render while the emulator is still loading. */
export interface Deferred<T> {
  readonly get: () => T | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (value: T) => void;
}

export function deferred<T>(): Deferred<T> {
  let value: T | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    set: (v) => {
      value = v;
      for (const l of listeners) l();
    },
  };
}
