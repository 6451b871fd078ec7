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
