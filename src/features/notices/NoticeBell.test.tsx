import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';

import { notices } from '@/state/notices';

import { NoticeBell } from './NoticeBell';
import { NoticeToasts } from './NoticeToasts';

const job = { kind: 'test', payload: 1 };

async function show() {
  await page.viewport(1440, 900);
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <>
          <NoticeBell />
          <NoticeToasts />
        </>
      ),
    }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await render(<RouterProvider router={router} />);
  await expect.element(bell()).toBeVisible();
}
const bell = () => page.getByRole('button', { name: /^Notifications/ });
const toasts = () => page.getByRole('region', { name: 'Notifications' });
const said = () => document.querySelector('[aria-live]')?.textContent;

beforeEach(() => notices.own(crypto.randomUUID()));

test('what begins and what ends is shown as a toast and said aloud', async () => {
  await show();
  notices.track({ id: 'a', title: 'Adding West Europe to 1.0.2', percent: 62, job });
  await expect.element(toasts().getByText('Adding West Europe to 1.0.2')).toBeVisible();
  await expect.element(toasts().getByRole('progressbar')).toHaveAttribute('value', '62');
  expect(said()).toBe('Running: Adding West Europe to 1.0.2');
  notices.done('a', { title: 'Added West Europe to 1.0.2' });
  await expect.element(toasts().getByText('Added West Europe to 1.0.2')).toBeVisible();
  expect(said()).toBe('Succeeded: Added West Europe to 1.0.2');
});

test('the bell counts, and looking at the list makes everything seen and takes the toasts away', async () => {
  await show();
  notices.track({ id: 'a', title: 'A', job });
  notices.track({ id: 'b', title: 'B', job });
  notices.fail('b', { detail: 'Conflict', requestId: 'r-1' });
  await expect.element(bell()).toHaveAccessibleName('Notifications: 2 running or new');
  await bell().click();
  const list = page.getByRole('dialog', { name: 'Notifications' });
  await expect.element(list.getByText('Conflict')).toBeVisible();
  await expect.element(list.getByText('r-1')).toBeVisible();
  await expect.element(toasts()).not.toBeInTheDocument();
  await expect.element(bell()).toHaveAccessibleName('Notifications: 1 running or new');
  await expect.element(list.getByRole('button', { name: 'Dismiss: A' })).not.toBeInTheDocument();
  await list.getByRole('button', { name: 'Dismiss: B' }).click();
  await expect.element(list.getByText('Conflict')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
});

test('a failed job that can be done again has Retry', async () => {
  const retry = vi.fn();
  const undo = notices.handle('test', { retry });
  await show();
  notices.track({ id: 'a', title: 'A', job });
  notices.fail('a');
  await toasts().getByRole('button', { name: 'Retry' }).click();
  expect(retry).toHaveBeenCalledTimes(1);
  undo();
});

test('a toast goes by itself when its time is over, a failure does not', async () => {
  await show();
  notices.track({ id: 'a', title: 'Short', job });
  notices.track({ id: 'b', title: 'Broken', job });
  notices.fail('b');
  await expect.element(toasts().getByText('Short')).toBeVisible();
  // The life of a toast is a CSS animation: finishing it is letting its time pass.
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSAnimation && animation.animationName.includes('life')) animation.finish();
  }
  await expect.element(toasts().getByText('Short')).not.toBeInTheDocument();
  await expect.element(toasts().getByText('Broken')).toBeVisible();
});

test('an empty list says so', async () => {
  await show();
  await bell().click();
  await expect.element(page.getByText(/No notifications in this tab/)).toBeVisible();
});
