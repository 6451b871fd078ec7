import type { Token } from './lexer';
import { tokenize } from './lexer';
import { QueryError } from './query-error';
import type { Column, Expression, Query, SortKey, Step } from './syntax';

// Recursive descent over the part of the Kusto query language that this graph knows. Anything else is refused by name and place.

/** Signs of one rank bind alike; later ranks bind tighter. */
const COMPARISONS = new Set([
  '==',
  '!=',
  '<>',
  '=~',
  '!~',
  '<',
  '<=',
  '>',
  '>=',
  'contains',
  '!contains',
  'contains_cs',
  '!contains_cs',
  'startswith',
  '!startswith',
  'startswith_cs',
  '!startswith_cs',
  'endswith',
  '!endswith',
  'endswith_cs',
  '!endswith_cs',
  'has',
  '!has',
  'has_cs',
  '!has_cs',
]);
const MEMBERSHIP = new Set(['in', 'in~', '!in', '!in~']);

/** How deep expressions may lie in each other, and how many operands may stand in one row. Beyond: ParserFailure (ours). */
const MAX_DEPTH = 100;
const MAX_CHAIN = 500;

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(query: string) {
    this.#tokens = tokenize(query);
  }

  get #token(): Token {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
    if (!token) throw new Error('a query has at least its end');
    return token;
  }

  #fail(expected?: string): never {
    throw new QueryError('ParserFailure', this.#token, this.#token.text, expected);
  }

  #unknown(token: Token, text = token.text): never {
    throw new QueryError('InvalidQueryLanguage', token, text);
  }

  #next(): Token {
    const token = this.#token;
    this.#at++;
    return token;
  }

  #is(text: string): boolean {
    const { kind, text: own } = this.#token;
    return (kind === 'sign' || kind === 'name') && own.toLowerCase() === text;
  }

  #accept(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) this.#fail(text);
  }

  #name(): string {
    // ['a name'] is a name with any characters.
    if (this.#is('[') && this.#tokens[this.#at + 1]?.kind === 'string') {
      this.#next();
      const text = String(this.#next().value);
      this.#expect(']');
      return text;
    }
    if (this.#token.kind !== 'name') this.#fail('a name');
    return this.#next().text;
  }

  #list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.#accept(',')) items.push(item());
    return items;
  }

  query(): Query {
    const first = this.#token;
    let table = 'resources';
    const startsWithTable =
      first.kind === 'name' && ['|', '<EOF>'].includes(this.#tokens[this.#at + 1]?.text ?? '');
    if (startsWithTable) table = this.#next().text.toLowerCase();
    const steps: Step[] = [];
    // Without a table, as in "where type == …", the table is resources.
    if (!startsWithTable && first.kind === 'name') steps.push(this.#step());
    while (this.#accept('|')) steps.push(this.#step());
    if (this.#token.kind !== 'end') this.#fail('|');
    if (first.kind === 'end') this.#fail('a table');
    return { table, tablePlace: first, steps };
  }

  #step(): Step {
    const word = this.#token;
    let name = this.#name().toLowerCase();
    // "project-away" comes as three tokens without blanks.
    while (this.#is('-') && this.#token.joined) {
      this.#next();
      name += `-${this.#name().toLowerCase()}`;
    }
    const place = { line: word.line, character: word.character };
    switch (name) {
      case 'where':
      case 'filter':
        return { ...place, kind: 'where', condition: this.#expression() };
      case 'extend':
        return { ...place, kind: 'extend', columns: this.#list(() => this.#column()) };
      case 'project':
        return { ...place, kind: 'project', columns: this.#list(() => this.#column()) };
      case 'project-away':
        return { ...place, kind: 'away', names: this.#list(() => this.#name()) };
      case 'project-keep':
        return { ...place, kind: 'keep', names: this.#list(() => this.#name()) };
      case 'project-rename':
        return { ...place, kind: 'rename', columns: this.#list(() => this.#column()) };
      case 'summarize':
        return { ...place, kind: 'summarize', ...this.#summarize() };
      case 'distinct':
        if (this.#accept('*')) return { ...place, kind: 'distinct', columns: undefined };
        return { ...place, kind: 'distinct', columns: this.#list(() => this.#column()) };
      case 'order':
      case 'sort':
        this.#expect('by');
        return { ...place, kind: 'sort', keys: this.#list(() => this.#sortKey()) };
      case 'take':
      case 'limit':
        return { ...place, kind: 'take', rows: this.#integer() };
      case 'top': {
        const rows = this.#integer();
        this.#expect('by');
        return { ...place, kind: 'top', rows, keys: this.#list(() => this.#sortKey()) };
      }
      case 'count':
        return { ...place, kind: 'count' };
      case 'mv-expand':
      case 'mvexpand':
        return { ...place, kind: 'expand', column: this.#column() };
      default:
        return this.#unknown(word, name);
    }
  }

  #integer(): number {
    const { kind, value } = this.#token;
    if (kind !== 'number' || !Number.isInteger(value)) this.#fail('a whole number');
    return Number(this.#next().value);
  }

  #column(): Column {
    const named =
      this.#token.kind === 'name' &&
      this.#tokens[this.#at + 1]?.kind === 'sign' &&
      this.#tokens[this.#at + 1]?.text === '=';
    const bracketed = this.#is('[') && this.#tokens[this.#at + 3]?.text === '=';
    if (!named && !bracketed) return { name: undefined, expression: this.#expression() };
    const name = this.#name();
    this.#expect('=');
    return { name, expression: this.#expression() };
  }

  #summarize(): { readonly columns: readonly Column[]; readonly by: readonly Column[] } {
    const columns = this.#is('by') ? [] : this.#list(() => this.#column());
    const by = this.#accept('by') ? this.#list(() => this.#column()) : [];
    return { columns, by };
  }

  #sortKey(): SortKey {
    const expression = this.#expression();
    // The default order of the language is descending.
    const ascending = this.#accept('asc');
    const descending = !ascending && (this.#accept('desc') || true);
    let nullsFirst = !descending;
    if (this.#accept('nulls')) {
      nullsFirst = this.#accept('first');
      if (!nullsFirst) this.#expect('last');
    }
    return { expression, descending, nullsFirst };
  }

  /** Reads a part that lies in another one, up to a depth that can also be evaluated. */
  #deeper<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.#fail();
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #expression(): Expression {
    return this.#deeper(() => this.#or());
  }

  #binary(signs: ReadonlySet<string>, operand: () => Expression): Expression {
    let left = operand();
    for (let length = 0; ; length += 1) {
      if (length > MAX_CHAIN) this.#fail();
      const { line, character, text, kind } = this.#token;
      const sign = text.toLowerCase();
      if ((kind !== 'sign' && kind !== 'name') || !signs.has(sign)) return left;
      this.#next();
      left = { kind: 'binary', sign, left, right: operand(), line, character };
    }
  }

  #or(): Expression {
    return this.#binary(new Set(['or']), () => this.#and());
  }

  #and(): Expression {
    return this.#binary(new Set(['and']), () => this.#comparison());
  }

  #comparison(): Expression {
    const left = this.#sum();
    const { line, character, kind, text } = this.#token;
    if (kind !== 'sign' && kind !== 'name') return left;
    const sign = text.toLowerCase();
    const place = { line, character };
    if (COMPARISONS.has(sign)) {
      this.#next();
      return { ...place, kind: 'binary', sign, left, right: this.#sum() };
    }
    if (MEMBERSHIP.has(sign)) {
      this.#next();
      this.#expect('(');
      const list = this.#list(() => this.#expression());
      this.#expect(')');
      return { ...place, kind: 'in', sign, left, list };
    }
    if (sign === 'between') {
      this.#next();
      this.#expect('(');
      const from = this.#sum();
      this.#expect('..');
      const to = this.#sum();
      this.#expect(')');
      return { ...place, kind: 'between', not: false, left, from, to };
    }
    return left;
  }

  #sum(): Expression {
    return this.#binary(new Set(['+', '-']), () => this.#product());
  }

  #product(): Expression {
    return this.#binary(new Set(['*', '/', '%']), () => this.#unary());
  }

  #unary(): Expression {
    const { line, character } = this.#token;
    if (this.#accept('-')) return { kind: 'minus', of: this.#deeper(() => this.#unary()), line, character };
    return this.#path();
  }

  #path(): Expression {
    let of = this.#primary();
    for (let length = 0; ; length += 1) {
      if (length > MAX_CHAIN) this.#fail();
      const { line, character } = this.#token;
      if (this.#accept('.')) {
        const key: Expression = { kind: 'literal', value: this.#name(), line, character };
        of = { kind: 'member', of, key, line, character };
      } else if (this.#accept('[')) {
        const key = this.#expression();
        this.#expect(']');
        of = { kind: 'member', of, key, line, character };
      } else return of;
    }
  }

  #primary(): Expression {
    const token = this.#token;
    const place = { line: token.line, character: token.character };
    if (this.#accept('(')) {
      const inner = this.#expression();
      this.#expect(')');
      return inner;
    }
    if (token.kind === 'string' || token.kind === 'number') {
      this.#next();
      return { ...place, kind: 'literal', value: token.value ?? null };
    }
    if (token.kind === 'timespan') {
      this.#next();
      return { ...place, kind: 'timespan', ms: Number(token.value) };
    }
    if (this.#is('[')) return { ...place, kind: 'name', name: this.#name() };
    if (token.kind !== 'name' || this.#is('by')) this.#fail('an expression');
    this.#next();
    const lower = token.text.toLowerCase();
    if (lower === 'true' || lower === 'false') return { ...place, kind: 'literal', value: lower === 'true' };
    if (lower === 'null') return { ...place, kind: 'literal', value: null };
    if (!this.#accept('(')) return { ...place, kind: 'name', name: token.text };
    if (lower === 'datetime') return this.#date(place);
    const args = this.#is(')') ? [] : this.#list(() => this.#expression());
    this.#expect(')');
    return { ...place, kind: 'call', name: lower, args };
  }

  /** datetime(2026-03-02), datetime(2026-03-02T09:00:00Z), datetime('…'): the argument is no expression. */
  #date(place: { readonly line: number; readonly character: number }): Expression {
    let text = '';
    while (!this.#is(')')) {
      if (this.#token.kind === 'end') this.#fail(')');
      const token = this.#next();
      text +=
        (text !== '' && !token.joined ? ' ' : '') +
        String(token.kind === 'string' ? token.value : token.text);
    }
    this.#expect(')');
    return { ...place, kind: 'call', name: 'todatetime', args: [{ ...place, kind: 'literal', value: text }] };
  }
}

/** Reads a query; throws QueryError with the place. */
export const parseQuery = (query: string): Query => new Parser(query).query();
