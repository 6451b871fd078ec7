import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';

import { createArmClient } from './client';
import { operations } from './operations';
import { armListQuery } from './query';

const gallery = (name: string) => ({ id: `/subscriptions/s/resourceGroups/R/galleries/${name}`, name });
const next = 'https://management.azure.com/subscriptions/s/next';

describe('a list in pages', () => {
  it('holds each resource once, also when it moved to a later page meanwhile and is spelled otherwise there', async () => {
    const client = createArmClient({
      armHost: 'https://management.azure.com',
      graphHost: 'https://graph.microsoft.com',
      retries: 0,
      token: () => Promise.resolve('t'),
      fetch: ({ url }) =>
        Promise.resolve(
          Response.json(
            url === next
              ? { value: [gallery('B'), gallery('c')] }
              : { value: [gallery('a'), gallery('b')], nextLink: next },
          ),
        ),
    });
    const list = await new QueryClient().fetchQuery(
      armListQuery(client, operations.galleriesListBySubscription, { subscriptionId: 's' }),
    );
    expect(list.complete).toBe(true);
    expect(list.items.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});
