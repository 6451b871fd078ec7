import { QueryClient } from '@tanstack/query-core';

import { createArmClient } from './arm/client';
import type { ArmFetch } from './arm/fetch';
import type { TokenSource } from './arm/token';
import { traffic } from './arm/traffic';
import { startEmulator } from './emulator/start';
import { startLanguage } from './i18n/language';
import { t } from './i18n/translate';
import { setClock } from './lib/clock';
import { deferred } from './lib/deferred';
import { takeDemoParams } from './lib/demo-params';
import { reloadOnStaleChunk } from './lib/stale-chunk';
import type { DemoControl } from './state/demo-control';
import { createSessionStore, sessionKey } from './state/session';
import { askingControl } from './state/unsaved';
import { startTheme } from './ui/theme';

// What the portal is made of before anything is drawn: the configuration, the emulator, the client, the session's cache. It
// comes before React's code, so that the first answers do not wait for it.

interface Config {
  readonly mode: 'demo' | 'azure';
  readonly armHost?: string;
  readonly graphHost?: string;
}

interface Backend {
  readonly fetch: ArmFetch;
  readonly token: TokenSource;
}

export const demo = deferred<DemoControl>();

/** The emulator's own control, and whose session it was when the first question was asked. */
export const emulator = deferred<{ readonly control: DemoControl; readonly session: string }>();

async function readConfig(): Promise<Config> {
  const answer = await fetch(`${import.meta.env.BASE_URL}config.json`);
  return (await answer.json()) as Config;
}

async function startBackend(search: URLSearchParams): Promise<Backend> {
  // Beside each other: the configuration is a round trip away, and the only mode of this build is the demo.
  const [config, started] = await Promise.all([readConfig(), startEmulator(search)]);
  if (config.mode !== 'demo') {
    throw new Error(t('failure.signInNotBuilt', { mode: config.mode }));
  }
  const { control } = started;
  setClock(started.now);
  demo.set(askingControl(control));
  emulator.set({ control, session: sessionKey(control.getState()) });
  const persona = () => control.getState().persona;
  return { fetch: traffic.recording(started.fetch, persona), token: started.token };
}

// Before the router reads the address: the demo's parameters are no page's.
const { demo: demoParams, rest } = takeDemoParams(location.search);
if (demoParams.size > 0) history.replaceState(history.state, '', location.pathname + rest + location.hash);

startLanguage(demoParams.get('lang'));
startTheme();
reloadOnStaleChunk();

// Whoever asks ARM waits for the backend here.
const backend = startBackend(demoParams);
export const client = createArmClient({
  armHost: 'https://management.azure.com',
  graphHost: 'https://graph.microsoft.com',
  fetch: async (request, body) => (await backend).fetch(request, body),
  token: async (tenantId, resource) => (await backend).token(tenantId, resource),
});
export const session = createSessionStore(
  () =>
    new QueryClient({
      defaultOptions: {
        queries: { retry: false, refetchOnWindowFocus: false, staleTime: 30_000, networkMode: 'always' },
        mutations: { networkMode: 'always' },
      },
    }),
);
