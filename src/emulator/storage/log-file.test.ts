import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Doc } from '../contract';
import { createEmulator } from '../emulator';
import { openPersisted } from '../persist';
import { routes } from '../routes';
import { empty } from '../scenarios/empty';
import { TEST_START } from '../testing';
import type { StoredState } from './backing';
import { lockFile } from './file-lock';
import { openLogFile } from './log-file';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-log-'));
  path = join(folder, 'estate.log');
});
afterEach(() => rm(folder, { recursive: true }));

const unbroken = (error: unknown) => {
  throw error;
};
const openLog = () => openLogFile(path, async () => ({ digest: 'd' }), unbroken);

const stateOf = (sequence: number, generation = 'g'): StoredState => ({
  sequence,
  generation,
  scenario: 'empty',
  startMs: TEST_START,
  clock: { real: 0, emulated: 0, speed: 1 },
  faults: [],
});
const docOf = (n: number, by: number): Doc => ({
  id: `/subscriptions/s/resourceGroups/g${n}`,
  type: 'microsoft.resources/resourcegroups',
  body: { by },
});
const put = (sequence: number, n: number) => ({
  state: stateOf(sequence),
  changes: [{ put: docOf(n, sequence) }],
});
const bodies = async (log: Awaited<ReturnType<typeof openLog>>) => {
  const { changes } = await log.backing.read(undefined);
  return Object.fromEntries(
    changes.map((c) => ('put' in c ? [c.put.id.slice(-2), (c.put.body as { by: number }).by] : ['', 0])),
  );
};

test('finds again what was written, the last of each document', async () => {
  const log = await openLog();
  expect(log.found).toBeUndefined();
  await Promise.all([1, 2, 3, 4].map((n) => log.backing.write(undefined, () => put(n, n % 2))));
  await log.close();
  const again = await openLog();
  expect(again.base).toEqual({ digest: 'd' });
  expect(again.found).toEqual(stateOf(4));
  expect(await bodies(again)).toEqual({ g1: 3, g0: 4 });
  await again.close();
});

test('a new generation forgets the changes before it, and brings its documents', async () => {
  const log = await openLog();
  await log.backing.write(undefined, () => put(1, 1));
  await log.backing.write(undefined, () => ({
    state: stateOf(2, 'other'),
    changes: [],
    estate: [docOf(9, 0)],
  }));
  await log.close();
  const again = await openLog();
  expect(await again.backing.read(undefined)).toEqual({
    state: stateOf(2, 'other'),
    whole: true,
    estate: [docOf(9, 0)],
    changes: [],
  });
  await again.close();
});

test('a write is answered once its line is in the file; what decides nothing writes nothing', async () => {
  const log = await openLog();
  await log.backing.write(undefined, () => put(1, 1));
  expect(await readFile(path, 'utf8')).toContain('"sequence":1,');
  const before = await readFile(path, 'utf8');
  await log.backing.write(undefined, () => undefined);
  await expect(
    log.backing.write(undefined, () => {
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  expect(await readFile(path, 'utf8')).toBe(before);
  await log.close();
});

test('cut off at any byte, the file opens with the whole lines before the cut', async () => {
  const log = await openLog();
  for (const n of [1, 2, 3]) await log.backing.write(undefined, () => put(n, n));
  await log.close();
  const whole = await readFile(path, 'utf8');
  const ends = [...whole.matchAll(/\n/g)].map((m) => m.index + 1);
  // From the first line on: an emulator has listened only once that one was in the file.
  for (let length = ends[0] ?? 0; length <= whole.length; length += 1) {
    await writeFile(path, whole);
    await truncate(path, length);
    const cut = await openLog();
    const writes = ends.filter((end) => end <= length).length - 1;
    expect(cut.found?.sequence ?? 0).toBe(writes);
    await cut.close();
  }
});

test.each([
  ['another program’s file', 'hello\n', /damaged in line 1/],
  ['another program’s JSON', '{"a":1}\n', /not a file of this emulator/],
  ['a list', 'null\n', /damaged in line 1/],
  ['a newer format', '{"format":"gallery-portal-emulator","version":9,"base":{}}\n', /format 9/],
  [
    'a line that is damaged',
    '{"format":"gallery-portal-emulator","version":1,"base":{}}\n{"wri\n{"write":{}}\n',
    /damaged in line 2/,
  ],
])('%s is refused and left as it is', async (_, text, message) => {
  await writeFile(path, text);
  await expect(openLog()).rejects.toThrow(message);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('written anew when it has grown, it holds the same', async () => {
  const log = await openLog();
  const text = 'x'.repeat(1_048_576);
  for (let n = 1; n <= 70; n += 1) {
    await log.backing.write(undefined, () => ({
      state: stateOf(n),
      changes: [{ put: { ...docOf(n % 2, n), body: { by: n, text } } }],
    }));
  }
  expect((await readFile(path)).length).toBeLessThan(20 * 1_048_576);
  await log.close();
  const again = await openLog();
  expect(await bodies(again)).toEqual({ g0: 70, g1: 69 });
  await again.close();
});

test('a disk that refuses is told once; no write is answered from then on', async () => {
  const told: unknown[] = [];
  const log = await openLogFile(
    path,
    async () => ({}),
    (error) => told.push(error),
  );
  await log.backing.write(undefined, () => put(1, 1));
  // The descriptor is closed under it, as a disk that went away.
  await log.close();
  await expect(log.backing.write(undefined, () => put(2, 2))).rejects.toThrow();
  await expect(log.backing.write(undefined, () => put(3, 3))).rejects.toThrow();
  expect(told).toHaveLength(1);
  expect(await readFile(path, 'utf8')).not.toContain('"sequence":2,');
});

test('one program at a time has a file', async () => {
  const unlock = await lockFile(path);
  expect(unlock).toBeDefined();
  expect(await lockFile(path)).toBeUndefined();
  const other = await lockFile(join(folder, 'other'));
  expect(other).toBeDefined();
  unlock?.();
  other?.();
  const again = await lockFile(path);
  expect(again).toBeDefined();
  again?.();
});

const persisted = (load = async () => empty) =>
  openPersisted({ path, scenario: 'empty', startMs: TEST_START, load, onBroken: unbroken });

test('an emulator goes on where the one before it ended', async () => {
  const opened = async () => {
    const log = await persisted();
    const emulator = await createEmulator({
      routes,
      scenario: async () => empty,
      firstScenario: 'empty',
      startMs: TEST_START,
      backing: log.backing,
      realNow: () => TEST_START,
    });
    return { log, emulator };
  };
  const group = (method: string) =>
    new Request(
      'https://management.azure.com/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/kept?api-version=2021-04-01',
      {
        method,
        headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
        ...(method === 'PUT' && { body: '{"location":"westeurope"}' }),
      },
    );
  const first = await opened();
  expect((await first.emulator.handle(group('PUT'))).status).toBe(201);
  await expect(persisted()).rejects.toThrow(/in use by another emulator/);
  await first.log.close();
  const second = await opened();
  expect((await second.emulator.handle(group('GET'))).status).toBe(200);
  await second.log.close();
});

test('changes of a scenario that this build does not have are refused', async () => {
  const log = await persisted();
  await log.backing.write(undefined, () => put(1, 1));
  await log.close();
  const other = { ...empty, build: (startMs: number) => empty.build(startMs).slice(1) };
  await expect(persisted(async () => other)).rejects.toThrow(/as another build has it/);
  await expect(persisted(() => Promise.reject(new Error('unknown')))).rejects.toThrow(
    /as another build has it/,
  );
  const same = await persisted();
  expect(same.found?.sequence).toBe(1);
  await same.close();
});
