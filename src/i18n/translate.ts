import type { Messages } from './en';

type Plural = { readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string };
export type Message = string | Plural;

type Names<S> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type ParamsOf<M> = M extends string ? Names<M> : 'n' | Names<M[keyof M]>;
export type MessageKey = keyof Messages;
type Value = string | number;
type Args<K extends MessageKey> = [ParamsOf<Messages[K]>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<Messages[K]>, Value>>];

/** A catalog of another language: the same keys, each a text or its CLDR plural forms. */
export type Catalog = Readonly<Record<MessageKey, Message>>;

let catalog: Catalog;
let language = 'en';
let plural = new Intl.PluralRules('en');
// Made once a language: `toLocaleString` makes a new one a call, which shows where a page says hundreds of numbers.
let numbers = new Intl.NumberFormat('en');

/** Puts a language in force. The root renders anew afterwards. */
export function setCatalog(lang: string, messages: Catalog): void {
  catalog = messages;
  language = lang;
  plural = new Intl.PluralRules(lang);
  numbers = new Intl.NumberFormat(lang);
}

export const currentLanguage = (): string => language;

const fill = (text: string, params: Readonly<Record<string, Value>>) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numbers.format(value) : value;
  });

/** The text of a key in the language in force. `n` chooses the plural form. */
export function t<K extends MessageKey>(key: K, ...args: Args<K>): string {
  const params: Readonly<Record<string, Value>> = args[0] ?? {};
  const message: Message = catalog[key];
  if (typeof message === 'string') return fill(message, params);
  return fill(message[plural.select(Number(params.n))] ?? message.other, params);
}

/** For keys that arrive as data (an import report's codes): the text, or undefined when the catalog has none. */
export function tDynamic(key: string, params: Readonly<Record<string, Value>> = {}): string | undefined {
  if (!Object.hasOwn(catalog, key)) return undefined;
  return (t as (k: string, p: Readonly<Record<string, Value>>) => string)(key, params);
}
