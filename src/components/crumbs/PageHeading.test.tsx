import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import { parseSearch, stringifySearch } from '@/lib/search-params';

import { Announcer } from './Announcer';
import { PageHeading } from './PageHeading';

const IMAGES: string = '/images';

async function show() {
  const root = createRootRoute({
    component: () => (
      <>
        <main>
          <Link to={IMAGES}>Go to images</Link>
          <Outlet />
        </main>
        <Announcer />
      </>
    ),
  });
  const galleries = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <>
        <PageHeading title="Galleries" />
        <input aria-label="Filter" />
      </>
    ),
  });
  const images = createRoute({
    getParentRoute: () => root,
    path: '/images',
    component: () => <PageHeading title="myImage1" crumbs={[{ label: 'Galleries', to: '/' }]} />,
  });
  const router = createRouter({
    routeTree: root.addChildren([galleries, images]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    parseSearch,
    stringifySearch,
  });
  await render(<RouterProvider router={router} />);
  await expect.element(page.getByRole('heading', { name: 'Galleries' })).toBeVisible();
  return router;
}
const announced = () => document.querySelector('[aria-live]')?.textContent;

test('the first page is neither announced nor focused: the browser does that', async () => {
  await show();
  expect(document.title).toBe('Galleries · Gallery portal');
  expect(document.activeElement).toBe(document.body);
  expect(announced()).toBe('');
});

test('another page is announced, its heading has the focus, the document and the crumbs name it', async () => {
  await show();
  await page.getByRole('link', { name: 'Go to images' }).click();
  await expect.element(page.getByRole('heading', { name: 'myImage1' })).toHaveFocus();
  expect(announced()).toBe('myImage1, page loaded');
  expect(document.title).toBe('myImage1 · Gallery portal');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  await expect.element(crumbs.getByRole('link', { name: 'Galleries' })).toHaveAttribute('href', '/');
  await expect.element(crumbs.getByText('myImage1')).toHaveAttribute('aria-current', 'page');
});

test('a change of search parameters alone leaves the focus where it is', async () => {
  const router = await show();
  const before = announced();
  await page.getByLabelText('Filter').click();
  router.history.push('/?q=1.10');
  await expect.poll(() => router.state.resolvedLocation?.href).toBe('/?q=1.10');
  await expect.element(page.getByLabelText('Filter')).toHaveFocus();
  expect(announced()).toBe(before);
});

test('going up by a crumb is a navigation as any other', async () => {
  await show();
  await page.getByRole('link', { name: 'Go to images' }).click();
  await expect.element(page.getByRole('heading', { name: 'myImage1' })).toHaveFocus();
  await userEvent.click(page.getByRole('navigation').getByRole('link', { name: 'Galleries' }));
  await expect.element(page.getByRole('heading', { name: 'Galleries' })).toHaveFocus();
});
