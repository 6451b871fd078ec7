import type { Place } from './query-error';
import { QueryError } from './query-error';

// Splits a query of the Kusto query language into tokens.

export interface Token extends Place {
  readonly kind: 'name' | 'string' | 'number' | 'timespan' | 'sign' | 'end';
  readonly text: string;
  /** number: the number; timespan: milliseconds; string: the text without quotes. */
  readonly value?: number | string;
  /** There is no blank before this token. */
  readonly joined: boolean;
}

const UNIT_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

// The order matters: longer signs first.
const SIGNS =
  /^(?:=~|!~|==|!=|<>|<=|>=|\.\.|!contains_cs|!contains|!startswith_cs|!startswith|!endswith_cs|!endswith|!has_cs|!has|!in~|!in|[|,()[\].<>=+*/%:-])/i;
const NUMBER = /^(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)/i;
const NAME = /^[A-Za-z_$][\w$]*/;

/** Reads the text of a quoted string that begins at `i`; undefined when it never ends. */
function quoted(query: string, i: number, verbatim: boolean): { text: string; end: number } | undefined {
  const quote = query[i];
  let text = '';
  for (let j = i + 1; j < query.length; j++) {
    const c = query.charAt(j);
    if (c === quote) {
      if (!verbatim || query[j + 1] !== quote) return { text, end: j + 1 };
      text += c;
      j++;
    } else if (c === '\\' && !verbatim) {
      const next = query.charAt(++j);
      if (next === 'u') {
        text += String.fromCodePoint(Number.parseInt(query.slice(j + 1, j + 5), 16) || 0);
        j += 4;
      } else text += ESCAPES[next] ?? next;
    } else if (c === '\n' && !verbatim) return undefined;
    else text += c;
  }
  return undefined;
}

/** All tokens of a query, the last one of kind "end". Throws QueryError at what is none. */
export function tokenize(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let i = 0;
  let line = 1;
  let lineStart = 0;
  let joined = false;
  const push = (kind: Token['kind'], text: string, value?: Token['value']) => {
    tokens.push({
      kind,
      text,
      ...(value !== undefined && { value }),
      joined,
      line,
      character: i - lineStart,
    });
    joined = true;
  };
  while (i < query.length) {
    const c = query.charAt(i);
    const rest = query.slice(i, i + 64);
    if (c === '\n') {
      line++;
      lineStart = i + 1;
    }
    if (/\s/.test(c)) {
      i++;
      joined = false;
      continue;
    }
    if (rest.startsWith('//')) {
      const end = query.indexOf('\n', i);
      i = end < 0 ? query.length : end;
      joined = false;
      continue;
    }
    const verbatim = c === '@' && (query[i + 1] === "'" || query[i + 1] === '"');
    if (c === "'" || c === '"' || verbatim) {
      const string = quoted(query, verbatim ? i + 1 : i, verbatim);
      if (!string)
        throw new QueryError('ParserFailure', { line, character: i - lineStart }, query.slice(i, i + 20));
      push('string', query.slice(i, string.end), string.text);
      i = string.end;
      continue;
    }
    const number = NUMBER.exec(rest)?.[0];
    if (number !== undefined) {
      const unit = /^(?:ms|d|h|m|s)(?!\w)/.exec(query.slice(i + number.length))?.[0];
      const text = number + (unit ?? '');
      if (unit === undefined) push('number', text, Number(number));
      else {
        const ms = Number(number) * (UNIT_MS[unit] ?? 1);
        if (!Number.isFinite(ms)) {
          throw new QueryError('ParserFailure', { line, character: i - lineStart }, text);
        }
        push('timespan', text, ms);
      }
      i += text.length;
      continue;
    }
    const name = NAME.exec(query.slice(i))?.[0];
    if (name !== undefined) {
      // "in~" is one word although "~" is no letter.
      const text = /^in$/i.test(name) && query[i + name.length] === '~' ? `${name}~` : name;
      push('name', text);
      i += text.length;
      continue;
    }
    const sign = SIGNS.exec(rest)?.[0];
    if (sign === undefined) throw new QueryError('ParserFailure', { line, character: i - lineStart }, c);
    push('sign', sign);
    i += sign.length;
  }
  push('end', '<EOF>');
  return tokens;
}
