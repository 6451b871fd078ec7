import type { Store } from './store';
import { createStore } from './store';

/** A value that comes later: undefined until it is set. Lets the shell render while the emulator is still loading. */
export type Deferred<T> = Store<T | undefined>;

export const deferred = <T>(): Deferred<T> => createStore<T | undefined>(undefined);
