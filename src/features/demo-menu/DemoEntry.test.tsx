import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import { createArmClient } from '@/arm/client';
import { deferred } from '@/lib/deferred';
import type { DemoState, Fault } from '@/state/demo-control';
import { setDemoEntryHidden } from '@/state/demo-visibility';
import { fakeControl } from '@/state/fake-demo-control';
import { PortalContext } from '@/state/portal-context';

import { DemoEntry } from './DemoEntry';

const follower = { follow: () => {}, resume: () => () => {} };

async function show(first: Partial<DemoState> = {}) {
  await page.viewport(1440, 900);
  const { control, told } = fakeControl(first);
  const demo = deferred<typeof control>();
  demo.set(control);
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: () => Promise.reject(new Error('no calls here')),
    token: () => Promise.resolve('t'),
  });
  const portal = { client, queryClient: new QueryClient(), demo, follower, switching: false };
  const router = createRouter({
    routeTree: createRootRoute({ component: DemoEntry }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await render(
    <PortalContext value={portal}>
      <RouterProvider router={router} />
    </PortalContext>,
  );
  return told;
}
const entry = () => page.getByRole('button', { name: /^Demo: / });
const latency: Fault = { id: 'f1', kind: 'latency', amount: 500 };

beforeEach(() => setDemoEntryHidden(false));

test('the entry says how fast, which estate and who; the panel says plainly that the data is mock', async () => {
  await show();
  await expect.element(entry()).toHaveTextContent('x60 · contoso · owner');
  await entry().click();
  await expect.element(page.getByRole('heading', { name: 'Mock data' })).toBeVisible();
});

test('switching persona, scenario and speed takes effect at once', async () => {
  const told = await show();
  await entry().click();
  await userEvent.selectOptions(page.getByLabelText('Signed in as'), 'reader');
  await expect.element(page.getByText('Reads everything')).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText('Scenario'), 'empty');
  await page.getByRole('button', { name: 'x3600' }).click();
  expect(told).toEqual(['persona reader', 'scenario empty', 'speed 3600']);
  await expect.element(entry()).toHaveTextContent('x3600 · empty · reader');
  await page.getByRole('button', { name: 'Paused' }).click();
  await expect.element(entry()).toHaveTextContent('paused · empty · reader');
});

test('reset asks once, and the answer gives the focus back', async () => {
  const told = await show();
  await entry().click();
  const reset = page.getByRole('button', { name: 'Reset', exact: true });
  await reset.click();
  expect(told).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(reset).toHaveFocus();
  await reset.click();
  await expect.element(page.getByRole('button', { name: 'Yes, reset' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(told).toEqual(['reset']);
  await expect.element(reset).toHaveFocus();
});

test('faults that somebody switched on show in the header, also while the entry is hidden, and end by one click', async () => {
  const told = await show({ faults: [latency] });
  setDemoEntryHidden(true);
  await expect.element(entry()).not.toBeInTheDocument();
  await page.getByRole('button', { name: '1 fault is on. End all faults' }).click();
  expect(told).toEqual(['faults 0']);
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test("a scenario's own faults are named in the panel, without a badge", async () => {
  await show({ faults: [{ ...latency, ofScenario: true }] });
  await expect.element(page.getByRole('button', { name: /End all/ })).not.toBeInTheDocument();
  await entry().click();
  await expect.element(page.getByText('The scenario has 1 fault of its own')).toBeVisible();
});

test('refused storage and an imported estate are said', async () => {
  await show({
    persistent: false,
    imported: {
      name: 'export.json',
      importedAt: '2026-11-22T10:00:00Z',
      missing: [],
      counts: {
        tenants: 1,
        subscriptions: 1,
        resourceGroups: 1,
        galleries: 1,
        definitions: 0,
        versions: 0,
        managedImages: 0,
        roleAssignments: 0,
        roleDefinitions: 0,
        locations: 0,
      },
    },
  });
  await expect.element(entry()).toHaveTextContent('x60 · export.json · owner');
  await entry().click();
  await expect.element(page.getByText(/changes are lost when/)).toBeVisible();
  await expect.element(page.getByLabelText('Scenario')).toHaveDisplayValue('Imported: export.json');
});

test('the entry hides on request', async () => {
  await show();
  await entry().click();
  await page.getByRole('button', { name: 'Hide the demo entry' }).click();
  await expect.element(entry()).not.toBeInTheDocument();
});
