import './ui/tokens.css';
import './ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

import { createArmClient } from './arm/client';
import type { DemoControl } from './arm/demo-control';
import type { TokenSource } from './arm/token';
import { traffic } from './arm/traffic';
import { firstAnswers, renderAnswersTogether } from './components/first-picture';
import { notices } from './components/notices/notices';
import { createOperationFollower } from './components/operations/operation-follower';
import type { Portal } from './components/portal-context';
import { later, PortalContext } from './components/portal-context';
import { createSessionStore, sessionKey } from './components/session';
import { askingControl } from './components/unsaved';
import { startEmulator } from './emulator/start';
import { startLanguage } from './i18n/language';
import { now, setClock } from './lib/clock';
import { takeDemoParams } from './lib/demo-params';
import { onFirstActivity } from './lib/first-activity';
import { invariant } from './lib/invariant';
import { reloadOnStaleChunk } from './lib/stale-chunk';
import { fetchWhatListsLeadTo, makeRouter, preloadDetails } from './routes';
import { startTheme } from './ui/theme';

interface Config {
  readonly mode: 'demo' | 'azure';
  readonly armHost?: string;
  readonly graphHost?: string;
}

interface Backend {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly token: TokenSource;
}

const demo = later<DemoControl>();

async function readConfig(): Promise<Config> {
  const answer = await fetch(`${import.meta.env.BASE_URL}config.json`);
  return (await answer.json()) as Config;
}

async function startBackend(search: URLSearchParams): Promise<Backend> {
  // Beside each other: the configuration is a round trip away, and the only mode of this build is the demo.
  const [config, emulator] = await Promise.all([readConfig(), startEmulator(search)]);
  if (config.mode !== 'demo') {
    throw new Error('Signing in to Azure is not part of this build: set {"mode":"demo"} in config.json.');
  }
  setClock(emulator.now);
  demo.set(askingControl(emulator.control));
  // For the console of whoever gives a demo, and for the browser journeys.
  Object.assign(window, { portalDemo: emulator.control });
  followSession(emulator.control);
  const persona = () => emulator.control.getState().persona;
  return { fetch: traffic.recording(emulator.fetch, persona), token: emulator.token };
}

// Before the router reads the address: the demo's parameters are no page's.
const { demo: demoParams, rest } = takeDemoParams(location.search);
if (demoParams.size > 0) history.replaceState(history.state, '', location.pathname + rest + location.hash);

startLanguage(demoParams.get('lang'));
startTheme();
renderAnswersTogether();
reloadOnStaleChunk();

// The shell renders at once; whoever asks ARM waits for the backend here.
const backend = startBackend(demoParams);
const client = createArmClient({
  armHost: 'https://management.azure.com',
  graphHost: 'https://graph.microsoft.com',
  fetch: async (request) => (await backend).fetch(request),
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

function Root() {
  const { queryClient, switching } = useSyncExternalStore(session.subscribe, session.get);
  return (
    <QueryClientProvider client={queryClient}>
      <PortalContext value={{ client, demo, follower, queryClient, switching }}>
        <RouterProvider router={router} context={{ client, demo, follower, queryClient, switching }} />
      </PortalContext>
    </QueryClientProvider>
  );
}

const root = document.querySelector('#root');
invariant(root, 'index.html has no #root.');
const render = () =>
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
/** The shell of index.html stays until there is more to show: the page's own code, and on the start page its first rows. */
async function start() {
  const shellIsThePage = root?.querySelector('main [role=grid]') !== null;
  await router.load();
  if (shellIsThePage) await firstAnswers(session.get().queryClient);
}
void start().then(render, render);
fetchWhatListsLeadTo(router);
onFirstActivity(() => preloadDetails());
