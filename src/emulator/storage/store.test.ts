import { describe, expect, test } from 'vitest';

import type { Doc, OperationMeta } from '../contract';
import { Store } from './store';

const doc = (id: string, operation?: Partial<OperationMeta>): Doc => ({
  id,
  type: 'microsoft.compute/galleries/images',
  body: { name: id },
  ...(operation && {
    meta: {
      operation: {
        id: 'o',
        kind: 'delete',
        startedAt: 0,
        durationMs: 100,
        outcome: 'Succeeded',
        ...operation,
      },
    },
  }),
});
const ids = (store: Store, under?: string, now = 0) =>
  store
    .view(now)
    .list('microsoft.compute/galleries/images', under)
    .map((d) => d.id);

describe('the store', () => {
  test('finds by id in any case, with doubled slashes', () => {
    const store = new Store([doc('/subscriptions/S/resourceGroups/Rg/x/A')]);
    expect(store.view(0).get('//SUBSCRIPTIONS/s/resourcegroups/rg/x/a')?.id).toContain('/Rg/');
  });

  test('shows every instant the same view unless a delete will take something away', () => {
    const steady = (operation?: Partial<OperationMeta>) => {
      const store = new Store([doc('/a', operation)]);
      return store.view(0) === store.view(50);
    };
    expect(steady()).toBe(true);
    // These end without taking it away.
    expect([steady({ durationMs: -1 }), steady({ outcome: 'Failed' })]).toEqual([true, true]);
    expect(steady({})).toBe(false);
  });

  test('lists what is below an id, not its namesakes and not itself, in order', () => {
    const store = new Store(['/g/b', '/g-1/x', '/g/a', '/g', '/g/a/z', '/h/a', '/G/C'].map((id) => doc(id)));
    expect(ids(store, '/g')).toEqual(['/g/a', '/g/a/z', '/g/b', '/G/C']);
    expect(ids(store)).toHaveLength(7);
  });

  test('keeps the order through puts and deletes in any sequence', () => {
    const store = new Store([doc('/b'), doc('/d')]);
    store.apply([
      { put: doc('/c') },
      { put: doc('/a') },
      { delete: '/B' },
      { put: doc('/e') },
      { put: doc('/c') },
    ]);
    expect(ids(store)).toEqual(['/a', '/c', '/d', '/e']);
  });

  test('shows a resource until its deletion has ended by the clock, then no more', () => {
    const store = new Store([doc('/a', {}), doc('/b', { outcome: 'Failed' }), doc('/c', { durationMs: -1 })]);
    expect(ids(store, undefined, 99)).toEqual(['/a', '/b', '/c']);
    expect(ids(store, undefined, 100)).toEqual(['/b', '/c']);
    expect(store.view(100).get('/a')).toBeUndefined();
    expect(store.view(100).removed('/a')?.id).toBe('/a');
    store.apply([{ put: doc('/a') }]);
    expect(ids(store, undefined, 100)).toEqual(['/a', '/b', '/c']);
  });

  test('lists one gallery out of 50,000 documents without looking at the others', () => {
    let looked = 0;
    const docs: Doc[] = [doc('/galleries/gone', {})];
    for (let i = 0; i < 50_000; i++) {
      const one = doc(`/galleries/g${i % 500}/images/i${i}`);
      // A view that hides what is deleted looks at the type of each document that it considers.
      docs.push(Object.defineProperty({ ...one }, 'type', { get: () => (looked++, one.type) }));
    }
    const store = new Store(docs);
    ids(store, '/galleries/g1', 100);
    looked = 0;
    expect(ids(store, '/galleries/g2', 100)).toHaveLength(100);
    expect(looked).toBeLessThanOrEqual(100);
  });
});
