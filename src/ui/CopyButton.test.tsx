import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import './tokens.css';
import './base.css';
import { CopyButton } from './CopyButton';

const show = () => render(<CopyButton text="text" label="Copy id" copiedLabel="Id copied" />);
/** What the page has for a clipboard. */
const putClipboard = (clipboard: Partial<Clipboard> | undefined) =>
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard);

afterEach(() => vi.restoreAllMocks());

it('copies and says so', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  putClipboard({ writeText });
  const screen = await show();
  await screen.getByRole('button', { name: 'Copy id' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Id copied');
  expect(writeText).toHaveBeenCalledWith('text');
});

const refusals: readonly (readonly [why: string, clipboard: Partial<Clipboard> | undefined])[] = [
  ['the browser denies it', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
  ['the page came over plain http', undefined],
];

it.each(refusals)('says to eye and ear that nothing was copied when %s', async (_, clipboard) => {
  putClipboard(clipboard);
  const screen = await show();
  await screen.getByRole('button', { name: 'Copy id' }).click();
  const said = screen.getByRole('status');
  await expect.element(said).toHaveTextContent(/^Not copied/);
  // Not the hidden kind, which is one pixel wide.
  expect(said.element().getBoundingClientRect().width).toBeGreaterThan(50);
});
