import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';

import { Button } from './Button';
import { Menu } from './Menu';

async function show() {
  const select = vi.fn();
  await render(
    <Menu
      label="Actions"
      renderTrigger={(props) => <Button {...props}>More</Button>}
      items={[
        { id: 'copy', label: 'Copy id', onSelect: () => select('copy') },
        {
          id: 'delete',
          label: 'Delete',
          disabledReason: 'Needs versions/delete',
          onSelect: () => select('delete'),
        },
        { id: 'download', label: 'Download', onSelect: () => select('download') },
      ]}
    />,
  );
  return select;
}
const item = (name: string | RegExp) => page.getByRole('menuitem', { name });
const more = () => page.getByRole('button', { name: 'More' });

test('a menu opens on its first item and its trigger says so', async () => {
  await show();
  await expect.element(more()).toHaveAttribute('aria-expanded', 'false');
  await more().click();
  await expect.element(page.getByRole('menu', { name: 'Actions' })).toBeVisible();
  await expect.element(item('Copy id')).toHaveFocus();
  await expect.element(more()).toHaveAttribute('aria-expanded', 'true');
});

test('arrows, End and letters move; Enter chooses, closes and gives the focus back', async () => {
  const select = await show();
  await more().click();
  await expect.element(item('Copy id')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(item('Download')).toHaveFocus();
  await userEvent.keyboard('{Home}d');
  await expect.element(item(/^Delete/)).toHaveFocus();
  await userEvent.keyboard('{End}{Enter}');
  expect(select.mock.calls).toEqual([['download']]);
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(more()).toHaveFocus();
});

test('Escape and Tab close without choosing', async () => {
  const select = await show();
  for (const key of ['{Escape}', '{Tab}']) {
    await more().click();
    await expect.element(item('Copy id')).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  }
  expect(select).not.toHaveBeenCalled();
});

test('an item that cannot be used is reached, says why and does nothing', async () => {
  const select = await show();
  await more().click();
  await expect.element(item('Copy id')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item(/^Delete/)).toHaveFocus();
  await expect.element(item(/^Delete/)).toHaveAccessibleDescription('Needs versions/delete');
  await userEvent.keyboard('{Enter}');
  expect(select).not.toHaveBeenCalled();
  await expect.element(page.getByRole('menu')).toBeVisible();
});
