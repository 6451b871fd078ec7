import { connect } from 'node:net';
import type { Socket } from 'node:net';

import { contosoSubscriptions } from '../../scenarios/contoso';
import type { TestArm, TestOptions } from '../../testing';
import { testArm } from '../../testing';
import type { HttpServer, HttpServerOptions } from './server';
import { startHttpServer } from './server';

// How tests talk to the emulator over HTTP.

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, or {}. */
  readonly body: {
    readonly id: string;
    readonly name: string;
    readonly value: readonly HttpAnswer['body'][];
    readonly error: { readonly code: string; readonly message: string; readonly target?: string };
    readonly properties: Readonly<Record<string, unknown>>;
    readonly [member: string]: unknown;
  };
}

export interface HttpArm {
  readonly arm: TestArm;
  readonly server: HttpServer;
  readonly port: number;
  /** What the server and the emulator reported as unforeseen. */
  readonly errors: readonly unknown[];
  /** A call at a path; the API version 2024-03-03 is added where the path has none. Objects are sent as JSON. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<HttpAnswer>;
  /** Sends bytes as they are; resolves with what came back when the server closes the connection. */
  readonly raw: (text: string) => Promise<string>;
  /** A connection on which `text` was sent and more can be. */
  readonly open: (text: string) => Promise<Socket>;
  readonly close: () => Promise<void>;
}

/** A resource group of the scenario contoso, below Microsoft.Compute. */
export const COMPUTE = `/subscriptions/${contosoSubscriptions.prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;

/** An answer of the emulator, read whole. */
export const readAnswer = async (response: Response): Promise<HttpAnswer> => {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (text === '' ? {} : JSON.parse(text)) as HttpAnswer['body'],
  };
};

const withVersion = (path: string) =>
  path.includes('api-version=') || path.startsWith('/graph.')
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}api-version=2024-03-03`;

/** An emulator that listens on a free port. Its clock moves only by `arm.pass`. */
export async function httpArm(
  options: TestOptions & { readonly http?: Partial<HttpServerOptions> } = {},
): Promise<HttpArm> {
  const { http, ...rest } = options;
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const arm = await testArm({ onError, ...rest });
  const server = await startHttpServer({ emulator: arm.emulator, port: 0, onError, ...http });
  const port = Number(new URL(server.url).port);
  const sockets: Socket[] = [];
  const open = (text: string) =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text, () => resolve(socket)));
      socket.on('error', reject);
      sockets.push(socket);
    });
  return {
    arm,
    server,
    port,
    errors,
    async call(method, path, body, headers) {
      const response = await fetch(server.url + withVersion(path), {
        method,
        headers: {
          authorization: 'Bearer owner',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return readAnswer(response);
    },
    async raw(text) {
      const socket = await open(text);
      return new Promise((resolve) => {
        let said = '';
        socket.on('data', (chunk) => (said += chunk.toString()));
        socket.once('close', () => resolve(said));
      });
    },
    open,
    async close() {
      for (const socket of sockets) socket.destroy();
      await server.close();
    },
  };
}
