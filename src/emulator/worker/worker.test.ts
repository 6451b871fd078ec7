import { afterEach, expect, test } from 'vitest';

import { createControl } from '../control';
import { createEmulator } from '../emulator';
import { routes } from '../routes';
import { scenarios } from '../scenarios/scenarios';
import { connectEmulator } from './connect';
import type { FromWorker, Line, ToWorker } from './messages';
import type { EstateEvents, OpenEstate } from './open-estate';
import { servePage } from './serve-page';

// Both ends of the line between a page and its emulator's worker, over a real message channel.

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

const lineOf = <Out, In>(port: MessagePort): Line<Out, In> => ({
  send: (message) => port.postMessage(message, []),
  addEventListener: (_, listener) => {
    port.addEventListener('message', listener);
    port.start();
  },
});

const load = async (name: string) => {
  const entry = scenarios.find((s) => s.name === name);
  if (!entry) throw new Error(`There is no scenario "${name}".`);
  return entry.load();
};

async function openContoso(persona: string | null, events: EstateEvents): Promise<OpenEstate> {
  let remembered = persona;
  const emulator = await createEmulator({
    routes,
    scenario: load,
    firstScenario: 'contoso',
    startMs: Date.parse('2026-01-05T10:00:00Z'),
    realNow: () => Date.parse('2026-01-05T10:00:00Z'),
    personaMemory: {
      read: () => remembered,
      write: (name) => {
        remembered = name;
        events.onPersona(name);
      },
    },
    onFaulted: events.onFaulted,
  });
  const control = createControl({
    emulator,
    scenarios,
    door: () => 'page',
    readEstate: () => Promise.reject(new Error('Nothing is read here.')),
  });
  return { emulator, control };
}

async function connect(persona: string | null = null) {
  const channel = new MessageChannel();
  channels.push(channel);
  servePage(lineOf<FromWorker, ToWorker>(channel.port2), (start, events) =>
    openContoso(start.persona, events),
  );
  const line = lineOf<ToWorker, FromWorker>(channel.port1);
  const remembered: string[] = [];
  const connected = await connectEmulator(line, { search: '', persona }, (name) => remembered.push(name));
  const ask = async (path: string, init: RequestInit = {}) => {
    const authorization = `Bearer ${await connected.token(undefined, 'arm')}`;
    return connected.fetch(
      new Request(`https://management.azure.com${path}`, {
        ...init,
        headers: { authorization, 'content-type': 'application/json' },
      }),
    );
  };
  return { ...connected, ask, remembered };
}

const TENANTS = '/tenants?api-version=2022-12-01';

test('an answer arrives with status, headers and body', async () => {
  const { ask } = await connect();
  const response = await ask(TENANTS);
  expect(response.status).toBe(200);
  expect(response.headers.get('x-ms-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await response.json()).toMatchObject({ value: [{ displayName: 'Contoso' }, {}] });
});

test('a refusal is an answer like any other', async () => {
  const { ask } = await connect();
  const response = await ask('/tenants');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 'MissingApiVersionParameter' } });
});

test('what changes is known before the call that changed it returns', async () => {
  const { control, remembered, ask } = await connect('reader');
  expect(control.getState().persona).toBe('reader');
  const seen: string[] = [];
  control.subscribe(() => seen.push(control.getState().persona));
  await control.setPersona('owner');
  expect(control.getState().persona).toBe('owner');
  expect(seen).toEqual(['owner']);
  expect(remembered).toEqual(['owner']);
  expect((await ask(TENANTS)).status).toBe(200);
});

test('the state stays the same object until something in it changed', async () => {
  const { control } = await connect();
  const before = control.getState();
  await control.advance(60_000);
  expect(control.getState()).toBe(before);
  await control.setSpeed(60);
  expect(control.getState()).toMatchObject({ speed: 60 });
});

test('the clock is told, not asked for', async () => {
  const { control, now } = await connect();
  await control.setSpeed(0);
  await control.setClock('2026-02-01T00:00:00Z');
  expect(new Date(now()).toISOString()).toBe('2026-02-01T00:00:00.000Z');
});

test('a failed call rejects in its own words', async () => {
  const { control } = await connect();
  await expect(control.setScenario('atlantis')).rejects.toThrow('There is no scenario "atlantis".');
});

test('offline is a failed fetch, and the fault applied to it is known by its call', async () => {
  const { control, ask } = await connect();
  await control.setFaults([{ id: 'f', kind: 'offline', match: '/tenants' }]);
  await expect(ask(TENANTS)).rejects.toThrow(TypeError);
  expect(control.struck({ call: 'GET /tenants' })).toEqual(['offline']);
});

test('a request that is given up ends at once, also in the worker', async () => {
  const { control, ask } = await connect();
  await control.setFaults([{ id: 'f', kind: 'never', match: '/tenants' }]);
  const abort = new AbortController();
  const asked = ask(TENANTS, { signal: abort.signal });
  abort.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  await control.setFaults([]);
  expect((await ask(TENANTS)).status).toBe(200);
});

test('an estate that cannot open says why', async () => {
  const channel = new MessageChannel();
  channels.push(channel);
  servePage(lineOf<FromWorker, ToWorker>(channel.port2), () => Promise.reject(new Error('No room.')));
  const line = lineOf<ToWorker, FromWorker>(channel.port1);
  await expect(connectEmulator(line, { search: '', persona: null }, () => undefined)).rejects.toThrow(
    'No room.',
  );
});

test('a persona that opening the estate decides is known before the estate is ready', async () => {
  const channel = new MessageChannel();
  channels.push(channel);
  servePage(lineOf<FromWorker, ToWorker>(channel.port2), async (start, events) => {
    const estate = await openContoso(start.persona, events);
    await estate.control.setPersona(new URLSearchParams(start.search).get('persona') ?? '');
    return estate;
  });
  const remembered: string[] = [];
  const { control } = await connectEmulator(
    lineOf<ToWorker, FromWorker>(channel.port1),
    { search: 'persona=reader', persona: 'owner' },
    (name) => remembered.push(name),
  );
  expect(remembered).toEqual(['reader']);
  expect(control.getState().persona).toBe('reader');
});
