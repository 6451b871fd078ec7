import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';

import type { EstateRegion } from './estate-layout';
import { EstateMap } from './EstateMap';
import { placeOf } from './projection';

const regions: readonly EstateRegion[] = [
  {
    name: 'westeurope',
    displayName: 'West Europe',
    place: placeOf({ longitude: '4.9', latitude: '52.3667' }),
    galleries: 3,
    versions: 41,
    replicas: 120,
    mix: [
      { tone: 'good', word: 'Completed', count: 30 },
      { tone: 'neutral', word: 'Not checked', count: 11 },
    ],
  },
  {
    name: 'australiaeast',
    displayName: 'Australia East',
    place: placeOf({ longitude: '151.2', latitude: '-33.86' }),
    galleries: 1,
    versions: 4,
    replicas: 4,
  },
  { name: 'taiwannorth', displayName: 'Taiwan North', galleries: 1, versions: 2, replicas: 2 },
];

async function show(selected?: string) {
  await page.viewport(1000, 800);
  const onSelect = vi.fn();
  const screen = await render(
    <EstateMap
      regions={regions}
      label="Image versions by region"
      measure="versions"
      selected={selected}
      onSelect={onSelect}
      skipTo="list"
    />,
  );
  return { screen, onSelect };
}

test('each region is an option with all its numbers, and what was not checked', async () => {
  const { screen } = await show();
  await expect
    .element(
      screen.getByRole('option', {
        name: /^West Europe, 3 galleries, 41 versions, 120 replicas, .*11 Not checked$/,
      }),
    )
    .toBeInTheDocument();
});

test('a click and the keyboard lead to a region', async () => {
  const { screen, onSelect } = await show();
  await screen.getByRole('option', { name: /West Europe/ }).click();
  expect(onSelect).toHaveBeenLastCalledWith('westeurope');
  await userEvent.keyboard('{End}{Enter}');
  expect(onSelect).toHaveBeenLastCalledWith('australiaeast');
});

test('a region without coordinates is listed with its number', async () => {
  const { screen, onSelect } = await show();
  await screen.getByRole('button', { name: 'Taiwan North 2 versions' }).click();
  expect(onSelect).toHaveBeenLastCalledWith('taiwannorth');
});

test('the selected region says what it holds', async () => {
  const { screen, onSelect } = await show('westeurope');
  await expect.element(screen.getByText('120 replicas')).toBeVisible();
  await screen.getByRole('button', { name: 'Close West Europe' }).click();
  expect(onSelect).toHaveBeenLastCalledWith(undefined);
});
