import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

// `npm run emulator -- --persist FILE`: what was answered is there again after kill -9, write by write. LONG=1: 200 writers.

const PROGRAM = fileURLToPath(new URL('emulator.mjs', import.meta.url));
const [WRITERS, WRITES] = process.env.LONG ? [200, 50] : [20, 8];
const GROUPS = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups';
const V = 'api-version=2021-04-01';
const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };

let folder = '';
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-persist-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

interface Running {
  readonly url: string;
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
}

/** Starts the program; rejects with what it said when it ends instead. */
function start(...args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [PROGRAM, '--port', '0', '--scenario', 'empty', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      resolve({
        url,
        end: (signal) => {
          child.kill(signal);
          return ended;
        },
      });
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

const nameOf = (writer: number, n: number) => `w${writer}-${n}`;

/**
 * Lets every writer write its groups one after the other, from where it stands, until all are written or the server is gone.
 * `answered`: how many groups of each writer were answered. `on`: told of each answer.
 */
async function write(url: string, answered: number[], on: () => void): Promise<void> {
  const one = async (writer: number) => {
    for (;;) {
      const n = answered[writer] ?? 0;
      if (n === WRITES) return;
      const response = await fetch(`${url}${GROUPS}/${nameOf(writer, n)}?${V}`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ location: 'westeurope', tags: { value: `${writer * n}` } }),
      }).catch(() => undefined);
      if (!response) return;
      // 200: the write before the kill was kept, its answer was not sent.
      expect([200, 201]).toContain(response.status);
      answered[writer] = n + 1;
      on();
    }
  };
  await Promise.all(answered.map((_, writer) => one(writer)));
}

/** The tag of every group that is there, by its name. */
async function groupsAt(url: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let next: string | undefined = `${url}${GROUPS}?${V}`;
  while (next !== undefined) {
    const response = await fetch(next, { headers });
    const page = (await response.json()) as {
      value: { name: string; tags?: { value?: string } }[];
      nextLink?: string;
    };
    for (const { name, tags } of page.value) if (tags?.value !== undefined) found.set(name, tags.value);
    next = page.nextLink;
  }
  return found;
}

test('what was answered survives kill -9 in the middle of many writers', async () => {
  const file = join(folder, 'estate.log');
  const answered = Array.from({ length: WRITERS }, () => 0);
  const first = await start('--persist', file);
  let left = (WRITERS * WRITES) / 2;
  let killed: Promise<unknown> | undefined;
  await write(first.url, answered, () => {
    left -= 1;
    if (left <= 0) killed ??= first.end('SIGKILL');
  });
  await killed;
  expect(answered.some((n) => n < WRITES)).toBe(true);

  const second = await start('--persist', file);
  const found = await groupsAt(second.url);
  for (const [writer, count] of answered.entries()) {
    for (let n = 0; n < count; n += 1) {
      expect([nameOf(writer, n), found.get(nameOf(writer, n))]).toEqual([nameOf(writer, n), `${writer * n}`]);
    }
  }
  const sum = answered.reduce((a, b) => a + b, 0);
  // Beyond what was answered: at most the one write of each writer that was on its way.
  expect(found.size - sum).toBeLessThanOrEqual(WRITERS);

  await write(second.url, answered, () => undefined);
  expect(answered.every((n) => n === WRITES)).toBe(true);
  await expect(start('--persist', file)).rejects.toThrow(/in use by another emulator/);
  expect(await second.end('SIGTERM')).toBe(0);

  const third = await start('--persist', file);
  const all = await groupsAt(third.url);
  expect(all.size).toBe(WRITERS * WRITES);
  for (const [name, value] of all) {
    const [, writer, n] = /^w(\d+)-(\d+)$/.exec(name) ?? [];
    expect(value).toBe(`${Number(writer) * Number(n)}`);
  }
  await third.end('SIGTERM');
}, 400_000);

test('a file with another estate than the one that is asked for is refused', async () => {
  const file = join(folder, 'estate.log');
  const first = await start('--persist', file);
  await first.end('SIGTERM');
  await expect(start('--scenario', 'contoso', '--persist', file)).rejects.toThrow(/of its own/);
  await expect(start('--clock', '2020-01-01T00:00:00Z', '--persist', file)).rejects.toThrow(/of its own/);
  const again = await start('--persist', file);
  expect(await again.end('SIGTERM')).toBe(0);
}, 100_000);

test('without --persist the program says that nothing is kept', async () => {
  const { stdout } = await new Promise<{ stdout: string }>((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, '--help'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.once('exit', () => resolve({ stdout }));
  });
  expect(stdout).toContain('Without --persist nothing is kept when the program ends');
});
