import { useSyncExternalStore } from 'react';

import type { Readable } from '@/lib/store';

/** The value of a store (lib/store), followed. */
export const useStore = <T>({ subscribe, get }: Readable<T>): T => useSyncExternalStore(subscribe, get);
