import './ui/tokens.css';
import './ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { createArmClient } from './arm/client';
import type { DemoControl } from './arm/demo-control';
import type { TokenSource } from './arm/token';
import type { Portal } from './components/portal-context';
import { later, PortalContext } from './components/portal-context';
import { en } from './i18n/en';
import { setCatalog } from './i18n/translate';
import { setClock } from './lib/clock';
import { invariant } from './lib/invariant';
import { makeRouter } from './routes';

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

async function startBackend(): Promise<Backend> {
  const answer = await fetch(`${import.meta.env.BASE_URL}config.json`);
  const config = (await answer.json()) as Config;
  if (config.mode !== 'demo') {
    throw new Error('Signing in to Azure is not part of this build: set {"mode":"demo"} in config.json.');
  }
  const { startEmulator } = await import('./emulator/start');
  const emulator = await startEmulator();
  setClock(emulator.now);
  demo.set(emulator.control);
  return emulator;
}

setCatalog('en', en);

// The shell renders at once; whoever asks ARM waits for the backend here.
const backend = startBackend();
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, staleTime: 30_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
const client = createArmClient({
  armHost: 'https://management.azure.com',
  graphHost: 'https://graph.microsoft.com',
  fetch: async (request) => (await backend).fetch(request),
  token: async (tenantId, resource) => (await backend).token(tenantId, resource),
});
const portal: Portal = { client, queryClient, demo };

const root = document.querySelector('#root');
invariant(root, 'index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PortalContext value={portal}>
        <RouterProvider router={makeRouter(portal)} />
      </PortalContext>
    </QueryClientProvider>
  </StrictMode>,
);
