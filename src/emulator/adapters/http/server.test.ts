import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { readArguments } from '../../node';
import { contosoSubscriptions } from '../../scenarios/contoso';
import type { TestArm } from '../../testing';
import { testArm } from '../../testing';
import type { HttpServer } from './server';
import { startHttpServer } from './server';

const open: HttpServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
async function listening(
  options?: Parameters<typeof testArm>[0],
): Promise<{ arm: TestArm; server: HttpServer }> {
  const arm = await testArm(options);
  const server = await startHttpServer({ emulator: arm.emulator, port: 0 });
  open.push(server);
  return { arm, server };
}

const GALLERIES = `/subscriptions/${contosoSubscriptions.prod}/providers/Microsoft.Compute/galleries`;
const GROUP = `/subscriptions/${contosoSubscriptions.prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;
const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
const V = 'api-version=2024-03-03';
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('the HTTP server', () => {
  test('serves ARM at its paths and Graph below its name', async () => {
    const { server } = await listening();
    const arm = await fetch(`${server.url}${GALLERIES}?${V}`, { headers: owner });
    expect(arm.status).toBe(200);
    expect((await json(arm)).value).not.toHaveLength(0);
    const graph = await fetch(`${server.url}/graph.microsoft.com/v1.0/users`, { headers: owner });
    expect(graph.status).toBe(200);
    expect((await fetch(`${server.url}${GALLERIES}?${V}`)).status).toBe(401);
  });

  test('every URL that it returns points back to it', async () => {
    const { server } = await listening({ pageSize: 1 });
    const list = await json(await fetch(`${server.url}${GALLERIES}?${V}`, { headers: owner }));
    expect(list.nextLink).toMatch(new RegExp(`^${server.url}/subscriptions/`));
    expect((await fetch(String(list.nextLink), { headers: owner })).status).toBe(200);
    const users = await json(
      await fetch(`${server.url}/graph.microsoft.com/v1.0/users?$top=1`, { headers: owner }),
    );
    expect(users['@odata.nextLink']).toMatch(new RegExp(`^${server.url}/graph\\.microsoft\\.com/v1\\.0/`));
    const put = await fetch(`${server.url}${GROUP}/galleries/new_one?${V}`, {
      method: 'PUT',
      headers: owner,
      body: '{"location":"westeurope"}',
    });
    const status = put.headers.get('azure-asyncoperation') ?? '';
    expect(status).toMatch(new RegExp(`^${server.url}/subscriptions/`));
    expect((await fetch(status, { headers: owner })).status).toBe(200);
  });

  test('mixes up no writes that arrive together', async () => {
    const { server } = await listening();
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    const statuses = await Promise.all(
      numbers.map(async (n) => {
        const put = await fetch(`${server.url}${GROUP}/galleries/g${n}?${V}`, {
          method: 'PUT',
          headers: owner,
          body: JSON.stringify({ location: 'westeurope', tags: { n: String(n) } }),
        });
        return [put.status, ((await json(put)).tags as { n: string }).n];
      }),
    );
    expect(statuses).toEqual(numbers.map((n) => [201, String(n)]));
    const list = await json(await fetch(`${server.url}${GALLERIES}?${V}`, { headers: owner }));
    const names = (list.value as { name: string }[]).map((g) => g.name);
    for (const n of numbers) expect(names).toContain(`g${n}`);
  });

  test('answers what is no HTTP, and no URL, with an error in ARM’s form', async () => {
    const { server } = await listening();
    const { port } = new URL(server.url);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(said).toContain('400 Bad Request');
    expect(said).toContain('{"error":{"code":"BadRequest"');
    const malformed = await fetch(`${server.url}${GALLERIES}?${V}`, {
      method: 'POST',
      headers: owner,
      body: 'not json',
    });
    expect((await json(malformed)).error).toBeDefined();
  });

  test('does not answer a web page that reached it under another name', async () => {
    const { server } = await listening();
    const { port } = new URL(server.url);
    const status = await new Promise<number>((resolve, reject) => {
      httpRequest(
        { port, host: '127.0.0.1', path: '/subscriptions', headers: { Host: 'evil.example' } },
        (r) => {
          r.resume();
          resolve(r.statusCode ?? 0);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('lets pages of this machine call, and no others', async () => {
    const { server } = await listening();
    const allowed = async (origin: string) =>
      (await fetch(`${server.url}${GALLERIES}`, { method: 'OPTIONS', headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('http://localhost:5173')).toBe('http://localhost:5173');
    expect(await allowed('https://evil.example')).toBeNull();
  });

  test('offline breaks the connection; a caller who leaves ends an answer that never comes', async () => {
    const { arm, server } = await listening();
    const fault = (kind: 'offline' | 'never') =>
      arm.emulator.session.write(() => ({ state: { faults: [{ id: kind, kind }] } }));
    await fault('offline');
    await expect(fetch(`${server.url}${GALLERIES}?${V}`, { headers: owner })).rejects.toThrow(TypeError);
    await fault('never');
    const leaving = new AbortController();
    const waiting = fetch(`${server.url}${GALLERIES}?${V}`, { headers: owner, signal: leaving.signal });
    leaving.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
  });

  test('says when its port is taken', async () => {
    const { arm, server } = await listening();
    const port = Number(new URL(server.url).port);
    await expect(startHttpServer({ emulator: arm.emulator, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('its command line', () => {
  test('has defaults', () => {
    expect(readArguments([])).toEqual({
      port: 4280,
      host: '127.0.0.1',
      scenario: undefined,
      files: [],
      speed: undefined,
      startMs: undefined,
      persist: undefined,
    });
  });
  test('reads every option', () => {
    const asked = readArguments(
      '--port 0 --host 0.0.0.0 --scenario empty --import a.json --import b.json --speed 60 --clock 2026-03-01T00:00:00Z --persist f'.split(
        ' ',
      ),
    );
    expect(asked).toEqual({
      port: 0,
      host: '0.0.0.0',
      scenario: 'empty',
      files: ['a.json', 'b.json'],
      speed: 60,
      startMs: Date.parse('2026-03-01T00:00:00Z'),
      persist: 'f',
    });
  });
  test.each([
    '--port=x',
    '--port=70000',
    '--port=1.5',
    '--scenario=x',
    '--speed=-1',
    '--clock=x',
    '--what=x',
  ])('refuses %s, naming it', (option) =>
    expect(() => readArguments([option])).toThrow(/port|"x"|speed|clock|what/),
  );
});
