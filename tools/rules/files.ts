import type { Node, Source } from './source.ts';
import { at, isProduct, isTest, walk } from './source.ts';

const linesOf = (text: string) => text.trimEnd().split('\n').length;
const LONG = 400;
const MEDIAN = 90;

/** Long files that do not say why they are long. */
export function longFiles(sources: readonly Source[]): string[] {
  return sources
    .filter((s) => s.path.startsWith('src/') && !s.path.includes('.generated.') && !s.path.includes('/data/'))
    .filter((s) => linesOf(s.text) > LONG && !/\b(?:long|lines|one file)\b/i.test(s.comments[0]?.value ?? ''))
    .map(
      (s) =>
        `${s.path} has ${linesOf(s.text)} lines: split it by subject, or say in its first comment why it is long.`,
    );
}

export function medianLines(sources: readonly Source[]): { readonly median: number; readonly limit: number } {
  const sizes = sources
    .filter((s) => isProduct(s.path))
    .map((s) => linesOf(s.text))
    .toSorted((a, b) => a - b);
  return { median: sizes[Math.floor(sizes.length / 2)] ?? 0, limit: MEDIAN };
}

const isFunction = (node: Node | null | undefined) =>
  node?.type === 'ArrowFunctionExpression' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'FunctionDeclaration';

/** Exported functions of the layers that hold rules, without a docstring that says what goes in, what comes out and whose rule it is. */
export function undocumented(sources: readonly Source[]): string[] {
  const complaints: string[] = [];
  for (const source of sources) {
    if (!/^src\/(?:arm|domain|emulator)\//.test(source.path) || !isProduct(source.path)) continue;
    for (const node of source.program.body) {
      if (node.type !== 'ExportNamedDeclaration' || !node.declaration) continue;
      const { declaration } = node;
      const name =
        declaration.type === 'FunctionDeclaration'
          ? declaration.id?.name
          : declaration.type === 'VariableDeclaration'
            ? declaration.declarations.find((d) => isFunction(d.init) && d.id.type === 'Identifier')?.id
            : undefined;
      if (name === undefined) continue;
      const shown = typeof name === 'string' ? name : name.type === 'Identifier' ? name.name : '';
      const documented = source.comments.some(
        (c) =>
          c.type === 'Block' &&
          c.value.startsWith('*') &&
          c.end <= node.start &&
          source.text.slice(c.end, node.start).trim() === '',
      );
      // An overload's or a type guard's second signature follows its first directly.
      const overload =
        declaration.type === 'FunctionDeclaration' && complaints.at(-1)?.includes(` ${shown} `) === true;
      if (!documented && !overload)
        complaints.push(
          `${at(source, node.start)}: ${shown} is exported without a docstring: say inputs, units, errors, and where the rule comes from.`,
        );
    }
  }
  return complaints;
}

// Built from parts so that this file does not offend against itself.
const word = (...parts: readonly string[]) => parts.join('');
const BANNED: readonly [RegExp, string][] = [
  [new RegExp(word('@ts-', '(?:ignore|expect-error|nocheck)')), 'correct the type instead of silencing it'],
  [new RegExp(word('(?:eslint|oxlint)', '-disable')), 'correct the finding instead of silencing it'],
  [new RegExp(word('\\b(?:TO', 'DO|FIX', 'ME)\\b')), 'do it, or leave it out'],
  [
    new RegExp(
      word('dangerously', 'SetInnerHTML|\\.inner', 'HTML\\s*=|\\.outer', 'HTML\\s*=|insertAdjacent', 'HTML'),
    ),
    'render it with React',
  ],
  [
    new RegExp(word('\\.toLocale', '(?:Date|Time)?String\\(')),
    'write it in the language in force, not the browser’s: i18n/format',
  ],
  [
    new RegExp(word('(?<![\\w.])/(?:work|root|home|Users)', '/\\w')),
    'a path of one machine means nothing on another',
  ],
  [
    new RegExp(word('registry\\.', 'npm|npm\\.', 'pkg|artifact', 'ory')),
    'registries are set on each machine',
  ],
];
const BANNED_IN_TESTS: readonly [RegExp, string][] = [
  [
    new RegExp(word('\\b(?:test|it|describe|suite)\\.(?:on', 'ly|sk', 'ip|fix', 'me|to', 'do)\\b')),
    'run it, correct it or delete it',
  ],
  [
    new RegExp(word('waitFor', 'Timeout|set', 'Timeout\\(\\s*(?:resolve|r|done)\\b')),
    'wait for what is expected; move the emulated clock',
  ],
  [new RegExp(word('\\.to', 'MatchSnapshot|to', 'MatchInlineSnapshot')), 'say what is expected'],
  [
    new RegExp(word('\\bpage\\.ro', 'ute\\(|context\\.ro', 'ute\\(')),
    "failures come from the emulator's faults, through the real client",
  ],
];

/** Words of a shortcut, and paths of one machine. `files` is any text, by path. */
export function bannedWords(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  return files.flatMap(({ path, text }) => {
    const rules = isTest(path) ? [...BANNED, ...BANNED_IN_TESTS] : BANNED;
    return rules.flatMap(([pattern, instead]) => {
      const hit = pattern.exec(text);
      return hit ? [`${at({ path, text }, hit.index)} has "${hit[0]}": ${instead}.`] : [];
    });
  });
}

/** Effects without the reason beside them: data goes through queries, reactions through event handlers. */
export function unexplainedEffects(sources: readonly Source[]): string[] {
  const complaints: string[] = [];
  for (const source of sources) {
    if (!isProduct(source.path)) continue;
    walk(source.program, (node) => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
      if (!/^use(?:Layout|Insertion)?Effect$/.test(node.callee.name)) return;
      const line = source.text.lastIndexOf('\n', node.start);
      const explained = source.comments.some(
        (c) => c.end <= node.start && source.text.slice(c.end, line + 1).trim() === '',
      );
      if (!explained)
        complaints.push(
          `${at(source, node.start)}: say in a comment which outside thing this effect follows, or use an event handler, a ref callback or useSyncExternalStore.`,
        );
    });
  }
  return complaints;
}

/** Colours outside the tokens: dark mode and forced colours would not know them. */
export function looseColours(sheets: readonly { readonly path: string; readonly text: string }[]): string[] {
  return sheets
    .filter(({ path }) => !path.endsWith('/tokens.css'))
    .flatMap(({ path, text }) => {
      const plain = text.replaceAll(/\/\*[\s\S]*?\*\//g, (c) => c.replaceAll(/[^\n]/g, ' '));
      return [...plain.matchAll(/:[^;{}]*?(#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\()/gi)].map(
        (hit) =>
          `${at({ path, text }, hit.index)} has the colour ${hit[1]}: use a variable of ui/tokens.css.`,
      );
    });
}
