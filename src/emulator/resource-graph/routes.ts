import type { ResourceGraphRequest } from '@/arm/types';
import { hash32 } from '@/lib/seeded';

import { scopesAbove } from '../authorization/scopes';
import type { Answer, Call, Route, StoreView } from '../contract';
import { Refusal } from '../contract';
import { managementGroupId } from '../scenarios/estate';
import { parseQuery } from './parser';
import { graphRefusal, invalidQuery, QueryError } from './query-error';
import { COLUMNS } from './rows';
import { columnsRead, runSteps } from './run';
import type { Result } from './run';
import { subscriptionsOf, tables, typesAsked } from './tables';
import { toWire } from './values';
import type { Row, Value } from './values';

// POST /providers/Microsoft.ResourceGraph/resources: one question, one page of its answer (spec 2022-10-01).

const VERSIONS = [
  '2018-09-01-preview',
  '2019-04-01',
  '2020-04-01-preview',
  '2021-03-01',
  '2021-06-01-preview',
  '2022-10-01',
  '2024-04-01',
];
const MAX_ROWS = 1000;

/** Where the next page begins, and which question it belongs to. */
interface Continuation {
  readonly offset: number;
  readonly top: number;
  readonly of: number;
}

const readToken = (token: string): Continuation | undefined => {
  try {
    const parsed: unknown = JSON.parse(atob(token));
    const { offset, top, of } = parsed as Partial<Continuation>;
    return typeof offset === 'number' && typeof top === 'number' && typeof of === 'number'
      ? { offset, top, of }
      : undefined;
  } catch {
    return undefined;
  }
};

/** The subscriptions that a request names, itself or by management group, of those the caller has; all when it names none. */
function asked(call: Call, request: ResourceGraphRequest) {
  const mine = subscriptionsOf(call);
  const named = request.subscriptions?.map((id) => id.toLowerCase());
  const groups = request.managementGroups?.map((name) => managementGroupId(name).toLowerCase());
  if (!named && !groups) return { subscriptions: mine, scoped: false };
  const subscriptions = mine.filter(
    (doc) =>
      named?.includes(doc.body.subscriptionId.toLowerCase()) ||
      groups?.some((group) => scopesAbove(call.store, doc.id).includes(group)),
  );
  if (subscriptions.length === 0) {
    const given = [...(request.subscriptions ?? []), ...(request.managementGroups ?? [])].join(',');
    throw graphRefusal(call.now, call.requestId, [
      {
        code: 'NoValidSubscriptionsInQueryRequest',
        message: `There must be at least one subscription that is eligible to contain resources. Given: '${given}'.`,
      },
    ]);
  }
  return { subscriptions, scoped: true };
}

function evaluate(call: Call, request: ResourceGraphRequest): Result {
  const scope = asked(call, request);
  try {
    const { table, tablePlace, steps } = parseQuery(request.query);
    const source = tables[table];
    if (!source) throw new QueryError('InvalidQueryLanguage', tablePlace, table);
    const rows = source({
      call,
      ...scope,
      types: typesAsked(steps),
      columns: columnsRead(steps),
      scopeFilter: request.options?.authorizationScopeFilter,
    });
    return runSteps(steps, COLUMNS, rows, call.now);
  } catch (error) {
    if (error instanceof QueryError) throw invalidQuery(error, call.now, call.requestId);
    throw error;
  }
}

/** Results with further pages. As in the service, later pages are of the first result. */
const paged = new WeakMap<StoreView, Map<string, Result>>();
const KEPT = 4;

function keep(call: Call, key: string, result: Result): void {
  let kept = paged.get(call.store);
  if (!kept) {
    kept = new Map();
    paged.set(call.store, kept);
  }
  kept.delete(key);
  kept.set(key, result);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

const typeOfColumn = (rows: readonly Row[], name: string): string => {
  const value = rows.map((row) => row[name]).find((v) => v !== null && v !== undefined);
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (value instanceof Date) return 'datetime';
  return typeof value === 'object' ? 'object' : 'string';
};

const wireRow = (row: Row, columns: readonly string[]): Row => {
  const out: Record<string, Value> = {};
  for (const name of columns) out[name] = toWire(row[name]);
  return out;
};

const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isText = (value: unknown): boolean => typeof value === 'string';

/** What the members of a request must be if they are there. */
const FORMS: readonly (readonly [path: string, form: string, is: (value: unknown) => boolean])[] = [
  ['subscriptions', 'a list of texts', areTexts],
  ['managementGroups', 'a list of texts', areTexts],
  ['options', 'an object', (v) => typeof v === 'object' && !Array.isArray(v)],
  ['options.$skip', 'a whole number', (v) => Number.isInteger(v) && Number(v) >= 0],
  ['options.$skipToken', 'a text', isText],
  ['options.resultFormat', 'a text', isText],
  ['options.authorizationScopeFilter', 'a text', isText],
];

/** Refuses a request whose members have another form (the sentence is ours). */
function requireForms(call: Call): void {
  for (const [path, form, is] of FORMS) {
    let value: unknown = call.body;
    for (const name of path.split('.'))
      value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
    if (value === undefined || value === null || is(value)) continue;
    throw graphRefusal(call.now, call.requestId, [
      { code: 'InvalidRequest', message: `'${path}' of the request must be ${form}.` },
    ]);
  }
}

function requestOf(call: Call): ResourceGraphRequest {
  requireForms(call);
  const body = (call.body ?? {}) as Partial<ResourceGraphRequest> & { readonly facets?: readonly unknown[] };
  if (typeof body.query !== 'string' || body.query.trim() === '') {
    throw graphRefusal(call.now, call.requestId, [{ code: 'EmptyQuery', message: 'Query cannot be empty.' }]);
  }
  if (Array.isArray(body.facets) && body.facets.length > 0) {
    throw new Refusal(
      501,
      'NotImplemented',
      'The emulator does not answer facets of a Resource Graph query.',
    );
  }
  const top = body.options?.$top ?? undefined;
  if (top !== undefined && (!Number.isInteger(top) || top < 1 || top > MAX_ROWS)) {
    throw graphRefusal(call.now, call.requestId, [
      { code: 'InvalidPageSize', message: `$top must be between 1 and ${MAX_ROWS}.` },
    ]);
  }
  return withoutNulls({ ...body, query: body.query });
}

/** null is as good as absent. */
function withoutNulls(request: ResourceGraphRequest): ResourceGraphRequest {
  const without = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null)) as T;
  const { options, ...others } = without(request);
  return { ...others, ...(options && { options: without(options) }) };
}

function resources(call: Call): Answer {
  const request = requestOf(call);
  const { $skipToken, $top, $skip = 0, resultFormat } = request.options ?? {};
  const of = hash32(`${request.query} ${request.subscriptions?.join()} ${request.managementGroups?.join()}`);
  const token = $skipToken === undefined ? undefined : readToken($skipToken);
  if ($skipToken !== undefined && token?.of !== of) {
    throw graphRefusal(call.now, call.requestId, [
      { code: 'InvalidSkipToken', message: 'The skip token is not valid for this query.' },
    ]);
  }
  const key = `${of} ${call.caller.objectId} ${call.caller.tenantId} ${request.options?.authorizationScopeFilter}`;
  const known = token && paged.get(call.store)?.get(key);
  const result = known ?? evaluate(call, request);
  const { columns, rows, limited } = result;
  const top = $top ?? token?.top ?? MAX_ROWS;
  const offset = token?.offset ?? $skip;
  const page = rows.slice(offset, offset + top).map((row) => wireRow(row, columns));
  const next = offset + page.length;
  const more = next < rows.length;
  // Without ids the service cannot page, and a query's own limit is final.
  const continued = more && columns.includes('id') && !limited;
  if (continued && !known) keep(call, key, result);
  const data =
    resultFormat === 'table'
      ? {
          columns: columns.map((name) => ({ name, type: typeOfColumn(rows, name) })),
          rows: page.map((row) => columns.map((name) => row[name])),
        }
      : page;
  return {
    status: 200,
    body: {
      totalRecords: rows.length,
      count: page.length,
      data,
      facets: [],
      resultTruncated: more && !continued ? 'true' : 'false',
      ...(continued && {
        $skipToken: btoa(JSON.stringify({ offset: next, top, of } satisfies Continuation)),
      }),
    },
  };
}

export const resourceGraphRoutes: readonly Route[] = [
  {
    method: 'POST',
    host: 'arm',
    path: '/providers/Microsoft.ResourceGraph/resources',
    apiVersions: VERSIONS,
    versionError: { provider: 'Microsoft.ResourceGraph', type: 'resources' },
    handle: resources,
  },
];
