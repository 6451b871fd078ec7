import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import type { ImportedEstateInfo } from '@/state/demo-control';

import { isLoopback } from './adapters/http/host';
import { startHttpServer } from './adapters/http/server';
import { setTo, withSpeed } from './clock';
import type { Doc, Scenario } from './contract';
import { createEmulator } from './emulator';
import { parseEstateFiles } from './import/parse-estate';
import { openPersisted, UsageError } from './persist';
import { routes } from './routes';
import { defaultScenario, scenarios } from './scenarios/scenarios';
import type { LogFile } from './storage/log-file';

// `npm run emulator`: the emulator as a program. Built by tools/emulator.mjs, for Node does not read TypeScript.

const HELP = `npm run emulator -- [--port 4280] [--host 127.0.0.1] [--scenario NAME] [--import FILE]… [--speed N] [--clock ISO] [--persist FILE]

Serves every path of https://management.azure.com, and Microsoft Graph below /graph.microsoft.com/.
The bearer token is a persona's name, or a JWT with its oid and tid.

  --port      4280 unless told; 0 takes a free one
  --host      127.0.0.1 unless told: only this machine can reach it. For any other address a random secret is made and
              printed at the start, and every bearer token has to end in ~SECRET (owner~SECRET)
  --scenario  ${scenarios.map((s) => s.name).join(', ')}
  --import    files that az wrote, instead of a scenario; may be given several times
  --speed     how fast the clock runs: 1 is real time, 60 a minute a second, 0 stands still
  --clock     the instant the scenario's dates are relative to, e.g. 2026-03-01T09:00:00Z
  --persist   keeps the estate in FILE: every write that was answered is in it, whatever ends the program. A FILE that is there
              brings its own scenario or import, and clock. Without --persist nothing is kept when the program ends`;

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Asked {
  readonly port: number;
  readonly host: string;
  readonly scenario: string | undefined;
  readonly files: readonly string[];
  readonly speed: number | undefined;
  readonly startMs: number | undefined;
  readonly persist: string | undefined;
}

function numberOf(text: string, name: string, highest: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > highest) {
    throw new UsageError(`--${name} ${text}: give a number from 0 to ${highest}.`);
  }
  return value;
}

/** Parses the command line; undefined for --help. Throws for options that cannot be used. */
export function readArguments(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { ...text, short: 'p', default: '4280' },
      host: { ...text, default: '127.0.0.1' },
      scenario: text,
      import: { ...text, multiple: true, default: [] },
      speed: text,
      clock: text,
      persist: text,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const { scenario, clock } = values;
  if (scenario !== undefined && !scenarios.some((s) => s.name === scenario)) {
    throw new UsageError(
      `There is no scenario "${scenario}": take one of ${scenarios.map((s) => s.name).join(', ')}.`,
    );
  }
  const startMs = clock === undefined ? undefined : Date.parse(clock);
  if (Number.isNaN(startMs)) throw new UsageError(`--clock ${clock}: give a date like 2026-03-01T09:00:00Z.`);
  const port = numberOf(values.port, 'port', 65_535);
  if (!Number.isInteger(port)) throw new UsageError(`--port ${port}: give a whole number.`);
  return {
    port,
    host: values.host,
    scenario,
    files: values.import,
    speed: values.speed === undefined ? undefined : numberOf(values.speed, 'speed', 1_000_000),
    startMs,
    persist: values.persist,
  };
}

interface ReadFiles {
  readonly info: ImportedEstateInfo;
  readonly docs: readonly Doc[];
}

/** The estate in files; throws with every error of the report when they cannot be read. */
async function readImport(paths: readonly string[]): Promise<ReadFiles> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  );
  const { report, docs, info } = parseEstateFiles(files, new Date().toISOString());
  if (info) return { info, docs };
  const lines = report.issues
    .filter((issue) => issue.severity === 'error')
    .map((e) => `  ${e.file} ${e.line ?? ''} ${e.code} ${JSON.stringify(e.params ?? {})}`);
  throw new UsageError(`The files cannot be imported:\n${lines.join('\n')}`);
}

async function scenarioOf(name: string): Promise<Scenario> {
  const entry = scenarios.find((s) => s.name === name);
  if (!entry) throw new UsageError(`There is no scenario "${name}".`);
  return entry.load();
}

/** The file of `--persist`; undefined without it. */
async function persisted(asked: Asked, scenario: string, startMs: number): Promise<LogFile | undefined> {
  const { persist: path, files } = asked;
  if (path === undefined) return undefined;
  const log = await openPersisted({
    path,
    scenario: files.length > 0 ? undefined : scenario,
    startMs,
    load: scenarioOf,
    onBroken: (error) => {
      console.error(`${path} cannot be written: the emulator ends. What was answered is in the file.`, error);
      process.exit(1);
    },
  });
  const { found } = log;
  const other =
    found &&
    (files.length > 0 ||
      (asked.scenario !== undefined && (found.imported !== undefined || asked.scenario !== found.scenario)) ||
      (asked.startMs !== undefined && asked.startMs !== found.startMs));
  if (other) {
    await log.close();
    throw new UsageError(
      `${path} has a scenario or import, and a clock, of its own: leave out --scenario, --import and --clock, or name another file.`,
    );
  }
  return log;
}

async function run(asked: Asked): Promise<void> {
  const startMs = asked.startMs ?? Date.now();
  const firstScenario = asked.scenario ?? defaultScenario.name;
  const imports = asked.files.length > 0 ? await readImport(asked.files) : undefined;
  const log = await persisted(asked, firstScenario, startMs);
  const emulator = await createEmulator({
    routes,
    scenario: scenarioOf,
    firstScenario: log?.found?.scenario ?? firstScenario,
    startMs,
    ...(log && { backing: log.backing }),
  });
  const { session } = emulator;
  if (imports) {
    await session.adopt(imports.info, imports.docs);
    if (asked.startMs !== undefined) {
      await session.write(() => ({
        state: { clock: setTo(session.state.clock, session.realNow(), startMs) },
      }));
    }
  }
  const { speed } = asked;
  if (speed !== undefined) {
    await session.write(() => ({
      state: { clock: withSpeed(session.state.clock, session.realNow(), speed) },
    }));
  }
  const secret = isLoopback(asked.host) ? undefined : randomBytes(18).toString('base64url');
  const server = await startHttpServer({
    emulator,
    port: asked.port,
    host: asked.host,
    secret,
    onError: (error, call) => console.error(`500 ${call}`, error),
  });
  const stop = () => void server.close().then(() => log?.close());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const { imported, scenario, clock } = session.state;
  const tokens = session.scenario.personas.map(({ name }) =>
    secret === undefined ? name : `${name}~${secret}`,
  );
  say(
    `Emulator of Azure Resource Manager: ${server.url} (${imported ? imported.name : scenario}, clock x${clock.speed}, bearer ${tokens.join(' | ')}, ${log ? `kept in ${asked.persist}` : 'nothing is kept'})`,
  );
}

/** The program: runs until it is interrupted. An error is one line and exit code 1. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    const asked = readArguments(args);
    if (asked) await run(asked);
    else say(HELP);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const busy = code === 'EADDRINUSE';
    console.error(busy ? 'The port is in use by another program: take another one with --port.' : message);
    process.exitCode = 1;
  }
}
