import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import { createArmClient } from '@/arm/client';
import type { ArmCall } from '@/arm/fetch';
import { deferred } from '@/lib/deferred';
import type { DemoControl } from '@/state/demo-control';
import { fakeControl } from '@/state/fake-demo-control';
import { PortalContext } from '@/state/portal-context';

import { SearchEntry } from './SearchEntry';

const S = '7f2c9a10-1111-4222-8333-444455556666';
const GALLERY = `/subscriptions/${S}/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_contoso`;
const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** What the graph is asked, and what it answers: every name below that holds the last word of the question. */
function fakeArm(refusedTenant?: string) {
  const asked: string[] = [];
  const ids = [GALLERY, `${GALLERY}/images/myImage1`, `${GALLERY}/images/myImage1/versions/1.0.10`];
  const fetch = async ({ url, headers, body }: ArmCall): Promise<Response> => {
    if (url.includes('/tenants')) {
      const tenants = ['t1', 't2'].map((tenantId) => ({ tenantId, displayName: `Tenant ${tenantId}` }));
      return answer({ value: tenants });
    }
    const tenant = headers.authorization ?? '';
    if (refusedTenant !== undefined && tenant.endsWith(refusedTenant)) {
      return answer({ error: { code: 'Forbidden', message: 'no' } }, 403);
    }
    const { query } = JSON.parse(body ?? '') as { query: string };
    asked.push(query);
    const word = /name contains '([^']*)'/.exec(query)?.[1] ?? '';
    const rows = tenant.endsWith('t1') ? ids.filter((id) => (id.split('/').at(-1) ?? '').includes(word)) : [];
    const data = rows.map((id) => ({ id, name: id.split('/').at(-1), type: 'x' }));
    return answer({ data, count: data.length, totalRecords: data.length, resultTruncated: 'false' });
  };
  return { fetch, asked };
}

const follower = { follow: () => {}, resume: () => () => {} };

async function show(refusedTenant?: string) {
  await page.viewport(1440, 900);
  const arm = fakeArm(refusedTenant);
  const { control, told } = fakeControl();
  const demo = deferred<DemoControl>();
  demo.set(control);
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: arm.fetch,
    token: (tenantId) => Promise.resolve(tenantId ?? 'home'),
    retries: 0,
  });
  const root = createRootRoute({
    component: () => (
      <>
        <SearchEntry />
        <input aria-label="Filter" />
        <Outlet />
      </>
    ),
  });
  const any = (path: string) => createRoute({ getParentRoute: () => root, path });
  const router = createRouter({
    routeTree: root.addChildren([any('/'), any('/definitions'), any('/$')]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await render(
    <QueryClientProvider client={queryClient}>
      <PortalContext value={{ client, queryClient, demo, follower, switching: false }}>
        <RouterProvider router={router} />
      </PortalContext>
    </QueryClientProvider>,
  );
  await expect.element(page.getByLabelText('Filter')).toBeVisible();
  return { router, told, asked: arm.asked };
}
const field = () => page.getByRole('combobox');
const active = () => {
  const id = field().element().getAttribute('aria-activedescendant');
  return id === null ? undefined : document.getElementById(id)?.textContent;
};
async function open() {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
}

test('Ctrl K opens it; "/" does too, but not while text is typed; Escape closes it', async () => {
  await show();
  await open();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).not.toBeInTheDocument();
  await userEvent.keyboard('/');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await page.getByLabelText('Filter').fill('');
  await userEvent.type(page.getByLabelText('Filter'), 'a/b');
  await expect.element(page.getByLabelText('Filter')).toHaveValue('a/b');
  await expect.element(field()).not.toBeInTheDocument();
});

test('a pasted id opens its page, whatever its case and what was copied with it', async () => {
  const { router, asked } = await show();
  await open();
  await field().fill(`"${GALLERY.toUpperCase()}",`);
  await expect.element(page.getByRole('option', { name: /Open GAL_CONTOSO/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe(GALLERY.toUpperCase());
  await expect.element(field()).not.toBeInTheDocument();
  expect(asked).toEqual([]);
});

test('a malformed id says what is wrong with it, and Enter does nothing', async () => {
  const { router } = await show();
  await open();
  await field().fill(`${GALLERY}/images`);
  await expect.element(page.getByRole('alert')).toHaveTextContent('the name after "images" is missing');
  await userEvent.keyboard('{Enter}');
  expect(router.state.location.pathname).toBe('/');
});

test('names are found in every tenant, grouped by type with their path, and counted aloud', async () => {
  const { router, asked } = await show();
  await open();
  await field().fill('myImage');
  const group = page.getByRole('group', { name: 'Image definitions' });
  await expect.element(group.getByRole('option', { name: 'myImage1 gal_contoso' })).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent('1 result');
  expect(asked).toHaveLength(2);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe(`${GALLERY}/images/myImage1`);
});

test('typing on asks once, for what was typed last', async () => {
  const { asked } = await show();
  await open();
  await userEvent.type(field(), '1.0.10');
  await expect.element(page.getByRole('group', { name: 'Image versions' })).toBeVisible();
  expect(asked.every((q) => q.includes("'1.0.10'"))).toBe(true);
});

test('Enter never opens what only the text before has found', async () => {
  const { router } = await show();
  await open();
  await field().fill('gal_contoso');
  await expect.element(page.getByRole('option', { name: /gal_contoso/ })).toBeVisible();
  await field().fill('gal_contoso myImage1');
  await userEvent.keyboard('{Enter}');
  expect(router.state.location.pathname).toBe('/');
  await expect.element(page.getByRole('option', { name: 'myImage1 gal_contoso' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe(`${GALLERY}/images/myImage1`);
});

test('a tenant that refuses is named, the rest is there', async () => {
  await show('t2');
  await open();
  await field().fill('gal_contoso');
  await expect.element(page.getByText(/Tenant t2 did not answer/)).toBeVisible();
  await expect.element(page.getByRole('group', { name: 'Galleries' })).toBeVisible();
});

test('arrows walk over all groups and wrap around; pages and actions are there without typing', async () => {
  const { router, told } = await show();
  await open();
  expect(active()).toBe('Galleries');
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toBe('Hide the demo entry');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe('/definitions');
  await open();
  await field().fill('rina');
  await userEvent.keyboard('{Enter}');
  expect(told).toEqual(['persona reader']);
});

test('what nobody is called is said in words', async () => {
  await show();
  await open();
  await field().fill("<b>o'brien</b>");
  await expect.element(page.getByText('No results for "<b>o\'brien</b>".')).toBeVisible();
});
