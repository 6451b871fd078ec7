import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';

import { ComboboxList } from './ComboboxList';
import { useCombobox } from './use-combobox';

const regions = ['West Europe', 'North Europe', 'UK South'].map((label) => ({ id: label, label }));

function RegionField() {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const fitting = regions.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  const combobox = useCombobox<(typeof regions)[number]>({
    groups: fitting.length > 0 ? [{ id: 'all', label: 'All', options: fitting, note: '40 more' }] : [],
    onText: setText,
    onChoose: ({ label }) => setChosen(label),
  });
  return (
    <>
      <input
        {...combobox.field}
        aria-label="Region"
        value={text}
        onChange={(event) => combobox.onText(event.target.value)}
      />
      <ComboboxList list={combobox.list} label="Regions" renderOption={({ label }) => label} />
      <output>{chosen}</output>
    </>
  );
}

const field = () => page.getByRole('combobox', { name: 'Region' });
const active = () =>
  document.getElementById(field().element().getAttribute('aria-activedescendant') ?? '')?.textContent;

test('the field names the active option, and typing starts again at the first', async () => {
  await render(<RegionField />);
  await field().click();
  expect(active()).toBe('West Europe');
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toBe('North Europe');
  await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('North Europe');
  await field().fill('e');
  expect(active()).toBe('West Europe');
  await expect.element(page.getByRole('group', { name: 'All' })).toHaveTextContent('40 more');
});

test('Enter and a click choose, and the focus stays in the field', async () => {
  await render(<RegionField />);
  await field().click();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(page.getByRole('status')).toHaveTextContent('UK South');
  await page.getByRole('option', { name: 'West Europe' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('West Europe');
  await expect.element(field()).toHaveFocus();
});

test('Enter of an input method chooses nothing', async () => {
  await render(<RegionField />);
  await field().click();
  const enter = { key: 'Enter', bubbles: true, cancelable: true };
  field()
    .element()
    .dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
  expect(page.getByRole('status').element().textContent).toBe('');
  field().element().dispatchEvent(new KeyboardEvent('keydown', enter));
  await expect.element(page.getByRole('status')).toHaveTextContent('West Europe');
});

test('with nothing to choose from, the list is closed', async () => {
  await render(<RegionField />);
  await field().fill('x');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
  expect(field().element().hasAttribute('aria-activedescendant')).toBe(false);
  await userEvent.keyboard('{Enter}');
  expect(page.getByRole('status').element().textContent).toBe('');
});
