import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the command, with what to do, when the dependencies are not installed. */
export function needDependencies() {
  if (existsSync(join(root, 'node_modules', 'vite', 'package.json'))) return;
  console.error('The dependencies are not installed yet. Run "npm ci" first, then this command again.');
  process.exit(1);
}
