import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';

import { LongText } from './LongText';
import { SafeLink } from './SafeLink';
import { TagList } from './TagList';

// Names, descriptions and tags are shown as text, never as markup.

const NASTY = '<img src=x onerror="document.title=1"> =1+1 @SUM(A1) שלום 🙂';

it('shows markup, formulas, right-to-left text and emoji of a description as they are', async () => {
  const { container } = await render(<LongText text={NASTY} />);
  expect(container.textContent).toBe(NASTY);
  expect(container.querySelector('img')).toBeNull();
});

it('clamps a very long description until asked, and again', async () => {
  const text = `${'word '.repeat(500)}end`;
  const screen = await render(<LongText text={text} />);
  const height = () => screen.container.querySelector('span')?.clientHeight ?? 0;
  const clamped = height();
  await screen.getByRole('button', { name: 'Show all' }).click();
  expect(height()).toBeGreaterThan(clamped * 2);
  await screen.getByRole('button', { name: 'Show less' }).click();
  expect(height()).toBe(clamped);
});

it('S15: makes a link of http and https only, and opens it apart', async () => {
  const screen = await render(
    <>
      <SafeLink text="https://contoso.example/eula" />
      <SafeLink text="javascript:alert(1)" />
    </>,
  );
  const links = screen.container.querySelectorAll('a');
  expect(links).toHaveLength(1);
  expect(links[0]?.rel).toBe('noopener noreferrer');
  await expect.element(screen.getByText('javascript:alert(1)')).toBeVisible();
});

it('S17: shows tags with markup and without a value', async () => {
  const screen = await render(<TagList of={{ tags: { '<b>owner</b>': '=cmd', empty: '' } }} />);
  await expect.element(screen.getByText('<b>owner</b>')).toBeVisible();
  await expect.element(screen.getByText('=cmd')).toBeVisible();
  expect(screen.container.querySelectorAll('li')).toHaveLength(2);
  expect(screen.container.querySelector('b')).toBeNull();
});
