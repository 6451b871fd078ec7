import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import { setClock } from '@/lib/clock';

import { RelativeTime } from './RelativeTime';

const tip = () => page.getByRole('tooltip', { includeHidden: true });

test('the exact time shows on hover and on focus, and Escape takes it away without leaving the focus', async () => {
  setClock(() => Date.parse('2026-11-22T12:00:00Z'));
  // Away from where the pointer may rest.
  await render(
    <div style={{ padding: '200px' }}>
      <RelativeTime iso="2026-11-19T09:12:25Z" />
    </div>,
  );
  const time = page.getByRole('button', { name: '3 days ago' });
  await expect.element(tip()).not.toBeVisible();
  await time.hover();
  await expect.element(tip()).toBeVisible();
  await userEvent.unhover(time);
  await expect.element(tip()).not.toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(tip()).toBeVisible();
  await expect.element(time).toHaveAccessibleDescription('Nov 19, 2026, 9:12:25 AM UTC');
  await userEvent.keyboard('{Escape}');
  await expect.element(tip()).not.toBeVisible();
  await expect.element(time).toHaveFocus();
});

test('a relative time goes on with the clock', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let now = Date.parse('2026-11-22T12:00:00Z');
  setClock(() => now);
  await render(<RelativeTime iso="2026-11-22T11:58:00Z" plain />);
  await expect.element(page.getByText('2 minutes ago')).toBeVisible();
  now += 60_000;
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  await expect.element(page.getByText('3 minutes ago')).toBeVisible();
});

test('what is no date is shown as it came', async () => {
  await render(<RelativeTime iso="not a date" />);
  await expect.element(page.getByText('not a date')).toBeVisible();
});
