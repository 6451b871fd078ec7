import type { DemoControl } from '@/arm/demo-control';
import type { TokenSource } from '@/arm/token';

/** What the portal needs of a running emulator. */
export interface StartedEmulator {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly token: TokenSource;
  /** Milliseconds since the epoch by the emulator's clock. */
  readonly now: () => number;
  readonly control: DemoControl;
}

export interface StartOptions {
  /** The address the page was opened with: scenario, persona, clock and speed in it are applied before the first answer. */
  readonly search: URLSearchParams;
}

/** Starts the emulator for this page. */
export function startEmulator(_options: StartOptions): Promise<StartedEmulator> {
  return Promise.reject(new Error('The emulator is not part of this build.'));
}
