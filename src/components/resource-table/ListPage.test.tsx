import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import type { Sources } from '@/data/sources';
import { deferred } from '@/lib/deferred';
import { parseSearch, stringifySearch } from '@/lib/search-params';

import { ListPage } from './ListPage';
import type { TestRow } from './test-list';
import { testList, testRow, testRows } from './test-list';
import { useList } from './use-list';

const whole: Sources = {
  unit: 'subscription',
  asked: 4,
  answered: 4,
  pending: false,
  waiting: [],
  failures: [],
};

interface Shown {
  readonly rows?: readonly TestRow[];
  readonly sources?: Sources;
}

/** Renders a list page in a router of its own, and lets a test hand it new rows. */
async function show(first: Shown, url = '/', width = 1440) {
  await page.viewport(width, 900);
  const store = deferred<Shown>();
  function Page() {
    const { rows = [], sources = whole } = useSyncExternalStore(store.subscribe, store.get) ?? first;
    const list = useList(testList, rows);
    return (
      <ListPage
        list={list}
        sources={sources}
        count={(n) => `${n} galleries`}
        empty={{ title: 'No galleries', text: 'None in 4 subscriptions.' }}
      />
    );
  }
  const root = createRootRoute();
  const home = createRoute({ getParentRoute: () => root, path: '/', component: Page });
  const other = createRoute({
    getParentRoute: () => root,
    path: '/subscriptions/$',
    component: () => <h1>A resource</h1>,
  });
  const router = createRouter({
    routeTree: root.addChildren([home, other]),
    history: createMemoryHistory({ initialEntries: [url] }),
    parseSearch,
    stringifySearch,
  });
  await render(
    // The padding of the portal's main area on a phone.
    <main style={{ padding: 'var(--space-4)' }}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </main>,
  );
  return { put: store.set, href: () => router.state.location.href };
}

const rowNames = () =>
  [...document.querySelectorAll('[data-row] [role=rowheader]')].map((cell) => cell.textContent);
const focusedText = () => document.activeElement?.textContent ?? '';
const link = (name: string) => page.getByRole('link', { name, exact: true });

describe('10,000 rows', () => {
  it('has only those in sight in the document, and says how many there are', async () => {
    await show({ rows: testRows(10_000) });
    await expect.element(link('gal0')).toBeVisible();
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60);
    const grid = page.getByRole('grid', { name: 'Galleries' });
    await expect.element(grid).toHaveAttribute('aria-rowcount', '10001');
    await userEvent.click(page.getByRole('columnheader', { name: 'Versions' }).element());
    (document.activeElement as HTMLElement).blur();
    document.querySelector('[data-scroll-box]')?.scrollTo(0, 36 * 5000);
    await vi.waitFor(() => expect(document.querySelector('[data-row="5005"]')).not.toBeNull());
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60);
    expect(document.querySelector('[data-row="5005"]')?.getAttribute('aria-rowindex')).toBe('5007');
  });
});

describe('columns beyond the right edge', () => {
  it('are counted, and drawn once somebody goes there by keys or scrolls aside', async () => {
    await show({ rows: testRows(50) }, '/', 800);
    await expect.element(link('gal0')).toBeVisible();
    const grid = page.getByRole('grid', { name: 'Galleries' });
    await expect.element(grid).toHaveAttribute('aria-colcount', '12');
    const drawn = () => document.querySelector('[data-row="0"]')?.children.length ?? 0;
    await vi.waitFor(() => expect(drawn()).toBeLessThan(10));
    (link('gal0').element() as HTMLElement).focus();
    for (let i = 0; i < 10; i++) await userEvent.keyboard('{ArrowRight}');
    expect(drawn()).toBe(12);
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
    expect(focusedText()).toContain('-6');
  });
});

describe('a phone', () => {
  it('selects all rows shown once one is selected: the header with its box is not there', async () => {
    await show({ rows: testRows(30) }, '/', 390);
    await page.getByRole('checkbox', { name: 'Select gal0', exact: true }).click();
    await expect.element(page.getByText('1 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Select all 30 rows shown' }).click();
    await expect.element(page.getByText('30 selected')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Select all/ })).not.toBeInTheDocument();
  });

  it('shows rows as cards that the page scrolls, and sorts by a menu', async () => {
    await show({ rows: testRows(10_000) }, '/', 390);
    await expect.element(link('gal0')).toBeVisible();
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    scrollTo(0, 128 * 5000);
    await vi.waitFor(() => expect(document.querySelector('[data-row="5002"]')).not.toBeNull());
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(60);
    await userEvent.click(page.getByRole('button', { name: 'Sort by: Name' }));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Descending' }));
    scrollTo(0, 0);
    await expect.element(link('gal9999')).toBeVisible();
  });
});

describe('the keyboard', () => {
  it('goes through rows with arrows, Home, End and the page keys, and keeps the focused row in the document', async () => {
    await show({ rows: testRows(10_000) });
    await expect.element(link('gal0')).toBeVisible();
    (link('gal0').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedText()).toBe('gal1');
    await userEvent.keyboard('{End}');
    expect(focusedText()).toBe('gal9999');
    await userEvent.keyboard('{PageUp}');
    expect(Number(focusedText().slice(3))).toBeLessThan(9999);
    document.querySelector('[data-scroll-box]')?.scrollTo(0, 0);
    await vi.waitFor(() => expect(document.querySelector('[data-row="0"]')).not.toBeNull());
    expect(focusedText()).not.toBe('');
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(focusedText()).toBe('westeurope');
    await userEvent.keyboard('{ArrowUp}');
    expect(focusedText()).toBe('Location');
  });

  it('selects with Space, Shift+Space and Ctrl+A, and opens with Enter', async () => {
    const { href } = await show({ rows: testRows(50) });
    await expect.element(link('gal0')).toBeVisible();
    (link('gal0').element() as HTMLElement).focus();
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('50 selected')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('50 selected')).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'A resource' })).toBeVisible();
    expect(href()).toBe('/subscriptions/s1/resourceGroups/RG/providers/Microsoft.Compute/galleries/gal2');
  });

  it('selects a range with Shift and the mouse, and no text', async () => {
    await show({ rows: testRows(50) });
    const tick = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
    await userEvent.click(tick('gal2'));
    await userEvent.click(tick('gal5'), { modifiers: ['Shift'] });
    await expect.element(page.getByText('4 selected')).toBeVisible();
    await expect.element(tick('gal3')).toBeChecked();
    expect(document.getSelection()?.isCollapsed).not.toBe(false);
    await userEvent.click(tick('gal3'));
    await expect.element(page.getByText('3 selected')).toBeVisible();
  });

  it('keeps focus when rows are refreshed, sorted anew and taken away', async () => {
    const rows = testRows(50);
    const { put } = await show({ rows });
    await expect.element(link('gal3')).toBeVisible();
    (link('gal3').element() as HTMLElement).focus();
    put({ rows: rows.map((row) => ({ ...row, place: 'moved' })).toReversed() });
    await expect.element(page.getByText('moved').first()).toBeVisible();
    expect(focusedText()).toBe('gal3');
    put({ rows: rows.map((row) => ({ ...row, name: `${99 - Number(row.name.slice(3))}`, id: row.id })) });
    await vi.waitFor(() => expect(focusedText()).toBe('96'));
    put({ rows: rows.slice(0, 1) });
    await vi.waitFor(() => expect(focusedText()).toBe('gal0'));
  });
});

describe('sorting and filtering', () => {
  it('sorts by a header button and says so', async () => {
    const { href } = await show({ rows: testRows(20) });
    const header = page.getByRole('columnheader', { name: 'Name' });
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(page.getByRole('button', { name: 'Name sorted ascending' }));
    await expect.element(header).toHaveAttribute('aria-sort', 'descending');
    expect(rowNames()[0]).toBe('gal19');
    expect(href()).toBe('/?sort=-name');
  });

  it('filters by plain text, counts, and puts it into the address; a copied link shows the same (A2)', async () => {
    const rows = ['1.10', '1110', '.*', '<b>bold</b>', '=1+1'].map((name) => testRow(name));
    const { href } = await show({ rows });
    const field = page.getByRole('searchbox', { name: 'Filter Galleries by text' });
    await userEvent.fill(field, '1.10');
    await vi.waitFor(() => expect(rowNames()).toEqual(['1.10']));
    await expect.element(page.getByText('1 of 5', { exact: true })).toBeVisible();
    await vi.waitFor(() => expect(href()).toBe('/?q=1.10'));
    await userEvent.fill(field, '<b>');
    await vi.waitFor(() => expect(rowNames()).toEqual(['<b>bold</b>']));
  });

  it('reads the view from a link', async () => {
    await show({ rows: testRows(20) }, '/?location=uksouth&sort=-size&columns=name,size&q=gal');
    await vi.waitFor(() => expect(rowNames()).toEqual(['gal18', 'gal13', 'gal8', 'gal3']));
    expect(page.getByRole('columnheader').all()).toHaveLength(3);
    await expect.element(page.getByRole('button', { name: 'Location: uksouth' })).toBeVisible();
  });

  it('offers choices with counts, select all and the way back', async () => {
    const { href } = await show({ rows: testRows(20) });
    await userEvent.click(page.getByRole('button', { name: 'Location', exact: true }).first());
    await userEvent.click(page.getByRole('checkbox', { name: 'japaneast 4 rows' }));
    await vi.waitFor(() => expect(href()).toBe('/?location=japaneast'));
    await expect.element(page.getByText('4 of 20', { exact: true })).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: 'Select all', exact: true }));
    await expect.element(page.getByText('20 of 20', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Clear filters' }));
    await vi.waitFor(() => expect(href()).toBe('/'));
  });
});

describe('what stands in place of rows', () => {
  const waiting: Sources = { ...whole, answered: 1, pending: true, waiting: ['Contoso Lab'] };
  const failure = (status: number) => ({
    kind: 'subscription' as const,
    scopeId: 's1',
    scopeName: 'Contoso Lab',
    failure: {
      kind: 'http' as const,
      status,
      code: 'AuthorizationFailed',
      message: 'The client may not.',
      details: [],
      method: 'GET',
      url: '',
      requestId: 'req-1',
    },
    retrying: false,
    retry: vi.fn(),
  });

  it('loading: skeleton rows and no word of emptiness', async () => {
    await show({ sources: waiting });
    await expect.element(page.getByText('Waiting for Contoso Lab.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('No galleries')).not.toBeInTheDocument();
  });
  it('empty: says so', async () => {
    await show({});
    await expect.element(page.getByText('No galleries')).toBeVisible();
  });
  it('no match: says so and clears the filters', async () => {
    await show({ rows: testRows(3) }, '/?q=nothing+like+it');
    await userEvent.click(page.getByRole('button', { name: 'Clear filters' }).last());
    await expect.element(link('gal0')).toBeVisible();
  });
  it('refused and failed are two pictures, with the words of the service', async () => {
    const refused = failure(403);
    const { put } = await show({ sources: { ...whole, answered: 0, failures: [refused] } });
    await expect.element(page.getByText('You cannot read this list')).toBeVisible();
    await expect.element(page.getByText('The client may not.', { exact: false })).toBeVisible();
    put({ sources: { ...whole, answered: 0, failures: [failure(500)] } });
    await expect.element(page.getByText('The list could not be read')).toBeVisible();
  });
  it('no number stands beside the name of a list that nobody answered', async () => {
    const count = () => page.getByRole('heading', { level: 1 }).element().nextElementSibling?.textContent;
    const { put } = await show({});
    await vi.waitFor(() => expect(count()).toBe('0'));
    put({ sources: { ...whole, answered: 0, failures: [failure(500)] } });
    await vi.waitFor(() => expect(count()).toBe(''));
    await expect.element(page.getByText(/0 galleries/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('status')).toHaveTextContent('Nothing could be read');
  });
  it('empty as far as it was read: speaks of those that answered, and shows who did not', async () => {
    const failed = failure(500);
    const { put } = await show({ sources: { ...whole, answered: 3, failures: [failed] } });
    await expect.element(page.getByText('No results in the 3 subscriptions that answered')).toBeVisible();
    await expect.element(page.getByText('req-1')).toBeVisible();
    await expect.element(page.getByText('No galleries')).not.toBeInTheDocument();
    await expect.element(page.getByText('None in 4 subscriptions.')).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Retry Contoso Lab' }).last());
    expect(failed.retry).toHaveBeenCalledOnce();
    put({ sources: { ...whole, unit: 'tenant', asked: 2, answered: 1, failures: [failed] } });
    await expect.element(page.getByText('No results in the one tenant that answered')).toBeVisible();
  });
  it('partial: names the scope above the rows, with its own retry, and nothing moves', async () => {
    const { put } = await show({ rows: testRows(12), sources: waiting });
    await expect.element(link('gal0')).toBeVisible();
    const before = link('gal0').element().getBoundingClientRect().top;
    const refused = failure(403);
    put({ rows: testRows(12), sources: { ...whole, answered: 3, failures: [refused] } });
    await expect.element(page.getByText('12 galleries from 3 of 4 subscriptions.')).toBeVisible();
    await expect.element(page.getByText('Contoso Lab: refused (403)')).toBeVisible();
    expect(link('gal0').element().getBoundingClientRect().top).toBe(before);
    await userEvent.click(page.getByRole('button', { name: 'Retry Contoso Lab' }));
    expect(refused.retry).toHaveBeenCalledOnce();
    await userEvent.click(page.getByRole('button', { name: 'Details' }));
    await expect.element(page.getByText('req-1')).toBeVisible();
  });
});
