import type { ArmFailure } from './errors';
import { readErrorBody } from './errors';
import type { ArmAnswer, ArmFetch } from './fetch';
import type { Operation } from './operations';
import type { TokenSource } from './token';
import type { Page } from './types';

export type ArmResult<T> =
  | {
      readonly ok: true;
      readonly status: number;
      readonly data: T;
      readonly headers: Headers;
      readonly url: string;
    }
  | { readonly ok: false; readonly failure: ArmFailure };

export interface CallOptions<B = unknown> {
  readonly tenantId?: string | undefined;
  readonly body?: B;
  readonly signal?: AbortSignal | undefined;
  /** Beside those that every call carries; an operation's own come by themselves. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How often this read is tried again by itself. 0: the caller paces its calls, and must see a 429 at once. */
  readonly retries?: number | undefined;
}

export interface ArmClientSettings {
  readonly armHost: string;
  readonly graphHost: string;
  readonly fetch: ArmFetch;
  readonly token: TokenSource;
  /** Waits so many milliseconds; tests put their own. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** How often a throttled or briefly unavailable read is tried again before its failure is shown. */
  readonly retries?: number;
}

/** What of an operation its URL is made from. */
export type CallShape = Pick<Operation<never, never, unknown>, 'host' | 'path' | 'query' | 'apiVersion'>;

export interface ArmClient {
  /** One call. Never throws: every outcome is a result. Reads are retried on 429 and 503 as Retry-After says; writes never. */
  call<P extends object, B, R>(
    operation: Operation<P, B, R>,
    params: P,
    options?: CallOptions<B>,
  ): Promise<ArmResult<R>>;
  /** GET of an absolute URL that ARM handed out (nextLink, operation status). Foreign hosts are refused: a token goes to no one else. */
  get<R>(url: string, options?: CallOptions): Promise<ArmResult<R>>;
  /** The pages of a list, in order; stops with a failure result, also for a nextLink that was seen before. */
  pages<P extends object, T>(
    operation: Operation<P, undefined, Page<T>>,
    params: P,
    options?: CallOptions<undefined>,
  ): AsyncGenerator<ArmResult<Page<T>>>;
  /** The exact URL of a call, for "review changes" and copying. */
  urlOf(operation: CallShape, params: object): string;
}

const RETRY_STATUS = new Set([429, 503]);
const MAX_RETRY_AFTER_SECONDS = 30;

/** Percent-encodes each segment of an id or path but keeps its slashes; dots, dashes and the like stay readable. */
const encodePath = (path: string) =>
  path
    .split('/')
    .map((s) => encodeURIComponent(s).replaceAll('%40', '@'))
    .join('/');

/** Builds the URL of an operation; parameters that are undefined leave their query entry out. */
function operationUrl(
  settings: Pick<ArmClientSettings, 'armHost' | 'graphHost'>,
  operation: CallShape,
  params: Readonly<Record<string, unknown>>,
): string {
  if (typeof params.url === 'string' && operation.path === '{url}') return params.url;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    return name === 'id' || name === 'scope' ? encodePath(value) : encodeURIComponent(value);
  });
  const url = new URL(
    path.replace(/^\/{2,}/, '/'),
    operation.host === 'arm' ? settings.armHost : settings.graphHost,
  );
  const query: string[] = [];
  for (const [key, template] of Object.entries(operation.query ?? {})) {
    const name = /^\{(\w+)\}$/.exec(template)?.[1];
    const value = name === undefined ? template : params[name];
    if (value !== undefined) query.push(`${key}=${encodeURIComponent(String(value))}`);
  }
  if (operation.apiVersion) query.push(`api-version=${operation.apiVersion}`);
  return url.href + (query.length ? `?${query.join('&')}` : '');
}

/** Retry-After in seconds, from either form the header may have; undefined when absent or unreadable. */
export function retryAfterSeconds(headers: Headers, nowMs: number): number | undefined {
  const value = headers.get('Retry-After');
  if (value === null) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - nowMs) / 1000);
}

const realWait = (ms: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/** Where a list goes on; undefined on its last page. */
export const nextLinkOf = (page: Page<unknown>): string | undefined =>
  page.nextLink || page['@odata.nextLink'] || undefined;

/** Makes the client of one signed-in person. It repeats refused calls as the SDK does (ARM 13). */
export function createArmClient(settings: ArmClientSettings): ArmClient {
  const wait = settings.wait ?? realWait;
  const retries = settings.retries ?? 2;
  const hosts = new Set([new URL(settings.armHost).host, new URL(settings.graphHost).host]);

  async function once<R>(method: string, url: string, options: CallOptions): Promise<ArmResult<R>> {
    const fail = (
      partial: Partial<ArmFailure> & Pick<ArmFailure, 'kind' | 'code' | 'message'>,
    ): ArmResult<R> => ({
      ok: false,
      failure: { status: 0, details: [], method, url, ...partial },
    });
    const target = new URL(url);
    if (!hosts.has(target.host)) {
      return fail({
        kind: 'malformed',
        code: 'ForeignHost',
        message: `A link led to ${target.host}; it was not followed.`,
      });
    }
    const resource = target.host === new URL(settings.graphHost).host ? 'graph' : 'arm';
    let token: string;
    try {
      token = await settings.token(options.tenantId, resource);
    } catch (e) {
      return fail({ kind: 'token', code: 'NoToken', message: e instanceof Error ? e.message : String(e) });
    }
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    const headers = {
      ...options.headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    };
    let response: ArmAnswer;
    let text: string;
    try {
      response = await settings.fetch({ method, url, headers, body }, options.signal);
      text = await response.text();
    } catch (e) {
      const aborted = options.signal?.aborted === true;
      const message = e instanceof Error ? e.message : String(e);
      return fail({
        kind: aborted ? 'aborted' : 'network',
        code: aborted ? 'Aborted' : 'NetworkError',
        message,
      });
    }
    let json: unknown;
    let readable = true;
    try {
      json = text === '' ? undefined : JSON.parse(text);
    } catch {
      readable = false;
    }
    const requestId = response.headers.get('x-ms-request-id') ?? undefined;
    if (!response.ok) {
      const error = readErrorBody(json);
      return fail({
        kind: error ? 'http' : 'malformed',
        status: response.status,
        code: error?.code || `HTTP ${response.status}`,
        message: error?.message || response.statusText || `HTTP ${response.status}`,
        target: error?.target ?? undefined,
        details: error?.details ?? [],
        requestId,
        retryAfterSeconds: retryAfterSeconds(response.headers, Date.now()),
      });
    }
    if (!readable) {
      return fail({
        kind: 'malformed',
        status: response.status,
        code: 'NotJson',
        message: text.slice(0, 200),
        requestId,
      });
    }
    return { ok: true, status: response.status, data: json as R, headers: response.headers, url };
  }

  async function send<R>(
    method: string,
    url: string,
    options: CallOptions,
    idempotent: boolean,
  ): Promise<ArmResult<R>> {
    for (let attempt = 0; ; attempt++) {
      const result = await once<R>(method, url, options);
      if (
        result.ok ||
        !idempotent ||
        attempt >= (options.retries ?? retries) ||
        !RETRY_STATUS.has(result.failure.status)
      )
        return result;
      const seconds = result.failure.retryAfterSeconds ?? 2 ** attempt;
      if (seconds > MAX_RETRY_AFTER_SECONDS) return result;
      await wait(seconds * 1000, options.signal);
      if (options.signal?.aborted) return result;
    }
  }

  const client: ArmClient = {
    call: (operation, params, options = {}) =>
      send(
        operation.method,
        operationUrl(settings, operation, params as Record<string, unknown>),
        { ...options, headers: { ...operation.headers, ...options.headers } },
        operation.method === 'GET' || operation.name === 'resourceGraph.query' || operation.host === 'graph',
      ),
    get: (url, options = {}) => send('GET', url, options, true),
    urlOf: (operation, params) => operationUrl(settings, operation, params as Record<string, unknown>),
    async *pages<P extends object, T>(
      operation: Operation<P, undefined, Page<T>>,
      params: P,
      options: CallOptions<undefined> = {},
    ) {
      const seen = new Set([client.urlOf(operation, params)]);
      let result: ArmResult<Page<T>> = await client.call(operation, params, options);
      for (;;) {
        if (result.ok && !Array.isArray(result.data?.value)) {
          const { url, status } = result;
          const message = 'The answer is not a list.';
          yield {
            ok: false,
            failure: {
              kind: 'malformed',
              status,
              code: 'NotAList',
              message,
              details: [],
              method: 'GET',
              url,
            },
          };
          return;
        }
        yield result;
        const next = result.ok ? nextLinkOf(result.data) : undefined;
        if (!next) return;
        if (seen.has(next)) {
          const message = 'The service sent the same next page twice; the list stops here.';
          yield {
            ok: false,
            failure: {
              kind: 'malformed',
              status: 200,
              code: 'RepeatedNextLink',
              message,
              details: [],
              method: 'GET',
              url: next,
            },
          };
          return;
        }
        seen.add(next);
        result = await client.get<Page<T>>(next, {
          ...options,
          headers: { ...operation.headers, ...options.headers },
        });
      }
    },
  };
  return client;
}
