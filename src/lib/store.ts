/** A value that can be followed: `subscribe` returns the undo, and `get` the same value until it changes. */
export interface Readable<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<T> extends Readable<T> {
  /** Sets the value and notifies the listeners if it changed. */
  readonly set: (value: T) => void;
}

/** A value outside React. Components follow it by `useStore` (ui/use-store). */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
