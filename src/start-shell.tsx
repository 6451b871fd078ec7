import { QueryClient } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';

import { createArmClient } from './arm/client';
import { later } from './components/portal-context';
import { en } from './i18n/en';
import { setCatalog } from './i18n/translate';
import { StartShell } from './layouts/StartShell';
import { makeRouter } from './routes';

const never = () => Promise.reject(new Error('Nothing is asked while the shell is drawn.'));

/** The shell's HTML for a portal that lives under `base`. Called by the build (tools/vite/start-page.ts), never in a browser. */
export function renderStartShell(base: string): string {
  setCatalog('en', en);
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: never,
    token: never,
  });
  const router = makeRouter({
    client,
    queryClient: new QueryClient(),
    demo: later(),
    follower: { follow: never, resume: () => () => {} },
    switching: false,
  });
  return renderToStaticMarkup(<StartShell base={base} built={Object.keys(router.routesByPath)} />);
}
