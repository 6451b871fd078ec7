import type { Messages } from './en';

type Plural = { readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string };
export type Message = string | Plural;

type Names<S> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type ParamsOf<M> = M extends string ? Names<M> : 'n' | Names<M[keyof M]>;
export type MessageKey = keyof Messages;
/** Keys of texts that have no place to fill. */
export type PlainKey = {
  [K in MessageKey]: [ParamsOf<Messages[K]>] extends [never] ? K : never;
}[MessageKey];
type Value = string | number;
type Args<K extends MessageKey> = [ParamsOf<Messages[K]>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<Messages[K]>, Value>>];

/** A catalog of another language: the same keys, each a text or its CLDR plural forms. */
export type Catalog = Readonly<Record<MessageKey, Message>>;

let catalog: Partial<Catalog> = {};
let language = 'en';
let plural: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** Puts a language in force. */
export function setCatalog(lang: string, messages: Catalog): void {
  catalog = messages;
  language = lang;
  plural = undefined;
  numbers = undefined;
}

/**
 * A number as the language in force writes it. Made once a language, and only for what needs it: the first formatter costs the
 * start 25 ms on a slow machine, and 14 is 14 in every language that the portal speaks.
 */
export function formatPlainNumber(n: number): string {
  if (Number.isInteger(n) && Math.abs(n) < 1000) return String(n);
  numbers ??= new Intl.NumberFormat(language);
  return numbers.format(n);
}

export const currentLanguage = (): string => language;

function fill(text: string, params: Readonly<Record<string, Value>>): string {
  // Most texts have no place to fill, and a list asks for thousands of them while it flies by.
  if (!text.includes('{')) return text;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatPlainNumber(value) : value;
  });
}

/** The text of a key in the language in force. `n` chooses the plural form. */
export function t<K extends MessageKey>(key: K, ...args: Args<K>): string {
  const params: Readonly<Record<string, Value>> = args[0] ?? {};
  const message: Message | undefined = catalog[key];
  if (message === undefined) throw new Error(`The text '${key}' is not loaded: see i18n/language.`);
  if (typeof message === 'string') return fill(message, params);
  plural ??= new Intl.PluralRules(language);
  return fill(message[plural.select(Number(params.n))] ?? message.other, params);
}

/** For keys that arrive as data (an import report's codes): the text, or undefined when the catalog has none. */
export function tDynamic(key: string, params: Readonly<Record<string, Value>> = {}): string | undefined {
  if (!Object.hasOwn(catalog, key)) return undefined;
  return (t as (k: string, p: Readonly<Record<string, Value>>) => string)(key, params);
}
