import { QueryClient } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';
import { createArmClient } from '@/arm/client';
import { deferred } from '@/lib/deferred';
import type {
  DemoControl,
  DemoState,
  ImportCounts,
  ImportProgress,
  ImportReport,
} from '@/state/demo-control';
import { PortalContext } from '@/state/portal-context';

import { DemoPage } from './DemoPage';

const none: ImportCounts = {
  tenants: 0,
  subscriptions: 0,
  resourceGroups: 0,
  galleries: 0,
  definitions: 0,
  versions: 0,
  managedImages: 0,
  roleAssignments: 0,
  roleDefinitions: 0,
  locations: 0,
};

const first: DemoState = {
  estate: '1',
  scenario: 'contoso',
  persona: 'owner',
  speed: 60,
  faults: [],
  persistent: true,
  door: 'page',
};

const persona = {
  name: 'owner',
  displayName: 'Alex',
  userPrincipalName: 'alex@contoso.com',
  objectId: 'o',
  homeTenantId: 't',
  summary: 'Owner of everything',
};

interface Importing {
  readonly files: readonly File[];
  readonly progress: (progress: ImportProgress) => void;
  readonly finish: (report: ImportReport) => void;
}

/** A control whose imports a test finishes by hand. */
function fakeControl() {
  let state = first;
  const listeners = new Set<() => void>();
  const set = (next: Partial<DemoState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const imports: Importing[] = [];
  const control: DemoControl = {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    personas: () => [persona, { ...persona, name: 'reader', displayName: 'Rina' }],
    scenarios: [
      { name: 'contoso', displayName: 'Contoso', summary: 'A year of images' },
      { name: 'empty', displayName: 'Empty', summary: 'None' },
    ],
    setPersona: vi.fn(async (name: string) => set({ persona: name })),
    viewAs: vi.fn(async () => {}),
    setScenario: vi.fn(async (name: string) => set({ scenario: name, imported: undefined })),
    setSpeed: vi.fn(async () => {}),
    advance: vi.fn(async () => {}),
    setClock: vi.fn(async () => {}),
    setFaults: vi.fn(async () => {}),
    nextEvent: vi.fn(async () => undefined),
    linkState: vi.fn(async () => undefined),
    struck: () => [],
    reset: vi.fn(async () => {}),
    importFiles: (files, progress = () => {}) =>
      new Promise((finish) => imports.push({ files, progress, finish })),
    exportEstate: vi.fn(async () => new Blob(['{}'])),
  };
  return { control, imports, set };
}

async function show(width = 1440) {
  await page.viewport(width, 900);
  const fake = fakeControl();
  const demo = deferred<DemoControl>();
  demo.set(fake.control);
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: () => Promise.reject(new Error('the page asks Azure nothing')),
    token: () => Promise.reject(new Error('the page asks Azure nothing')),
  });
  const follower = { follow: () => {}, resume: () => () => {} };
  const portal = { client, demo, follower, queryClient: new QueryClient(), switching: false };
  const root = createRootRoute();
  const routes = [
    createRoute({ getParentRoute: () => root, path: '/', component: () => <h1>Galleries</h1> }),
    createRoute({ getParentRoute: () => root, path: '/demo', component: DemoPage }),
  ];
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/demo'] }),
  });
  await render(
    <PortalContext value={portal}>
      <RouterProvider router={router as never} />
    </PortalContext>,
  );
  await expect.element(page.getByRole('heading', { name: 'Import your own estate' })).toBeVisible();
  return { ...fake, router };
}

const input = () => page.getByLabelText('Choose files…');
const drop = (files: readonly File[]) => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const zone = page.getByText('Drop files written by az').element();
  zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
};
const file = (name: string) => new File(['[]'], name);
const applied: ImportReport = {
  applied: true,
  counts: { ...none, galleries: 3, versions: 12 },
  files: [{ name: 'a.json', bytes: 2048, parts: [{ form: 'az', read: 15, skipped: 1 }] }],
  issues: [
    {
      severity: 'warning',
      file: 'a.json',
      line: 7,
      item: '/subscriptions/x',
      field: 'location',
      code: 'import.wrongType',
      params: { expected: 'string' },
    },
    { severity: 'info', file: '', code: 'import.ownerAdded' },
  ],
};

test('files are chosen by keyboard, read with progress, and the report says what was read and what was skipped', async () => {
  const { imports } = await show();
  input().element().focus();
  await expect.element(input()).toHaveFocus();
  await userEvent.upload(input(), [file('a.json'), file('b.json')]);
  expect(imports.map((i) => i.files.map((f) => f.name))).toEqual([['a.json', 'b.json']]);
  imports[0]?.progress({ phase: 'checking', file: 'b.json', bytesRead: 3_145_728, bytesTotal: 6_291_456 });
  await expect.element(page.getByRole('progressbar', { name: 'Import' })).toHaveAttribute('value', '50');
  await expect.element(page.getByText('Checking b.json, 3 of 6 MB')).toBeVisible();
  imports[0]?.finish(applied);
  await expect.element(page.getByText('Imported with 1 warning.')).toBeVisible();
  await expect.element(page.getByText('The field has the wrong type; expected text.')).toBeVisible();
  await expect.element(page.getByText('a.json, line 7')).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Galleries 3' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'a.json 2 KB az, flattened 15 1' })).toBeVisible();
  await page.getByRole('link', { name: 'Show galleries' }).click();
  await expect.element(page.getByRole('heading', { name: 'Galleries' })).toBeVisible();
});

test('a drop is an import; a second one waits for nobody and is not begun', async () => {
  const { imports } = await show();
  drop([file('a.json')]);
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  drop([file('b.json')]);
  await expect.element(input()).toBeDisabled();
  expect(imports).toHaveLength(1);
});

test('a refused import leaves the estate as it is and says why', async () => {
  const { imports } = await show();
  drop([file('cut.json')]);
  await vi.waitFor(() => expect(imports).toHaveLength(1));
  imports[0]?.finish({
    applied: false,
    counts: none,
    files: [{ name: 'cut.json', bytes: 9, parts: [] }],
    issues: [
      {
        severity: 'error',
        file: 'cut.json',
        line: 3,
        code: 'import.truncated',
        params: { line: 3, column: 5 },
      },
    ],
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent('unchanged');
  await expect.element(page.getByText(/ends early, at line 3, column 5/)).toBeVisible();
  await expect.element(page.getByText('A year of images')).toBeVisible();
});

test('an import goes on, and its report is there, after walking to another page', async () => {
  const { imports, router } = await show();
  drop([file('a.json')]);
  await vi.waitFor(() => expect(imports).toHaveLength(1));
  await router.navigate({ to: '/' });
  imports[0]?.finish(applied);
  await router.navigate({ to: '/demo' });
  await expect.element(page.getByText('Imported with 1 warning.')).toBeVisible();
});

test('an imported estate names its age, what it holds and what is not in it; one click leads back', async () => {
  const { control, set } = await show();
  set({
    estate: '2',
    imported: {
      name: 'estate.json',
      importedAt: '2026-03-02T09:00:00Z',
      asOf: '2026-03-01T08:00:00Z',
      counts: { ...none, galleries: 1, versions: 12 },
      missing: ['/subscriptions/x'],
    },
  });
  await expect.element(page.getByText('estate.json (imported)')).toBeVisible();
  await expect.element(page.getByText('Mar 1, 2026, 8:00:00 AM UTC')).toBeVisible();
  await expect.element(page.getByText('1 gallery')).toBeVisible();
  await expect.element(page.getByText('12 image versions')).toBeVisible();
  await expect.element(page.getByText('Not in the export')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the demo estate' }).click();
  expect(control.setScenario).toHaveBeenCalledWith('contoso');
});

test('persona, scenario, export and reset', async () => {
  const { control } = await show(390);
  await userEvent.selectOptions(page.getByLabelText('Signed in as'), 'reader');
  expect(control.setPersona).toHaveBeenCalledWith('reader');
  await userEvent.selectOptions(page.getByLabelText('Demo estate'), 'empty');
  expect(control.setScenario).toHaveBeenCalledWith('empty');
  await page.getByRole('button', { name: 'Export as a file' }).click();
  expect(control.exportEstate).toHaveBeenCalledOnce();
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Yes, reset' }).click();
  expect(control.reset).toHaveBeenCalledOnce();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('the script is there to copy, and says that nothing leaves the browser', async () => {
  await show();
  await expect.element(page.getByText(/Nothing leaves this browser/)).toBeVisible();
  await page.getByText('Show the script').click();
  await expect.element(page.getByText(/az graph query/).last()).toBeVisible();
});
