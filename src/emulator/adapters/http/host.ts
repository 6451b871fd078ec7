const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whether a host name or address means this machine only. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

/** The host name in a Host header; undefined for what is none. */
export function hostNameOf(host: string | undefined): string | undefined {
  try {
    return new URL(`http://${host ?? ''}`).hostname;
  } catch {
    return undefined;
  }
}
