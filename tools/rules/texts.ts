import type { Node, Source } from './source.ts';
import { at, isTest, walk } from './source.ts';

const WORDS = /\p{L}{2,}/u;
/** Attributes whose value is visible or read out. */
const SPOKEN = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'heading',
  'summary',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);

const literalOf = (node: Node | null): string | undefined => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis.map((q) => q.value.cooked).join('');
  if (node?.type === 'JSXExpressionContainer') return literalOf(node.expression);
  return undefined;
};

const isInside = (around: readonly Node[], tag: string) =>
  around.some(
    (n) =>
      n.type === 'JSXElement' &&
      n.openingElement.name.type === 'JSXIdentifier' &&
      n.openingElement.name.name === tag,
  );

/** Text in JSX instead of in a catalog. Commands and sample values in <code> are never translated. */
export function looseTexts(sources: readonly Source[]): string[] {
  const complaints: string[] = [];
  for (const source of sources) {
    if (!source.path.endsWith('.tsx') || !source.path.startsWith('src/') || isTest(source.path)) continue;
    walk(source.program, (node, around) => {
      let text: string | undefined;
      if (node.type === 'JSXText') text = node.value;
      if (node.type === 'JSXExpressionContainer' && around.at(-1)?.type === 'JSXElement')
        text = literalOf(node);
      if (node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && SPOKEN.has(node.name.name))
        text = literalOf(node.value);
      if (text === undefined || !WORDS.test(text) || isInside(around, 'code') || isInside(around, 'kbd'))
        return;
      complaints.push(
        `${at(source, node.start)} shows "${text.trim()}": put it into src/i18n/en/ and write t('…').`,
      );
    });
  }
  return complaints;
}

/** Keys of the catalog files, with every place that writes them. */
export function catalogKeys(sources: readonly Source[]): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const source of sources) {
    if (!source.path.startsWith('src/i18n/en/')) continue;
    walk(source.program, (node, around) => {
      if (node.type !== 'Property' || around.filter((n) => n.type === 'ObjectExpression').length !== 1)
        return;
      const name = literalOf(node.key);
      if (name !== undefined) keys.set(name, [...(keys.get(name) ?? []), at(source, node.start)]);
    });
  }
  return keys;
}

type Keys = ReadonlyMap<string, readonly string[]>;

/** Keys that no code names, neither whole nor by a constant beginning or end in a template (`state.${x}`). */
export function unusedKeys(keys: Keys, sources: readonly Source[]): string[] {
  const whole = new Set<string>();
  const partly: [start: string, end: string][] = [];
  for (const source of sources) {
    if (source.path.startsWith('src/i18n/en') || isTest(source.path)) continue;
    walk(source.program, (node) => {
      if (node.type === 'Literal' && typeof node.value === 'string') whole.add(node.value);
      if (node.type === 'TemplateLiteral') {
        const texts = node.quasis.map((q) => q.value.cooked ?? '');
        const [start = '', end = ''] = [texts[0], texts.at(-1)];
        if (texts.length === 1) whole.add(start);
        else if (/^[a-z]\w*\./i.test(start)) partly.push([start, end]);
      }
    });
  }
  return [...keys]
    .filter(
      ([key]) =>
        !whole.has(key) && !partly.some(([start, end]) => key.startsWith(start) && key.endsWith(end)),
    )
    .map(([key, where]) => `${where[0]}: nobody shows '${key}'; delete it.`);
}

/** Keys that t() is called with and no catalog has. The types say so too; this also sees tDynamic's whole keys. */
export function missingKeys(keys: Keys, sources: readonly Source[]): string[] {
  const complaints: string[] = [];
  for (const source of sources) {
    if (!source.path.startsWith('src/') || isTest(source.path)) continue;
    walk(source.program, (node) => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
      if (node.callee.name !== 't' && node.callee.name !== 'tDynamic') return;
      const key = node.arguments[0]?.type === 'Literal' ? node.arguments[0].value : undefined;
      if (typeof key === 'string' && !keys.has(key))
        complaints.push(`${at(source, node.start)}: no catalog has '${key}'; add it under src/i18n/en/.`);
    });
  }
  return complaints;
}

/** Keys that two catalog files write: the later one would silently win. */
export function doubleKeys(keys: Keys): string[] {
  return [...keys].flatMap(([key, where]) =>
    where.length > 1 ? [`'${key}' is written at ${where.join(' and ')}: keep one.`] : [],
  );
}

/** Keys that code names which begins at `starts`, and which are in none of the catalogs (files under i18n/) that come with it. */
export function lateKeys(
  keys: Keys,
  sources: readonly Source[],
  starts: readonly string[],
  catalogs: readonly string[],
): string[] {
  const byPath = new Map(sources.map((s) => [s.path, s]));
  const loaded = (from: readonly string[]) => {
    const paths = new Set(from);
    for (const path of paths) {
      for (const { target, typeOnly, dynamic } of byPath.get(path)?.imports ?? []) {
        if (!typeOnly && !dynamic) paths.add(target);
      }
    }
    return paths;
  };
  const named = (node: Node): readonly string[] => {
    if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
    if (node.type !== 'TemplateLiteral') return [];
    const texts = node.quasis.map((q) => q.value.cooked ?? '');
    const [start = '', end = ''] = [texts[0], texts.at(-1)];
    // One key of those that a template can make is enough.
    return /^[a-z]\w*\./i.test(start)
      ? [...keys.keys()].filter((key) => key.startsWith(start) && key.endsWith(end)).slice(0, 1)
      : [];
  };
  const areas = loaded(catalogs.map((name) => `src/i18n/${name}.ts`));
  const complaints: string[] = [];
  for (const path of loaded(starts)) {
    const source = byPath.get(path);
    if (!source || path.startsWith('src/i18n/')) continue;
    walk(source.program, (node) => {
      for (const key of named(node)) {
        const where = keys.get(key)?.[0]?.split(':')[0];
        if (where !== undefined && !areas.has(where))
          complaints.push(
            `${at(source, node.start)}: '${key}' is not there yet; name ${where} in i18n/${catalogs.at(-1)}.ts, or load this code later.`,
          );
      }
    });
  }
  return complaints;
}
