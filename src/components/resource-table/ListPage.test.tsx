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

describe('the text of a cell that is cut off', () => {
  const long = 'a description that has no room in a column of a hundred and sixty pixels, not by far';
  const rows = [testRow('gal0', { tags: { why: long } }), testRow('gal1', { tags: { why: 'short' } })];
  const tip = () => document.querySelector('[data-cut-text-tip]');
  const cell = (row: number, column: number) =>
    document.querySelector(`[data-row="${row}"]`)?.children[column] as HTMLElement;

  it('is shown in full while the pointer is over the cell; a cell that has room for its text has no tip', async () => {
    await show({ rows });
    await expect.element(link('gal0')).toBeVisible();
    await userEvent.hover(cell(0, 4));
    await expect.element(page.getByText(`why=${long}`).last()).toBeVisible();
    expect(tip()?.textContent).toBe(`why=${long}`);
    await userEvent.hover(cell(1, 1));
    await vi.waitFor(() => expect(tip()).toBeNull());
  });

  it('is shown for the focus too, and Escape closes the tip before it clears the selection', async () => {
    await show({ rows });
    await expect.element(link('gal0')).toBeVisible();
    (link('gal0').element() as HTMLElement).focus();
    await userEvent.keyboard(' {ArrowRight}{ArrowRight}{ArrowRight}');
    await vi.waitFor(() => expect(tip()?.textContent).toBe(`why=${long}`));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(tip()).toBeNull());
    await expect.element(page.getByText('1 selected')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('1 selected')).not.toBeInTheDocument();
  });

  it('goes with the row that is scrolled away', async () => {
    await show({ rows: [...rows, ...testRows(500).map((r) => ({ ...r, key: `x${r.key}` }))] });
    await expect.element(page.getByRole('grid', { name: 'Galleries' })).toBeVisible();
    await vi.waitFor(() => expect(cell(0, 4)).toBeDefined());
    const of = [...document.querySelectorAll<HTMLElement>('[data-row] > *')].find((c) =>
      c.textContent?.includes(long),
    );
    if (of) await userEvent.hover(of);
    await vi.waitFor(() => expect(tip()).not.toBeNull());
    document.querySelector('[data-scroll-box]')?.scrollTo(0, 5000);
    await vi.waitFor(() => expect(tip()).toBeNull());
  });
});

describe('a wide list on a narrow screen', () => {
  it('keeps header and name in sight, wherever it is scrolled to', async () => {
    await show({ rows: testRows(500) }, '/', 800);
    await expect.element(link('gal0')).toBeVisible();
    const box = document.querySelector('[data-scroll-box]');
    const header = () => page.getByRole('columnheader', { name: 'Name' }).element().getBoundingClientRect();
    const name = () => link('gal60').element().getBoundingClientRect();
    const { top, left } = header();
    box?.scrollTo(600, 36 * 60);
    await expect.element(link('gal60')).toBeInTheDocument();
    expect(header().top).toBe(top);
    expect(Math.round(header().left)).toBe(Math.round(left));
    expect(name().left).toBeGreaterThanOrEqual(left);
    expect(name().right).toBeLessThan(left + 200);
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
  it('enters at the first row in sight when the list was scrolled away from where it was left', async () => {
    await show({ rows: testRows(10_000) });
    await expect.element(link('gal0')).toBeVisible();
    document.querySelector('[data-scroll-box]')?.scrollTo(0, 36 * 5000);
    await expect.element(link('gal5000')).toBeVisible();
    (document.querySelector('[role=columnheader] [tabindex="0"]') as HTMLElement).focus();
    await userEvent.keyboard('{Tab}');
    expect(focusedText()).toBe('gal5000');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focusedText()).toContain('Name');
    await userEvent.keyboard('{Tab}');
    expect(focusedText()).toBe('gal5000');
  });

  it('keeps the focus where it is while rows arrive before it', async () => {
    const rows = testRows(10_000);
    const { put } = await show({ rows: rows.filter((_, i) => i % 2 === 0) });
    await expect.element(link('gal0')).toBeVisible();
    (link('gal0').element() as HTMLElement).focus();
    await userEvent.keyboard('{PageDown}{PageDown}');
    const name = focusedText();
    const element = document.activeElement;
    put({ rows });
    await expect
      .element(page.getByRole('grid', { name: 'Galleries' }))
      .toHaveAttribute('aria-rowcount', '10001');
    expect(focusedText()).toBe(name);
    expect(document.activeElement).toBe(element);
  });

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
