import type { Socket } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import type { Route } from '../../contract';
import { routes } from '../../routes';
import type { HttpArm } from './testing';
import { COMPUTE, httpArm } from './testing';

const open: HttpArm[] = [];
afterEach(async () => {
  for (const arm of open.splice(0)) await arm.close();
});
const listening = async (options?: Parameters<typeof httpArm>[0]): Promise<HttpArm> => {
  const arm = await httpArm(options);
  open.push(arm);
  return arm;
};

const GALLERY = `${COMPUTE}/galleries/new_one`;
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const head = (method: string, path: string, ...headers: readonly string[]) =>
  [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, '', ''].join('\r\n');
const OWNER = 'Authorization: Bearer owner';
const JSON_TYPE = 'Content-Type: application/json';

describe('bodies that nothing could be answered with', () => {
  test.each([70, 6_000, 100_000])(
    '%d levels deep: 400 in ARM’s form, and no list is broken by it',
    async (depth) => {
      const arm = await listening();
      const body = `{"location":"westeurope","properties":{"open":${nested(depth)}}}`;
      const put = await arm.call('PUT', GALLERY, body);
      expect([put.status, put.body.error.code]).toEqual([400, 'InvalidRequestContent']);
      expect(put.body.error.message).toContain("MaxDepth of 64 has been exceeded. Path 'properties.open.a");
      expect((await arm.call('GET', GALLERY)).status).toBe(404);
      expect((await arm.call('GET', `${COMPUTE}/galleries`)).status).toBe(200);
      expect(arm.errors).toEqual([]);
    },
  );

  test('60 levels are kept and listed', async () => {
    const arm = await listening();
    const put = await arm.call(
      'PUT',
      GALLERY,
      `{"location":"westeurope","properties":{"open":${nested(60)}}}`,
    );
    expect(put.status).toBe(201);
    expect((await arm.call('GET', `${COMPUTE}/galleries`)).status).toBe(200);
  });

  test('what nobody foresaw is answered with 500, reported, and not kept', async () => {
    const id = `${COMPUTE}/galleries/broken`;
    /** A handler that makes what cannot be written as JSON. */
    const broken: Route = {
      method: 'PUT',
      host: 'arm',
      path: '/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Compute/galleries/broken',
      handle: () => {
        const body: Record<string, unknown> = { id, location: 'westeurope' };
        body.itself = body;
        return { status: 201, body, changes: [{ put: { id, type: 'microsoft.compute/galleries', body } }] };
      },
    };
    const arm = await listening({ routes: [broken, ...routes] });
    const put = await arm.call('PUT', id, { location: 'westeurope' });
    expect([put.status, put.body.error.code]).toEqual([500, 'InternalServerError']);
    expect(put.body.error.message).toContain(put.headers.get('x-ms-request-id'));
    expect(arm.errors).toHaveLength(1);
    expect((await arm.call('GET', id)).status).toBe(404);
    expect((await arm.call('GET', `${COMPUTE}/galleries`)).status).toBe(200);
  });
});

describe('the type of a body', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    '%s is refused with 415',
    async (type) => {
      const arm = await listening();
      const put = await arm.call('PUT', GALLERY, '{"location":"westeurope"}', { 'content-type': type });
      expect([put.status, put.body.error]).toEqual([
        415,
        {
          code: 'UnsupportedMediaType',
          message: `The content media type '${type}' is not supported. Only 'application/json' is supported.`,
        },
      ]);
    },
  );

  test('none at all is refused, but not for an empty body', async () => {
    const arm = await listening();
    const put = (body: string) =>
      arm.raw(
        head(
          'PUT',
          `${GALLERY}?api-version=2024-03-03`,
          OWNER,
          `Content-Length: ${body.length}`,
          'Connection: close',
        ) + body,
      );
    expect(await put('{"location":"westeurope"}')).toContain('HTTP/1.1 415 ');
    const empty = await arm.raw(
      head('DELETE', `${GALLERY}?api-version=2024-03-03`, OWNER, 'Content-Length: 0', 'Connection: close'),
    );
    expect(empty).toContain('HTTP/1.1 204 ');
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    '%s is taken',
    async (type) => {
      const arm = await listening();
      const put = await arm.call('PUT', GALLERY, '{"location":"westeurope"}', { 'content-type': type });
      expect(put.status).toBe(201);
    },
  );
});

describe('requests that are too large, too slow or of no known method', () => {
  const MORE_THAN_4_MB = ' '.repeat(4 * 1_048_576 + 1);

  test('a body over 4 MB: 413, whether its length is announced or not, and the connection ends', async () => {
    const arm = await listening();
    const path = `${GALLERY}?api-version=2024-03-03`;
    const announced = await arm.call('PUT', GALLERY, MORE_THAN_4_MB);
    expect([announced.status, announced.body.error]).toEqual([
      413,
      {
        code: 'RequestContentTooLarge',
        message: 'The request content size exceeds the maximum size of 4 MB.',
      },
    ]);
    expect(announced.headers.get('connection')).toBe('close');
    const chunk = `${MORE_THAN_4_MB.length.toString(16)}\r\n${MORE_THAN_4_MB}\r\n0\r\n\r\n`;
    const chunked = await arm.raw(head('PUT', path, OWNER, JSON_TYPE, 'Transfer-Encoding: chunked') + chunk);
    expect(chunked).toContain('HTTP/1.1 413 ');
    expect(chunked.toLowerCase()).toContain('connection: close');
    expect((await arm.call('GET', `${COMPUTE}/galleries`)).status).toBe(200);
  });

  test('a body of just 4 MB is read', async () => {
    const arm = await listening();
    const text = '{"location":"westeurope"}';
    const put = await arm.call('PUT', GALLERY, text + ' '.repeat(4 * 1_048_576 - text.length));
    expect(put.status).toBe(201);
  });

  test('headers of 20 kB: 431', async () => {
    const arm = await listening();
    const said = await arm.raw(head('GET', '/subscriptions', OWNER, `X-Long: ${'x'.repeat(20_000)}`));
    expect(said).toContain('HTTP/1.1 431 ');
    expect(said).toContain('"code":"RequestHeaderFieldsTooLarge"');
  });

  test('headers or a body that do not come in time: 408', async () => {
    const arm = await listening({ http: { limits: { headersMs: 50, requestMs: 100 } } });
    const slowHeaders = await arm.raw('GET /subscriptions HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    expect(slowHeaders).toContain('HTTP/1.1 408 ');
    expect(slowHeaders).toContain('"code":"RequestTimeout"');
    const slowBody = await arm.raw(head('PUT', GALLERY, OWNER, JSON_TYPE, 'Content-Length: 100') + '{');
    expect(slowBody).toContain('HTTP/1.1 408 ');
    expect(arm.errors).toEqual([]);
  });

  test.each(['TRACE', 'PROPFIND'])('%s: 405', async (method) => {
    const arm = await listening();
    const said = await arm.raw(head(method, '/subscriptions', OWNER, 'Connection: close'));
    expect(said).toContain('HTTP/1.1 405 ');
    expect(said).toContain(`does not support http method '${method}'`);
  });
});

describe('who calls is known before a body is read', () => {
  const stalled = (authorization: string, bytes: number) =>
    head('PUT', `${GALLERY}?api-version=2024-03-03`, authorization, JSON_TYPE, `Content-Length: ${bytes}`);

  test.each([
    ['no token', 'X-None: 1', 401],
    ['a token of nobody', 'Authorization: Bearer stranger', 401],
    ['an expired token', 'Authorization: Bearer expired', 401],
  ])('%s: answered while the body is still to come', async (_, authorization, status) => {
    const arm = await listening();
    const socket = await arm.open(stalled(authorization, 1_000_000));
    const said = await new Promise<string>((resolve) =>
      socket.once('data', (chunk) => resolve(chunk.toString())),
    );
    expect(said).toContain(`HTTP/1.1 ${status} `);
    expect(said.toLowerCase()).toContain('connection: close');
  });

  test('a client that waits for "100 Continue" gets it only with a token', async () => {
    const arm = await listening();
    const first = async (authorization: string) => {
      const socket = await arm.open(
        stalled(authorization, 25).replace(JSON_TYPE, `${JSON_TYPE}\r\nExpect: 100-continue`),
      );
      const said = await new Promise<string>((resolve) =>
        socket.once('data', (chunk) => resolve(chunk.toString())),
      );
      return { socket, said };
    };
    expect((await first('X-None: 1')).said).toContain('HTTP/1.1 401 ');
    const { socket, said } = await first(OWNER);
    expect(said).toContain('HTTP/1.1 100 Continue');
    socket.write('{"location":"westeurope"}');
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (chunk) => resolve(chunk.toString())),
    );
    expect(answer).toContain('HTTP/1.1 201 ');
  });

  test('all open bodies together are bounded: one more is told to come back, and there is room once they are gone', async () => {
    const arm = await listening({ http: { limits: { openBodiesBytes: 100_000 } } });
    const part = stalled(OWNER, 60_000) + ' '.repeat(40_000);
    const sockets = await Promise.all([1, 2, 3].map(() => arm.open(part)));
    const firstAnswer = (socket: Socket) =>
      new Promise<{ socket: Socket; said: string }>((resolve) =>
        socket.once('data', (chunk) => resolve({ socket, said: chunk.toString() })),
      );
    const refused = await Promise.race(sockets.map(firstAnswer));
    expect(refused.said).toContain('HTTP/1.1 503 ');
    expect(refused.said.toLowerCase()).toContain('retry-after: 1');
    const [other] = sockets.filter((socket) => socket !== refused.socket);
    if (!other) throw new Error('All were refused.');
    other.write(`${' '.repeat(19_975)}{"location":"westeurope"}`);
    expect((await firstAnswer(other)).said).toContain('HTTP/1.1 201 ');
    const again = await arm.call('PUT', `${GALLERY}2`, `{"location":"westeurope"}${' '.repeat(50_000)}`);
    expect(again.status).toBe(201);
  });
});

describe('reached from other machines', () => {
  test('every token has to end in the secret, a persona’s name alone is nobody', async () => {
    const arm = await listening({ http: { secret: 's3cret' } });
    const as = async (authorization: string) =>
      (await arm.call('GET', `${COMPUTE}/galleries`, undefined, { authorization })).status;
    expect(await as('Bearer owner~s3cret')).toBe(200);
    const jwt = await arm.arm.emulator.token(undefined, 'arm');
    expect(await as(`Bearer ${jwt}~s3cret`)).toBe(200);
    for (const wrong of [
      'Bearer owner',
      'Bearer owner~',
      'Bearer owner~S3cret',
      `Bearer ${jwt}`,
      'Bearer s3cret',
    ]) {
      expect(await as(wrong)).toBe(401);
    }
  });
});
