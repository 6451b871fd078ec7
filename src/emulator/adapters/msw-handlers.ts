import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

import type { Emulator } from '../emulator';

const EMULATED = /^https:\/\/(management\.azure|graph\.microsoft)\.com\//;

/** MSW handlers that pass every call to ARM or Microsoft Graph to the emulator: for setupWorker and setupServer alike. */
export function mswHandlers(emulator: Pick<Emulator, 'handle'>): readonly RequestHandler[] {
  return [
    http.all(EMULATED, async ({ request }) => {
      try {
        return await emulator.handle(request);
      } catch {
        // Offline, or a request that was given up: to the caller both are a failed fetch.
        return HttpResponse.error();
      }
    }),
  ];
}
