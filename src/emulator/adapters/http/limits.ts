/** What one HTTP request, and all of them together, may take. */
export interface HttpLimits {
  /** The largest body of one request; ARM's own is 4 MB. */
  readonly bodyBytes: number;
  /** Bytes of all bodies that are being read at one time. */
  readonly openBodiesBytes: number;
  /** Request line and headers together. */
  readonly headerBytes: number;
  /** From the first byte until the headers are complete. */
  readonly headersMs: number;
  /** From the first byte until the body is complete. */
  readonly requestMs: number;
}

const MIB = 1_048_576;

export const DEFAULT_LIMITS: HttpLimits = {
  bodyBytes: 4 * MIB,
  openBodiesBytes: 64 * MIB,
  headerBytes: 16_384,
  headersMs: 10_000,
  requestMs: 60_000,
};
