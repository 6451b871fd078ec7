// Storage for small conveniences. The browser may refuse it (private mode, policy) or have no room: then a value lasts as long
// as the page, and nothing breaks.

export interface SafeStorage {
  readonly read: (key: string) => string | undefined;
  /** Keeps a value, or forgets it when undefined; false when the browser refused. */
  readonly write: (key: string, value: string | undefined) => boolean;
}

const safely = (storage: () => Storage): SafeStorage => ({
  read: (key) => {
    try {
      return storage().getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => {
    try {
      if (value === undefined) storage().removeItem(key);
      else storage().setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
});

/** Shared by all tabs of the browser, and kept after they are closed. */
export const browserStorage = safely(() => localStorage);
/** Of this tab: survives a reload. */
export const tabStorage = safely(() => sessionStorage);
