// How calls get to ARM: the client calls the service or the emulator through these types.

/** What of an answer anybody reads; a `Response` is one. */
export type ArmAnswer = Pick<Response, 'ok' | 'status' | 'statusText' | 'headers' | 'text'>;

/** Brings a call to ARM. `body`: what the request carries, for whoever would have to read it out of the request's stream again. */
export type ArmFetch = (request: Request, body?: string) => Promise<ArmAnswer>;
