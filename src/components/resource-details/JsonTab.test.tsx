import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';

import type { ArmResource } from '@/arm/types';

import { JsonTab } from './JsonTab';

const resource = (extra: object): ArmResource => ({
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g',
  name: 'g',
  type: 'Microsoft.Compute/galleries',
  ...extra,
});
const answer = (data: ArmResource, fromList = false) => ({
  data,
  fromList,
  failure: undefined,
  retry: () => {},
});

it('shows every field as it came, unknown ones too, and markup as text', async () => {
  const data = resource({ properties: { retention: '<script>1</script>', count: 1 } });
  const screen = await render(<JsonTab answer={answer(data)} operation="galleriesGet" />);
  const shown = screen.getByRole('region', { name: 'JSON of g' }).element().textContent;
  expect(JSON.parse(shown)).toEqual(data);
  expect(screen.container.querySelector('script')).toBeNull();
});

it('never passes a list’s row off as the answer', async () => {
  const screen = await render(<JsonTab answer={answer(resource({}), true)} operation="galleriesGet" />);
  expect(screen.container.querySelector('pre')).toBeNull();
  await expect.element(screen.getByText('Loading…')).toBeInTheDocument();
});

it('draws a huge answer in steps and says what it holds back', async () => {
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`k${i}`, i]));
  const screen = await render(<JsonTab answer={answer(resource(many))} operation="galleriesGet" />);
  const lines = () => screen.container.querySelectorAll('pre [data-number]').length;
  expect(lines()).toBe(1000);
  await screen.getByRole('button', { name: 'Show 4,000 more lines' }).click();
  expect(lines()).toBe(5000);
  await expect.element(screen.getByText(/1,005 further lines are not shown/)).toBeVisible();
});
