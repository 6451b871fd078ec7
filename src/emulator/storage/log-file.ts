import { open, readFile, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

import type { Backing, StoredState, Tail, Write } from './backing';
import { memoryBacking } from './backing';

// The estate in a file that outlives the program: a first line that says what it is, then one line a write, in their order. A write
// is answered once its line is on the disk. docs/decisions/emulator-persist.md

export const LOG_FORMAT = 'gallery-portal-emulator';
const LOG_VERSION = 1;

/** What the changes in a file are relative to. */
export interface LogBase {
  /** Of the scenario's documents; absent when the estate itself is in the file. */
  readonly digest?: string;
}

type Line =
  | { readonly format: string; readonly version: number; readonly base: LogBase }
  | { readonly write: Write };

/** A file that cannot be used, in a sentence that says why. */
export class LogUnreadable extends Error {}

export interface LogFile {
  readonly backing: Backing;
  readonly base: LogBase;
  /** What the file said; undefined for a new one. */
  readonly found: StoredState | undefined;
  readonly close: () => Promise<void>;
}

const textOf = (line: Line): string => `${JSON.stringify(line)}\n`;

/** The lines of a file. What follows the last line break was not complete when its program ended, and was not answered. */
function linesOf(path: string, text: string): readonly Line[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
    .map((line, i) => {
      try {
        const value: unknown = JSON.parse(line);
        if (typeof value === 'object' && value !== null) return value as Line;
      } catch {
        // Said below.
      }
      throw new LogUnreadable(`${path} is damaged in line ${i + 1}: it cannot be used.`);
    });
}

function baseOf(path: string, lines: readonly Line[]): LogBase {
  const [first] = lines;
  if (!first || !('format' in first) || first.format !== LOG_FORMAT) {
    throw new LogUnreadable(`${path} is not a file of this emulator: it is left as it is.`);
  }
  if (first.version !== LOG_VERSION) {
    throw new LogUnreadable(
      `${path} was written by another version of the emulator (format ${first.version}).`,
    );
  }
  return first.base;
}

/** Everything that a memory holds, as the one write that a new file begins with. */
const snapshotOf = ({ state, estate, changes }: Tail): readonly Line[] =>
  state ? [{ write: { state, estate, changes } }] : [];

/** Replaces a file whole: at each instant the old one or the new one is there. */
async function replaceFile(
  path: string,
  lines: readonly Line[],
): Promise<{ handle: FileHandle; bytes: number }> {
  const beside = `${path}.new`;
  const handle = await open(beside, 'w', 0o600);
  let bytes = 0;
  for (const line of lines) bytes += (await handle.write(textOf(line))).bytesWritten;
  await handle.sync();
  await rename(beside, path);
  return { handle, bytes };
}

/** A log may grow to this before it is written anew, or to four times what it then was. */
const COMPACT_BYTES = 64 * 1_048_576;

/**
 * Opens a file, or begins one. Rejects with LogUnreadable for a file that is not one of these, or damaged.
 * @param newBase asked for when there is no file yet
 * @param onBroken told once when the disk refuses a write. From then on every write is refused, and what the memory holds is ahead
 *   of the file: the program should end
 */
export async function openLogFile(
  path: string,
  newBase: () => Promise<LogBase>,
  onBroken: (error: unknown) => void,
): Promise<LogFile> {
  const memory = memoryBacking();
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text === '' ? [] : linesOf(path, text);
  const base = text === '' ? await newBase() : baseOf(path, lines);
  for (const line of lines) if ('write' in line) await memory.write(line.write.state, () => line.write);
  const { state: found } = await memory.read(undefined);

  const write = async () =>
    replaceFile(path, [
      { format: LOG_FORMAT, version: LOG_VERSION, base },
      ...snapshotOf(await memory.read(undefined)),
    ]);
  let { handle, bytes } = await write();
  let limit = Math.max(COMPACT_BYTES, 4 * bytes);

  interface Waiting {
    readonly line: string;
    readonly done: () => void;
    readonly fail: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let flushing: Promise<void> | undefined;
  let broken: { readonly error: unknown } | undefined;

  /** Writes what waits, all that came meanwhile with the next round: many writers share one wait for the disk. */
  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (broken) throw broken.error;
        const lines = batch.map(({ line }) => line).join('');
        await handle.appendFile(lines);
        await handle.datasync();
        bytes += Buffer.byteLength(lines);
        if (bytes > limit) {
          const old = handle;
          ({ handle, bytes } = await write());
          limit = Math.max(COMPACT_BYTES, 4 * bytes);
          await old.close();
        }
        for (const { done } of batch) done();
      } catch (error) {
        if (!broken) {
          broken = { error };
          onBroken(error);
        }
        for (const { fail } of batch) fail(error);
      }
    }
    flushing = undefined;
  }

  const append = (write: Write): Promise<void> =>
    new Promise((done, fail) => {
      waiting.push({ line: textOf({ write }), done, fail });
      flushing ??= flush();
    });

  return {
    base,
    found,
    backing: {
      persistent: true,
      read: memory.read,
      async write(known, decide) {
        let decided: Write | undefined;
        await memory.write(known, (tail) => (decided = broken ? undefined : decide(tail)));
        if (broken) throw broken.error;
        if (decided) await append(decided);
      },
      watch: () => undefined,
      close: () => undefined,
    },
    async close() {
      await flushing;
      await handle.close();
    },
  };
}
