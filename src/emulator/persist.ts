import { createHash } from 'node:crypto';

import type { Scenario } from './contract';
import { lockFile } from './storage/file-lock';
import type { LogFile } from './storage/log-file';
import { openLogFile } from './storage/log-file';

// `--persist FILE`: an estate that outlives the program, kill -9 included. docs/decisions/emulator-persist.md

/** An option that cannot be used; the message says what to do instead. */
export class UsageError extends Error {}

export interface PersistOptions {
  readonly path: string;
  /** What a new file begins with; undefined: an import, which brings its own estate. */
  readonly scenario: string | undefined;
  readonly startMs: number;
  /** Rejects for a name that is not known. */
  readonly load: (name: string) => Promise<Scenario>;
  /** Told once when the disk refuses a write; the program should end then. */
  readonly onBroken: (error: unknown) => void;
}

const digestOf = (scenario: Scenario, startMs: number): string =>
  createHash('sha256')
    .update(JSON.stringify(scenario.build(startMs)))
    .digest('hex');

/**
 * Opens the file, or begins one; no other program may have it. Throws a UsageError for a file that another one uses, or whose
 * changes are relative to a scenario that this build does not have.
 */
export async function openPersisted(options: PersistOptions): Promise<LogFile> {
  const { path, scenario, startMs, load, onBroken } = options;
  const unlock = await lockFile(path);
  if (!unlock) throw new UsageError(`${path} is in use by another emulator.`);
  try {
    const newBase = async () =>
      scenario === undefined ? {} : { digest: digestOf(await load(scenario), startMs) };
    const log = await openLogFile(path, newBase, onBroken);
    const { found, base } = log;
    if (found && !found.imported) {
      if (base.digest === undefined) {
        throw new UsageError(
          `${path} was begun with an import that did not finish. Remove it and import again.`,
        );
      }
      const same = await load(found.scenario).then(
        (known) => digestOf(known, found.startMs) === base.digest,
        () => false,
      );
      if (!same) {
        throw new UsageError(
          `${path} holds changes of the scenario "${found.scenario}" as another build has it. Use that build, or another file.`,
        );
      }
    }
    return {
      ...log,
      close: async () => {
        await log.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
