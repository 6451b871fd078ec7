import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ESTree } from 'vite';
import { parseSync } from 'vite';

// The repository as its rules see it. Each rule is a pure function from sources to complaints, so that it is tested
// twice: on the real tree (no complaint) and on a small offence (the complaint says what to do instead).

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Import {
  /** The imported file's path in the repository, or the package's name. */
  readonly target: string;
  readonly external: boolean;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

export interface Source {
  /** From the root, with slashes: "src/arm/client.ts". */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly program: ESTree.Program;
  readonly comments: readonly {
    readonly type: 'Line' | 'Block';
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export type Node = ESTree.Node;

/** Calls `visit` for every node below (and with) one, with the nodes around it, nearest last. */
export function walk(
  node: Node,
  visit: (node: Node, around: readonly Node[]) => void,
  around: readonly Node[] = [],
): void {
  visit(node, around);
  const inside = [...around, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, inside);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** "path:line", for a complaint that an editor can follow. */
export const at = (source: Pick<Source, 'path' | 'text'>, offset: number): string =>
  `${source.path}:${source.text.slice(0, offset).split('\n').length}`;

const ENDINGS = ['', '.ts', '.tsx', '.js', '.mjs', '.css', '/index.ts', '/index.tsx'];

function resolveImport(from: string, request: string, known: (path: string) => boolean) {
  if (!request.startsWith('.') && !request.startsWith('@/')) return { target: request, external: true };
  const plain = request.replace(/\?.*$/, '');
  const path = plain.startsWith('@/')
    ? `src/${plain.slice(2)}`
    : posix.normalize(posix.join(posix.dirname(from), plain));
  const ending = ENDINGS.find((e) => known(path + e)) ?? '';
  return { target: path + ending, external: false };
}

/** Parses one file; `known` tells which paths exist, to resolve imports without an ending. */
export function parseSource(
  path: string,
  text: string,
  known: (path: string) => boolean = () => false,
): Source {
  const { module, program, comments, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = (request: string, typeOnly: boolean, dynamic = false) =>
    imports.push({ ...resolveImport(path, request, known), typeOnly, dynamic });
  for (const one of module.staticImports) {
    add(one.moduleRequest.value, one.entries.length > 0 && one.entries.every((e) => e.isType));
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType);
  }
  for (const one of module.dynamicImports) {
    const request = text.slice(one.moduleRequest.start, one.moduleRequest.end);
    if (/^['"][^'"]+['"]$/.test(request)) add(request.slice(1, -1), false, true);
  }
  return { path, text, imports, program, comments };
}

const CODE = /\.(?:ts|tsx|js|mjs)$/;

/** Every file below a folder of the repository, by path from the root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(root.length + 1).replaceAll('\\', '/'), entry.name))
    .toSorted();
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

let all: readonly Source[] | undefined;

/** All code of the project: src, tools, e2e and the configuration at the root. */
export function allSources(): readonly Source[] {
  const configs = readdirSync(root).filter((name) => CODE.test(name));
  all ??= [...filesBelow('src'), ...filesBelow('tools'), ...filesBelow('e2e'), ...configs]
    .filter((path) => CODE.test(path))
    .map((path) => parseSource(path, readText(path), (p) => existsSync(join(root, p))));
  return all;
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('e2e/');

/** What ships: everything in src but tests, data and generated files. */
export const isProduct = (path: string): boolean =>
  path.startsWith('src/') && !isTest(path) && !path.includes('.generated.') && !path.includes('/data/');

/** A source for a rule's own test. */
export const sample = (path: string, text: string): Source => parseSource(path, text);
