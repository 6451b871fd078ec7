import { QueryClient } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import { createArmClient } from '@/arm/client';
import { deferred } from '@/lib/deferred';
import type { DemoControl } from '@/state/demo-control';
import { PortalContext } from '@/state/portal-context';

import { AppLayout } from './AppLayout';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { PageArea } from './PageArea';

const follower = { follow: () => {}, resume: () => () => {} };

interface Shown {
  readonly path: string;
  readonly switching?: boolean;
  readonly loader?: () => Promise<void>;
}

async function show({ path, switching = false, loader }: Shown) {
  await page.viewport(1440, 900);
  const root = createRootRoute({ component: PageArea });
  const route = (at: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path: at, component });
  const router = createRouter({
    routeTree: root.addChildren([
      route('/galleries', () => <h1>Galleries</h1>),
      route('/broken', () => {
        throw new Error('a fault of the portal');
      }),
      createRoute({
        getParentRoute: () => root,
        path: '/slow',
        component: () => <h1>Slow</h1>,
        ...(loader && { loader }),
      }),
    ]),
    InnerWrap: AppLayout,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: () => Promise.reject(new Error('no calls here')),
    token: () => Promise.resolve('t'),
  });
  const portal = {
    client,
    queryClient: new QueryClient(),
    demo: deferred<DemoControl>(),
    follower,
    switching,
  };
  await render(
    <PortalContext value={portal}>
      <RouterProvider router={router} />
    </PortalContext>,
  );
  return router;
}
const heading = () => page.getByRole('heading', { level: 1 });

test('a page that throws leaves the frame standing and says what to do', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  await show({ path: '/broken' });
  await expect.element(heading()).toHaveTextContent('This page has an unexpected error');
  await expect.element(page.getByRole('banner')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Reload page' })).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect.element(page.getByText(/a fault of the portal/)).toBeVisible();
  quiet.mockRestore();
});

test('an unknown address is named, with a way out', async () => {
  await show({ path: '/no/such' });
  await expect.element(page.getByText(/\/no\/such/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Go to galleries' })).toHaveAttribute('href', '/');
});

test('the navigation marks the page that is shown', async () => {
  await show({ path: '/galleries' });
  const links = page.getByRole('navigation', { name: 'Pages' });
  await expect
    .element(links.getByRole('link', { name: 'Galleries' }))
    .toHaveAttribute('aria-current', 'page');
  await expect.element(links.getByRole('link', { name: 'Sharing' })).not.toHaveAttribute('aria-current');
});

test('while another person is being switched to, nothing of a page is drawn', async () => {
  await show({ path: '/galleries', switching: true });
  await expect.element(page.getByText('Loading page')).toBeInTheDocument();
  expect(document.querySelector('main')?.textContent).not.toContain('Galleries');
});

test('a slow navigation shows a bar after 200 ms that moves nothing', async () => {
  let arrive: () => void = () => {};
  const router = await show({
    path: '/galleries',
    loader: () => new Promise<void>((done) => (arrive = done)),
  });
  await expect.element(heading()).toHaveTextContent('Galleries');
  const before = heading().element().getBoundingClientRect().top;
  const bar = () => document.querySelector('[class*=bar][aria-hidden=true]');
  expect(bar()).toBeNull();
  const going = router.navigate({ to: '/slow' as never });
  await expect.poll(bar).not.toBeNull();
  expect(getComputedStyle(bar() as Element).animationDelay).toBe('0.2s');
  expect(heading().element().getBoundingClientRect().top).toBe(before);
  arrive();
  await going;
  await expect.element(heading()).toHaveTextContent('Slow');
  expect(bar()).toBeNull();
});
