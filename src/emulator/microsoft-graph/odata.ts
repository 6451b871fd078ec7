import type { Answer, Call } from '../contract';
import { Refusal } from '../contract';
import type { GraphObject } from './directory';
import { badRequest } from './directory';

// The part of OData that lists of Microsoft Graph take here: $filter with eq, in and startswith, $search, $top, $orderby, $count, pages.

type Test = (body: Readonly<Record<string, unknown>>) => boolean;

const unsupported = (): Refusal =>
  new Refusal(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause specified.');

const text = (v: unknown): string =>
  typeof v === 'string' ? v.toLowerCase() : String(v ?? '').toLowerCase();
const unquote = (quoted: string): string => quoted.slice(1, -1).replaceAll("''", "'");

const STRING = `'(?:[^']|'')*'`;
const TERM = new RegExp(
  `^(?:startswith\\(\\s*(\\w+)\\s*,\\s*(${STRING})\\s*\\)|(\\w+)\\s+eq\\s+(${STRING}|true|false)|(\\w+)\\s+in\\s*\\(\\s*(${STRING}(?:\\s*,\\s*${STRING})*)\\s*\\))$`,
  'i',
);

/** `servicePrincipalNames/any(c:c eq '…')`: one of a list of texts. */
const ANY = new RegExp(`^(\\w+)/any\\(\\s*(\\w+)\\s*:\\s*(\\w+)\\s+eq\\s+(${STRING})\\s*\\)$`, 'i');

function term(source: string): Test {
  const any = ANY.exec(source.trim());
  if (any) {
    const [, name = '', variable, used, quoted = ''] = any;
    if (variable !== used) throw unsupported();
    const wanted = text(unquote(quoted));
    return (body) => {
      const list = body[name];
      return Array.isArray(list) && list.some((value) => text(value) === wanted);
    };
  }
  const match = TERM.exec(source.trim());
  if (!match) throw unsupported();
  const [, startsName, start, eqName, eq, inName, list] = match;
  if (startsName !== undefined && start !== undefined) {
    const prefix = text(unquote(start));
    return (body) => text(body[startsName]).startsWith(prefix);
  }
  if (eqName !== undefined && eq !== undefined) {
    const wanted = eq.startsWith("'") ? text(unquote(eq)) : eq.toLowerCase();
    return (body) => text(body[eqName]) === wanted;
  }
  const wanted = new Set((list?.match(new RegExp(STRING, 'g')) ?? []).map((quoted) => text(unquote(quoted))));
  return (body) => wanted.has(text(body[inName ?? '']));
}

/** Splits at a word outside of quotes. */
function splitAt(source: string, word: 'and' | 'or'): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of source.split(new RegExp(`(${STRING}|\\s+${word}\\s+)`, 'i'))) {
    if (new RegExp(`^\\s+${word}\\s+$`, 'i').test(piece)) {
      parts.push(part);
      part = '';
    } else part += piece;
  }
  return [...parts, part];
}

/** The test of a $filter; "and" binds tighter than "or". Refuses what it does not know. */
function odataFilter(source: string | undefined): Test {
  if (source === undefined || source.trim() === '') return () => true;
  const any = splitAt(source, 'or').map((alternative) => splitAt(alternative, 'and').map(term));
  return (body) => any.some((all) => all.every((test) => test(body)));
}

/** `"displayName:ana"` (several joined by OR): words that begin with the text. */
function searchTest(source: string): Test {
  const terms = source.split(/\s+or\s+/i).map((part) => {
    const match = /^"?(\w+):([^"]*)"?$/.exec(part.trim());
    if (!match) throw badRequest(`Syntax error in $search: '${source}'.`);
    const [, name = '', wanted = ''] = match;
    return { name, wanted: wanted.toLowerCase() };
  });
  return (body) =>
    terms.some(({ name, wanted }) =>
      text(body[name])
        .split(/[^\p{L}\p{N}]+/u)
        .some((_, i, words) =>
          words
            .slice(i)
            .join(' ')
            .startsWith(wanted.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()),
        ),
    );
}

const NEEDS_HEADER =
  "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";

/** Answers a list: filtered, searched, ordered, one page of it. */
export function odataList(
  call: Call,
  context: string,
  objects: readonly GraphObject[],
  render: (doc: GraphObject) => unknown,
): Answer {
  const eventual = call.headers.get('ConsistencyLevel')?.toLowerCase() === 'eventual';
  const search = call.query('$search');
  if (search !== undefined && !eventual) throw badRequest(NEEDS_HEADER);
  const matches = odataFilter(call.query('$filter'));
  const found = search === undefined ? () => true : searchTest(search);
  const top = Number(call.query('$top') ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > 999) {
    throw badRequest(
      `Invalid page size specified: '${call.query('$top') ?? ''}'. Must be between 1 and 999 inclusive.`,
    );
  }
  const all = objects.filter((doc) => matches(doc.body) && found(doc.body));
  const order = /^(\w+)(?:\s+(asc|desc))?$/i.exec(call.query('$orderby')?.trim() ?? '');
  const [, orderBy, direction] = order ?? [];
  const sorted =
    orderBy === undefined
      ? all
      : all.toSorted(
          (a, b) =>
            text(a.body[orderBy]).localeCompare(text(b.body[orderBy])) *
            (direction?.toLowerCase() === 'desc' ? -1 : 1),
        );
  const start = Number(call.query('$skiptoken') ?? 0) || 0;
  const page = sorted.slice(start, start + top);
  const next = start + page.length;
  const link = new URL(call.url);
  link.searchParams.set('$skiptoken', String(next));
  return {
    status: 200,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}`,
      ...(eventual && call.query('$count') === 'true' && { '@odata.count': sorted.length }),
      ...(next < sorted.length && { '@odata.nextLink': `${call.origin}${link.pathname}${link.search}` }),
      value: page.map(render),
    },
  };
}
