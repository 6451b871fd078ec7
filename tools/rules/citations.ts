import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

import type { Node, Source } from './source.ts';
import { at, filesBelow, isTest, root, walk } from './source.ts';

/** A piece of text that may cite something: a comment, a test's title, a document. */
export interface Passage {
  readonly path: string;
  /** The whole file, and where in it the piece begins: for the line in a complaint. */
  readonly text: string;
  readonly start: number;
  readonly value: string;
}

const TEST_FUNCTIONS = new Set(['test', 'it', 'describe', 'suite']);

/** `test` of `test.each(rows)('title')`. */
function calledName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return calledName(node.callee);
  return node.type === 'MemberExpression' ? calledName(node.object) : undefined;
}

/** The comments of a source. */
export const commentsOf = ({ path, text, comments }: Source): Passage[] =>
  comments.map(({ start, end }) => ({ path, text, start, value: text.slice(start, end) }));

/** The titles of a source's tests; keys of a table of cases are titles too. */
export function titlesOf({ path, text, program }: Source): Passage[] {
  if (!isTest(path)) return [];
  const found: Passage[] = [];
  walk(program, (node) => {
    const title =
      node.type === 'CallExpression' && TEST_FUNCTIONS.has(calledName(node.callee) ?? '')
        ? node.arguments[0]
        : node.type === 'Property'
          ? node.key
          : undefined;
    if (title?.type === 'TemplateLiteral' || (title?.type === 'Literal' && typeof title.value === 'string'))
      found.push({ path, text, start: title.start, value: text.slice(title.start, title.end) });
  });
  return found;
}

/** Comments of a style sheet, or a whole document. */
export function passagesOfText(path: string, text: string): Passage[] {
  if (!path.endsWith('.css')) return [{ path, text, start: 0, value: text }];
  return [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map((m) => ({ path, text, start: m.index, value: m[0] }));
}

const NUMBER = /\b(?:S|[A-D])\d{1,2}\b|\b(?:ARM|[Tt]rap) \d{1,2}\b/g;
const plain = (citation: string) => citation.replace('Trap', 'trap');

/** The numbers that documents define: entries "- **S12**: …" and headings "## ARM 4: …". */
export const definedNumbers = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^(?:- \*\*|#+ )((?:S|[A-D])\d+|(?:ARM|trap) \d+)\b/gm)].map((m) => m[1] ?? ''),
    ),
  );

/** Sections of documents that are not in the repository. */
const ELSEWHERE = /§\s?\d+|\b[A-Z]{3,}-[A-Z]{3,} \d+|\bARM notes?\b/g;

/** Citations by number that lead nowhere. */
export function deadNumbers(passages: readonly Passage[], numbers: ReadonlySet<string>): string[] {
  return passages.flatMap((passage) => [
    ...[...passage.value.matchAll(NUMBER)]
      .filter((m) => !numbers.has(plain(m[0])))
      .map(
        (m) =>
          `${at(passage, passage.start + m.index)} cites ${m[0]}, which neither docs/service-rules.md nor docs/arm-behaviour.md has: cite a number that is there, or say the reason.`,
      ),
    ...[...passage.value.matchAll(ELSEWHERE)].map(
      (m) =>
        `${at(passage, passage.start + m.index)} cites "${m[0]}": cite "S12", "A3", "ARM 4" or "trap 8" of docs/, or say the reason.`,
    ),
  ]);
}

const LAYERS = 'lib|i18n|ui|arm|domain|state|data|components|features|layouts|pages|emulator';
/** What looks like a path: from the root, from this file, from src, or a file's name alone. */
const PATHS = [
  /(?<![\w/.@-])(?:src|docs|tools|e2e|public)\/[\w.@/-]*\w/g,
  /(?<![\w/.])\.{1,2}\/[\w./-]*\w/g,
  new RegExp(`(?<![\\w/.@-])(?:${LAYERS})/[\\w./-]*\\w`, 'g'),
  /(?<![\w/.@*-])[\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|css|md|jsonl)\b/g,
];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.css', '.md', '.test.ts', '.test.tsx', '.spec.ts'];

/** Whether a path in a file leads to a file or folder: from the root, from src, or from a folder around the file. */
function leads(path: string, from: string, exists: (path: string) => boolean): boolean {
  const folders = [dirname(from)];
  for (let folder = dirname(from); folder !== '.'; folder = dirname(folder)) folders.push(folder);
  return [...folders, '.', 'src'].some((folder) => {
    const whole = posix.join(folder, path);
    return !whole.startsWith('..') && ENDINGS.some((ending) => exists(whole + ending));
  });
}

/** Paths that do not exist. `exists` knows paths from the root, and the names of files. */
export function deadPaths(passages: readonly Passage[], exists: (path: string) => boolean): string[] {
  return passages.flatMap((passage) =>
    PATHS.flatMap((pattern) => [...passage.value.matchAll(pattern)])
      .filter((m) => !leads(m[0], passage.path, exists))
      .map(
        (m) => `${at(passage, passage.start + m.index)} names ${m[0]}, which does not exist: name what does.`,
      ),
  );
}

/** Whether the repository has a file or folder of that path, or anywhere a file of that name. */
export function existsHere(): (path: string) => boolean {
  const names = new Set(
    ['src', 'tools', 'e2e', 'docs', 'public'].flatMap(filesBelow).map((path) => posix.basename(path)),
  );
  return (path) => names.has(path) || existsSync(join(root, path));
}
