import { lowerCase } from '@/lib/letter-case';

import { scalarFunctions, textTests } from './functions';
import { QueryError } from './query-error';
import type { Expression } from './syntax';
import type { Row, Value } from './values';
import { compare, equals, isNull, Span, toNumber, toText } from './values';

// An expression becomes a function of a row, so that ten thousand rows cost ten thousand calls and no tree walks.

export type Evaluate = (row: Row) => Value;

export interface Scope {
  /** Columns that exist at this point of the query. */
  readonly columns: ReadonlySet<string>;
  /** The emulator's clock, milliseconds. */
  readonly now: number;
}

function member(of: Value, key: Value): Value {
  if (Array.isArray(of)) {
    const index = toNumber(key);
    return index === null ? null : ((of as readonly Value[]).at(index) ?? null);
  }
  if (typeof of !== 'object' || of === null) return null;
  const name = toText(key);
  return Object.hasOwn(of, name) ? (of as Row)[name] : null;
}

/** Text against a fixed text, the commonest test of all: without the general rules. undefined when it is another kind of test. */
function fixedText(sign: string, left: Evaluate, right: Expression): Evaluate | undefined {
  if (right.kind !== 'literal' || typeof right.value !== 'string' || right.value === '') return undefined;
  const wanted = right.value;
  const folded = lowerCase(wanted);
  const general = comparison(sign);
  if (!general || !['==', '=~', '!=', '!~'].includes(sign)) return undefined;
  const blind = sign.endsWith('~');
  const positive = sign.startsWith('=');
  return (row) => {
    const v = left(row);
    if (typeof v !== 'string') return general(v, wanted);
    return (v === wanted || (blind && lowerCase(v) === folded)) === positive;
  };
}

/** Membership in a list of fixed texts. */
function fixedTexts(e: Extract<Expression, { kind: 'in' }>, left: Evaluate): Evaluate | undefined {
  const blind = e.sign.endsWith('~');
  const positive = !e.sign.startsWith('!');
  const texts = new Set<string>();
  for (const item of e.list) {
    if (item.kind !== 'literal' || typeof item.value !== 'string') return undefined;
    texts.add(blind ? lowerCase(item.value) : item.value);
  }
  return (row) => {
    const text = toText(left(row));
    return texts.has(blind ? lowerCase(text) : text) === positive;
  };
}

function arithmetic(sign: string, a: Value, b: Value): Value {
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x === null || y === null) return null;
  const dated = a instanceof Date || b instanceof Date;
  switch (sign) {
    case '+':
      return dated ? new Date(x + y) : a instanceof Span ? new Span(x + y) : x + y;
    case '-':
      if (a instanceof Date && b instanceof Date) return new Span(x - y);
      return dated ? new Date(x - y) : a instanceof Span ? new Span(x - y) : x - y;
    case '*':
      return a instanceof Span || b instanceof Span ? new Span(x * y) : x * y;
    case '/': {
      if (y === 0) return null;
      const whole = Number.isInteger(x) && Number.isInteger(y) && !(a instanceof Span);
      return whole ? Math.trunc(x / y) : x / y;
    }
    default:
      return y === 0 ? null : x % y;
  }
}

const negate = (v: Value): Value => (isNull(v) ? null : v !== true);

function comparison(sign: string): ((a: Value, b: Value) => Value) | undefined {
  switch (sign) {
    case '==':
      return (a, b) => equals(a, b);
    case '!=':
    case '<>':
      return (a, b) => negate(equals(a, b));
    case '=~':
      return (a, b) => equals(a, b, true);
    case '!~':
      return (a, b) => negate(equals(a, b, true));
    case '<':
      return (a, b) => ordered(compare(a, b), (order) => order < 0);
    case '<=':
      return (a, b) => ordered(compare(a, b), (order) => order <= 0);
    case '>':
      return (a, b) => ordered(compare(a, b), (order) => order > 0);
    case '>=':
      return (a, b) => ordered(compare(a, b), (order) => order >= 0);
    default: {
      const [, not, name = '', exact] = /^(!?)([a-z]+?)(_cs)?$/.exec(sign) ?? [];
      const test = textTests[name];
      if (!test) return undefined;
      const fold = (v: Value) => (exact === undefined ? lowerCase(toText(v)) : toText(v));
      return (a, b) => test(fold(a), fold(b)) !== (not === '!');
    }
  }
}

const ordered = (order: number | null, test: (order: number) => boolean): boolean | null =>
  order === null ? null : test(order);

/** The function of an expression. Throws QueryError for names and functions that do not exist here. */
export function compile(expression: Expression, scope: Scope): Evaluate {
  const inner = (e: Expression) => compile(e, scope);
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'timespan': {
      const span = new Span(expression.ms);
      return () => span;
    }
    case 'name': {
      const { name } = expression;
      if (!scope.columns.has(name)) throw new QueryError('ParserFailure', expression, name);
      return (row) => row[name];
    }
    case 'member': {
      const [of, key] = [inner(expression.of), inner(expression.key)];
      return (row) => member(of(row), key(row));
    }
    case 'minus': {
      const of = inner(expression.of);
      return (row) => {
        const v = of(row);
        const n = toNumber(v);
        return n === null ? null : v instanceof Span ? new Span(-n) : -n;
      };
    }
    case 'call': {
      const call = scalarFunctions[expression.name];
      if (!call) throw new QueryError('InvalidQueryLanguage', expression, expression.name);
      const args = expression.args.map(inner);
      const { now } = scope;
      return (row) =>
        call(
          args.map((a) => a(row)),
          now,
        );
    }
    case 'in': {
      const left = inner(expression.left);
      const fixed = fixedTexts(expression, left);
      if (fixed) return fixed;
      const list = expression.list.map(inner);
      const blind = expression.sign.endsWith('~');
      const wanted = !expression.sign.startsWith('!');
      // A single dynamic list counts as its items.
      return (row) => {
        const value = left(row);
        const items = list.flatMap((item) => item(row));
        return items.some((item) => equals(value, item, blind) === true) === wanted;
      };
    }
    case 'between': {
      const [left, from, to] = [inner(expression.left), inner(expression.from), inner(expression.to)];
      return (row) => {
        const value = left(row);
        const [low, high] = [compare(value, from(row)), compare(value, to(row))];
        return low === null || high === null ? null : low >= 0 && high <= 0;
      };
    }
    case 'binary': {
      const { sign } = expression;
      const [left, right] = [inner(expression.left), inner(expression.right)];
      if (sign === 'and') return (row) => left(row) === true && right(row) === true;
      if (sign === 'or') return (row) => left(row) === true || right(row) === true;
      const fixed = fixedText(sign, left, expression.right);
      if (fixed) return fixed;
      const test = comparison(sign);
      return test ? (row) => test(left(row), right(row)) : (row) => arithmetic(sign, left(row), right(row));
    }
  }
}

/** Adds the columns that an expression reads. */
export function addNames(expression: Expression, names: Set<string>): void {
  switch (expression.kind) {
    case 'name':
      names.add(expression.name);
      return;
    case 'member':
      addNames(expression.of, names);
      addNames(expression.key, names);
      return;
    case 'minus':
      addNames(expression.of, names);
      return;
    case 'call':
      for (const arg of expression.args) addNames(arg, names);
      return;
    case 'binary':
      addNames(expression.left, names);
      addNames(expression.right, names);
      return;
    case 'in':
      addNames(expression.left, names);
      for (const item of expression.list) addNames(item, names);
      return;
    case 'between':
      for (const e of [expression.left, expression.from, expression.to]) addNames(e, names);
      return;
    default:
  }
}

/** The column that an unnamed expression makes: a name itself, the path of a dynamic, or what a function is about. */
export function columnName(expression: Expression, position: number): string {
  const path = (e: Expression): string | undefined => {
    if (e.kind === 'name') return e.name;
    if (e.kind !== 'member' || e.key.kind !== 'literal') return undefined;
    const of = path(e.of);
    return of === undefined ? undefined : `${of}_${String(e.key.value)}`;
  };
  const own = path(expression);
  if (own !== undefined) return own;
  if (expression.kind === 'call') {
    const first = expression.args[0];
    const about = first && path(first);
    if (about !== undefined) return about;
  }
  return `Column${position}`;
}
