import type { Doc, Route, Scenario } from './contract';
import type { Emulator, EmulatorOptions } from './emulator';
import { createEmulator } from './emulator';
import { ARM_ORIGIN } from './origins';
import { routes } from './routes';
import { contoso } from './scenarios/contoso';

// An emulator for tests: its clock moves only by `pass`, and calls are short.

/** Where test clocks begin. */
export const TEST_START = Date.parse('2026-03-02T09:00:00Z');

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, or {} when there is none. Tests look into it freely. */
  readonly body: TestBody;
}
export interface TestBody {
  readonly id: string;
  readonly name: string;
  readonly value: readonly TestBody[];
  readonly nextLink?: string;
  readonly status?: string;
  readonly location?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly error: { readonly code: string; readonly message: string; readonly target?: string };
  readonly properties: Readonly<Record<string, unknown>> & { readonly provisioningState?: string };
}

export interface TestArm {
  readonly emulator: Emulator;
  /** Moves the clock on by milliseconds. */
  readonly pass: (ms: number) => void;
  /** `path` below the ARM host, or a whole URL; api-version is added where the path has none. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    more?: { readonly as?: string; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<TestAnswer>;
}

export interface TestOptions extends Partial<Omit<EmulatorOptions, 'scenario' | 'realNow'>> {
  readonly scenario?: Scenario;
  readonly docs?: readonly Doc[];
  readonly routes?: readonly Route[];
  readonly apiVersion?: string;
}

/** An emulator over a scenario (default contoso), in memory. Its clock begins at TEST_START and moves only by `pass`. */
export async function testArm(options: TestOptions = {}): Promise<TestArm> {
  const { scenario = contoso, docs, apiVersion = '2024-03-03', ...rest } = options;
  let real = TEST_START;
  const shown: Scenario = {
    ...scenario,
    faults: [],
    speed: 1,
    ...(docs && { build: () => docs, open: () => ({ docs, later: [] }) }),
  };
  const emulator = await createEmulator({
    routes,
    firstScenario: shown.name,
    startMs: TEST_START,
    ...rest,
    scenario: async () => shown,
    realNow: () => real,
  });
  return {
    emulator,
    pass: (ms) => (real += ms),
    async call(method, path, body, { as = 'owner', headers } = {}) {
      const url = new URL(path, ARM_ORIGIN);
      if (!url.searchParams.has('api-version') && url.origin === ARM_ORIGIN) {
        url.searchParams.set('api-version', apiVersion);
      }
      const response = await emulator.handle(
        new Request(url, {
          method,
          headers: {
            ...(as !== '' && { authorization: `Bearer ${as}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: (text === '' ? {} : JSON.parse(text)) as TestBody,
      };
    },
  };
}
