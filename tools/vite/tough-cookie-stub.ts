// Stands in for tough-cookie, which MSW keeps a cookie jar with. ARM and Microsoft Graph set no cookies, so the jar of the
// emulator's worker is always empty; the real one and its list of public suffixes are 120 KB compressed (decision stack).

export class MemoryCookieStore {
  idx: Record<string, Record<string, Record<string, never>>> = {};
}

export class CookieJar {
  /** The cookies for a URL: none. */
  getCookiesSync(): readonly never[] {
    return [];
  }

  /** Takes a cookie and forgets it. */
  setCookie(): Promise<void> {
    return Promise.resolve();
  }
}

export const Cookie = {
  /** Reads a stored cookie: there is none to read. */
  fromJSON: (): undefined => undefined,
};
