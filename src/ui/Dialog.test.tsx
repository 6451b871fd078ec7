import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';

import { Button } from './Button';
import { Dialog } from './Dialog';

function Example({ closeOnBackdrop = true }: { readonly closeOnBackdrop?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Edit</Button>
      <Button>Behind</Button>
      {open && (
        <Dialog
          title="Edit 1.0.10"
          shape="panel"
          closeOnBackdrop={closeOnBackdrop}
          onClose={() => setOpen(false)}
          actions={<Button>Save</Button>}
        >
          <input aria-label="Replicas" />
        </Dialog>
      )}
    </>
  );
}
const dialog = () => page.getByRole('dialog', { name: 'Edit 1.0.10' });

async function open(closeOnBackdrop?: boolean) {
  await page.viewport(1440, 900);
  await render(<Example closeOnBackdrop={closeOnBackdrop} />);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect.element(dialog()).toBeVisible();
}

test('a dialog is named by its title, takes the focus and keeps it', async () => {
  await open();
  const inside = () => dialog().element().contains(document.activeElement);
  expect(inside()).toBe(true);
  for (let i = 0; i < 5; i++) {
    await userEvent.keyboard('{Tab}');
    // Chromium lets Tab leave for its own bar once around; the page behind is never reached.
    expect(inside() || document.activeElement === document.body).toBe(true);
  }
});

test('Escape closes it and gives the focus back to what opened it', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Edit' })).toHaveFocus();
});

test('the cross closes it', async () => {
  await open();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('a click beside it closes it, unless something typed would be lost', async () => {
  await open();
  await userEvent.click(document.documentElement, { position: { x: 20, y: 400 } });
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('a click beside a dialog that must be answered leaves it open', async () => {
  await open(false);
  await userEvent.click(document.documentElement, { position: { x: 20, y: 400 } });
  await expect.element(dialog()).toBeVisible();
});

test('a panel is 480 wide, and the whole screen on a phone', async () => {
  await open();
  expect(dialog().element().getBoundingClientRect()).toMatchObject({ width: 480, right: 1440, height: 900 });
  await page.viewport(390, 800);
  expect(dialog().element().getBoundingClientRect()).toMatchObject({ width: 390, left: 0, height: 800 });
});
