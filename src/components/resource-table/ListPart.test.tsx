import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import { ListPart } from './ListPart';
import type { TestRow } from './test-list';
import { testList, testRows } from './test-list';
import { useList } from './use-list';

interface Shown {
  readonly rows: readonly TestRow[];
  readonly broken?: boolean;
  readonly onRowVisible?: (row: TestRow) => () => void;
}

async function show({ rows, broken, onRowVisible }: Shown, url = '/') {
  function Part() {
    const list = useList(testList, rows);
    const count = (n: number) => `${n} galleries`;
    return (
      <ListPart
        list={list}
        pending={false}
        broken={broken}
        count={count}
        empty="No galleries here."
        onRowVisible={onRowVisible}
      />
    );
  }
  const router = createRouter({
    routeTree: createRootRoute({ component: Part }),
    history: createMemoryHistory({ initialEntries: [url] }),
  });
  await render(<RouterProvider router={router as never} />);
}
const status = () => page.getByRole('status');

it('an empty list says so', async () => {
  await show({ rows: [] });
  await expect.element(page.getByText('No galleries here.')).toBeVisible();
  await expect.element(status()).toHaveTextContent('0 galleries');
});

it('a list that could not be read is not called empty, and has no number', async () => {
  await show({ rows: [], broken: true });
  await expect.element(page.getByText('The list could not be read')).toBeVisible();
  await expect.element(page.getByText('No galleries here.')).not.toBeInTheDocument();
  await expect.element(status()).toBeEmptyDOMElement();
});

it('a list that broke off keeps its rows and says that there may be more', async () => {
  await show({ rows: testRows(3), broken: true });
  await expect.element(page.getByRole('link', { name: 'gal0' })).toBeVisible();
  await expect.element(status()).toHaveTextContent('3 galleries; there may be more');
});

it('a filter does not hide "all" of a list that broke off', async () => {
  await show({ rows: testRows(3), broken: true }, '/?q=nothing');
  await expect
    .element(page.getByText('Filters hide all rows that were read; the list is incomplete.'))
    .toBeVisible();
});

it('tells of rows that come into sight and of those that leave it', async () => {
  const seen = new Set<string>();
  const onRowVisible = ({ name }: TestRow) => {
    seen.add(name);
    return () => void seen.delete(name);
  };
  await page.viewport(1440, 900);
  await show({ rows: testRows(5000), onRowVisible });
  await expect.element(page.getByRole('link', { name: 'gal0', exact: true })).toBeVisible();
  expect(seen).toContain('gal0');
  expect(seen.size).toBeLessThan(60);
  document.querySelector('[data-scroll-box]')?.scrollTo(0, 36 * 3000);
  await expect.poll(() => seen.has('gal3000')).toBe(true);
  expect(seen).not.toContain('gal0');
});
