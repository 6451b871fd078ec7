import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';

import { createArmClient } from './client';
import { graphQueryOptions } from './resource-graph';
import type { ResourceGraphRequest, ResourceGraphResponse } from './types';

type Row = { readonly id: string };
const question = { queryName: 'galleries', query: 'resources | project id', tenantId: 't1' };

/** A client whose graph answers from a list of pages, and what it was asked. */
function graphOf(answers: readonly Partial<ResourceGraphResponse<Row>>[]) {
  const asked: ResourceGraphRequest[] = [];
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    token: (tenantId) => Promise.resolve(`token of ${tenantId}`),
    fetch: async ({ body }) => {
      asked.push(JSON.parse(body ?? '') as ResourceGraphRequest);
      return Response.json(answers[asked.length - 1] ?? {});
    },
  });
  return { client, asked };
}
const page = (ids: readonly string[], more: Partial<ResourceGraphResponse<Row>> = {}) => ({
  totalRecords: ids.length,
  count: ids.length,
  data: ids.map((id) => ({ id })),
  resultTruncated: 'false' as const,
  ...more,
});
const fetchAll = (client: Parameters<typeof graphQueryOptions>[0]) =>
  new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(
    graphQueryOptions<Row>(client, question),
  );

describe('graphQueryOptions', () => {
  it('follows $skipToken and joins the pages in order', async () => {
    const { client, asked } = graphOf([page(['/a', '/b'], { $skipToken: 'x' }), page(['/c'])]);
    expect(await fetchAll(client)).toEqual({
      items: [{ id: '/a' }, { id: '/b' }, { id: '/c' }],
      complete: true,
    });
    expect(asked.map((a) => a.options?.$skipToken)).toEqual([undefined, 'x']);
    expect(asked[0]?.options?.$top).toBe(1000);
  });

  it('keeps the rows of a first page when the next one fails', async () => {
    const { client } = graphOf([page(['/a'], { $skipToken: 'x' })]);
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const options = graphQueryOptions<Row>(client, question);
    await expect(cache.fetchQuery(options)).rejects.toThrow('no rows');
    expect(cache.getQueryData(options.queryKey)).toEqual({ items: [{ id: '/a' }], complete: false });
  });

  it('stops at a repeated token instead of asking for ever', async () => {
    const { client, asked } = graphOf([page(['/a'], { $skipToken: 'x' }), page(['/a'], { $skipToken: 'x' })]);
    await expect(fetchAll(client)).rejects.toThrow('same page twice');
    expect(asked).toHaveLength(2);
  });

  it('says so when the result was cut and cannot be continued', async () => {
    const { client } = graphOf([page(['/a'], { resultTruncated: 'true' })]);
    await expect(fetchAll(client)).rejects.toThrow('cut the result');
  });
});
