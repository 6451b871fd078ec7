// Stands in for tldts. MSW's cookie jar asks it which part of a host name is a public suffix, and its list is 113 KB
// compressed. The emulator's hosts set no cookies, so "the last two labels" is all the jar ever needs here.

/** The registrable domain of a host name. */
export function getDomain(host: string): string {
  return host.split('.').slice(-2).join('.');
}
