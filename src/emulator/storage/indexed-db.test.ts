import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';

import { createControl } from '../control';
import type { Emulator } from '../emulator';
import { createEmulator } from '../emulator';
import { routes } from '../routes';
import { contoso, contosoSubscriptions } from '../scenarios/contoso';
import { empty } from '../scenarios/empty';
import { TEST_START } from '../testing';
import type { Backing } from './backing';
import { indexedDbBacking } from './indexed-db';

// Two tabs are two emulators over one database.

const scenarios = [contoso, empty];
const opened: Backing[] = [];
let databases = 0;
let real = TEST_START;

async function tab(database: string): Promise<Emulator> {
  const backing = await indexedDbBacking(database);
  opened.push(backing);
  return createEmulator({
    routes,
    scenario: async (name) => {
      const found = scenarios.find((s) => s.name === name);
      if (!found) throw new Error(name);
      return { ...found, faults: [], speed: 1 };
    },
    firstScenario: 'contoso',
    startMs: TEST_START,
    backing,
    realNow: () => real,
  });
}
const newDatabase = () => `test-${++databases}`;
const controlOf = (emulator: Emulator) =>
  createControl({
    emulator,
    scenarios: scenarios.map((s) => ({ ...s, load: () => s })),
    door: () => 'page',
    readEstate: () => Promise.reject(new Error('not here')),
  });

const GALLERY = `https://management.azure.com/subscriptions/${contosoSubscriptions.prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso`;
async function call(emulator: Emulator, method: string, url: string, body?: unknown) {
  const response = await emulator.handle(
    new Request(`${url}?api-version=2024-03-03`, {
      method,
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  return {
    status: response.status,
    body: JSON.parse((await response.text()) || '{}') as Record<string, unknown>,
  };
}
const gallery = (n: number) => GALLERY.replace('gal_contoso', `gal_new_${n}`);
const put = (emulator: Emulator, n: number) => call(emulator, 'PUT', gallery(n), { location: 'westeurope' });
const patch = (emulator: Emulator, tags: object) => call(emulator, 'PATCH', GALLERY, { tags });
const tags = async (emulator: Emulator) => (await call(emulator, 'GET', GALLERY)).body.tags;

afterEach(() => {
  for (const backing of opened.splice(0)) backing.close();
  real = TEST_START;
});

describe('two tabs', () => {
  test('what one writes the other answers with at once, without any message having arrived', async () => {
    const database = newDatabase();
    const [a, b] = [await tab(database), await tab(database)];
    await patch(a, { by: 'a' });
    expect(await tags(b)).toEqual({ by: 'a' });
    real += 1_000;
    await patch(b, { by: 'b' });
    expect(await tags(a)).toEqual({ by: 'b' });
  });

  test('writing at once, many times over: nothing is lost', async () => {
    const database = newDatabase();
    const [a, b] = [await tab(database), await tab(database)];
    const numbers = Array.from({ length: 30 }, (_, i) => i);
    const answers = await Promise.all(numbers.map((n) => put(n % 2 === 0 ? a : b, n)));
    expect(answers.map((r) => r.status)).toEqual(numbers.map(() => 201));
    for (const emulator of [a, b, await tab(database)]) {
      const found = await Promise.all(numbers.map((n) => call(emulator, 'GET', gallery(n))));
      expect(found.map((r) => r.status)).toEqual(numbers.map(() => 200));
    }
  });

  test('of two that create the same thing at once, one creates and the other finds it there', async () => {
    const database = newDatabase();
    const [a, b] = [await tab(database), await tab(database)];
    const answers = await Promise.all([put(a, 1), put(b, 1)]);
    // The second one runs again over the first one's write, which is still going on.
    expect(answers.map((r) => r.status).sort()).toEqual([201, 409]);
  });

  test('opening at once on an empty database, both show the same start', async () => {
    const database = newDatabase();
    const [a, b] = await Promise.all([tab(database), tab(database)]);
    expect(a.session.state.startMs).toBe(b.session.state.startMs);
    await patch(a, { by: 'a' });
    expect(await tags(b)).toEqual({ by: 'a' });
    expect(a.session.state.generation).toBe(b.session.state.generation);
  });

  test('clock, speed, faults and scenario are shared; the persona is not', async () => {
    const database = newDatabase();
    const [a, b] = [await tab(database), await tab(database)];
    const [controlA, controlB] = [controlOf(a), controlOf(b)];
    await controlA.setSpeed(60);
    await controlA.advance(86_400_000);
    await controlA.setFaults([{ id: 'x', kind: 'latency', amount: 1 }]);
    await controlA.setPersona('reader');
    await b.session.catchUp();
    expect(b.now()).toBe(a.now());
    expect(controlB.getState()).toMatchObject({
      speed: 60,
      faults: [{ id: 'x' }],
      persona: 'owner',
      persistent: true,
    });
    await controlA.setScenario('empty');
    await b.session.catchUp();
    expect(controlB.getState().scenario).toBe('empty');
    expect(controlB.getState().estate).toBe(controlA.getState().estate);
    expect((await call(b, 'GET', GALLERY)).status).not.toBe(200);
  });

  test('a write that meets another tab’s reset is decided on the new estate', async () => {
    const database = newDatabase();
    const [a, b] = [await tab(database), await tab(database)];
    await put(a, 1);
    const [reset, late] = await Promise.all([controlOf(a).reset(), put(b, 2)]);
    expect(reset).toBeUndefined();
    expect(late.status).toBe(201);
    const third = await tab(database);
    expect((await call(third, 'GET', gallery(1))).status).toBe(404);
    expect([a, b, third].map((e) => e.session.state.generation)).toEqual(
      Array(3).fill(third.session.state.generation),
    );
  });
});

describe('a reload', () => {
  test('finds changes, clock and faults again', async () => {
    const database = newDatabase();
    const a = await tab(database);
    await patch(a, { kept: 'yes' });
    await controlOf(a).setSpeed(3_600);
    real += 1_000;
    const again = await tab(database);
    expect(await tags(again)).toEqual({ kept: 'yes' });
    expect(again.now()).toBe(TEST_START + 3_600_000);
  });

  test('reset drops every change and begins anew', async () => {
    const database = newDatabase();
    const a = await tab(database);
    const before = await tags(a);
    for (let n = 0; n < 50; n++) await put(a, n);
    await patch(a, { gone: 'soon' });
    const control = controlOf(a);
    const { estate } = control.getState();
    await control.reset();
    expect(control.getState().estate).not.toBe(estate);
    const again = await tab(database);
    for (const emulator of [a, again]) {
      expect(await tags(emulator)).toEqual(before);
      expect((await call(emulator, 'GET', gallery(3))).status).toBe(404);
    }
  });

  test('an imported estate is stored whole, changed, reset to what was imported, and left for a scenario', async () => {
    const database = newDatabase();
    const a = await tab(database);
    const docs = empty
      .build(TEST_START)
      .map((doc) =>
        doc.type === 'graph/users' ? { ...doc, meta: { ...doc.meta, synthetic: true as const } } : doc,
      );
    const none = {
      tenants: 1,
      subscriptions: 1,
      resourceGroups: 0,
      galleries: 0,
      definitions: 0,
      versions: 0,
      managedImages: 0,
      roleAssignments: 0,
      roleDefinitions: 0,
      locations: 0,
    };
    await a.session.adopt({ name: 'export.json', importedAt: '2026-03-02', counts: none, missing: [] }, docs);
    const again = await tab(database);
    expect(controlOf(again).getState()).toMatchObject({
      scenario: 'imported',
      speed: 1,
      imported: { name: 'export.json' },
    });
    expect(again.session.documents.size).toBe(docs.length);
    await again.session.write(() => ({ changes: [{ put: { ...docs[0], id: '/new' } as (typeof docs)[0] }] }));
    expect((await tab(database)).session.documents.size).toBe(docs.length + 1);
    await controlOf(again).reset();
    expect((await tab(database)).session.documents.size).toBe(docs.length);
    await controlOf(again).setScenario('contoso');
    const back = await tab(database);
    expect(controlOf(back).getState()).not.toHaveProperty('imported');
    expect((await call(back, 'GET', GALLERY)).status).toBe(200);
  });

  test('a scenario that the build no longer has gives way to the first one', async () => {
    const database = newDatabase();
    const a = await tab(database);
    await a.session.write(() => ({ state: { scenario: 'long-gone' } }));
    expect((await tab(database)).session.state.scenario).toBe('contoso');
  });
});

test('what a handler throws while its write is decided anew reaches the caller, and nothing is stored', async () => {
  const database = newDatabase();
  const a = await tab(database);
  const { sequence } = a.session.state;
  await expect(
    a.session.write(() => {
      throw new TypeError('broken handler');
    }),
  ).rejects.toThrow('broken handler');
  await a.session.catchUp();
  expect(a.session.state.sequence).toBe(sequence);
  expect((await put(a, 1)).status).toBe(201);
});

test('storage that is refused rejects, so that the caller can go on in memory', async () => {
  const real = globalThis.indexedDB;
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  try {
    await expect(indexedDbBacking('denied')).rejects.toThrow('denied');
  } finally {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value: real });
  }
});
