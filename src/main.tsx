import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { createArmClient } from './arm/client';
import { traffic } from './arm/traffic';
import { startEmulator } from './emulator/start';
import { loadLanguage } from './i18n/language';
import { t } from './i18n/translate';
import { now, setClock } from './lib/clock';
import { deferred } from './lib/deferred';
import { takeDemoParams } from './lib/demo-params';
import { invariant } from './lib/invariant';
import { makeRouter } from './routes';
import type { DemoControl } from './state/demo-control';
import { notices } from './state/notices';
import { createOperationFollower } from './state/operation-follower';
import type { Portal } from './state/portal-context';
import { PortalContext } from './state/portal-context';
import { createSessionStore, sessionKey } from './state/session';
import { askingControl } from './state/unsaved';
import { startTheme } from './ui/theme';
import { useStore } from './ui/use-store';

// The one entry. index.html shows a static shell; here the configuration is read, the emulator started, and client, session and
// router made. React takes over when the first page's code is there; what it asks ARM waits for the backend by itself.

/** public/config.json */
interface Config {
  readonly mode: 'demo' | 'azure';
}

async function startBackend(search: URLSearchParams) {
  // Beside each other: the configuration is a round trip away, and the only mode of this build is the demo.
  const [config, emulator] = await Promise.all([readConfig(), startEmulator(search)]);
  if (config.mode !== 'demo') {
    await texts;
    throw new Error(t('failure.signInNotBuilt', { mode: config.mode }));
  }
  return emulator;
}

async function readConfig(): Promise<Config> {
  const answer = await fetch(`${import.meta.env.BASE_URL}config.json`);
  return (await answer.json()) as Config;
}

// Before the router reads the address: the demo's parameters belong to no page.
const { demo: demoParams, rest } = takeDemoParams(location.search);
if (demoParams.size > 0) history.replaceState(history.state, '', location.pathname + rest + location.hash);

startTheme();
const texts = loadLanguage(demoParams.get('lang'));

const backend = startBackend(demoParams);
const recorded = backend.then(({ fetch, control }) =>
  traffic.recording(fetch, () => control.getState().persona),
);
const client = createArmClient({
  armHost: 'https://management.azure.com',
  graphHost: 'https://graph.microsoft.com',
  fetch: async (request, signal) => (await recorded)(request, signal),
  token: async (tenantId, resource) => (await backend).token(tenantId, resource),
});
const session = createSessionStore(
  () =>
    new QueryClient({
      defaultOptions: {
        queries: { retry: false, refetchOnWindowFocus: false, staleTime: 30_000, networkMode: 'always' },
        mutations: { networkMode: 'always' },
      },
    }),
);
const demo = deferred<DemoControl>();
const follower = createOperationFollower({
  client,
  queryClient: () => session.get().queryClient,
  notices,
  now,
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
});
const portalNow = (): Portal => ({ client, demo, follower, ...session.get() });
const router = makeRouter(portalNow());

/** Another persona, scenario or estate: nothing read before may be shown again. */
function followSession(control: DemoControl) {
  let shown = sessionKey(control.getState());
  notices.own(shown);
  follower.resume();
  control.subscribe(() => {
    const key = sessionKey(control.getState());
    if (key === shown) return;
    shown = key;
    notices.own(key);
    void session.renew(async () => {
      router.clearCache();
      router.update({ ...router.options, context: portalNow() });
      await router.invalidate();
    });
  });
}

async function followBackend() {
  const { now: emulatorNow, control } = await backend;
  setClock(emulatorNow);
  demo.set(askingControl(control));
  followSession(control);
  // For the console of a person who gives a demo, and for the browser journeys.
  Object.assign(window, { portalDemo: control });
}
// A backend that does not start is the failure of each call to ARM: the page says so.
followBackend().catch(() => undefined);

function Root() {
  const { queryClient, switching } = useStore(session);
  return (
    <QueryClientProvider client={queryClient}>
      <PortalContext value={{ client, demo, follower, queryClient, switching }}>
        <RouterProvider router={router} context={{ client, demo, follower, queryClient, switching }} />
      </PortalContext>
    </QueryClientProvider>
  );
}

/** The shell of index.html stays until the page's own code and texts are there. */
async function start() {
  const element = document.querySelector('#root');
  invariant(element, 'index.html has no #root.');
  // The router itself listens from its first effect on: without this, a step back before that changes only the address.
  const stopListening = router.history.subscribe((change) => void router.load(change));
  await Promise.all([texts, router.load()]);
  const root = createRoot(element);
  flushSync(() =>
    root.render(
      <StrictMode>
        <Root />
      </StrictMode>,
    ),
  );
  stopListening();
}
void start();
