import { expect, test, vi } from 'vitest';

import type { Doc } from '../contract';
import { Store } from './store';

// Documents that are made on demand are indistinguishable from others.

const G = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g';
const VERSIONS = 'microsoft.compute/galleries/images/versions';
const version = (definition: string, name: string): Doc => ({
  id: `${G}/images/${definition}/versions/${name}`,
  type: VERSIONS,
  body: { name },
});

function folded() {
  const builds = ['b', 'a'].map((definition) => ({
    type: VERSIONS as typeof VERSIONS,
    under: `${G}/images/${definition}`,
    build: vi.fn(() => ['2.0.0', '1.0.0'].map((name) => version(definition, name))),
  }));
  const gallery: Doc = { id: G, type: 'microsoft.compute/galleries', body: {} };
  return { store: new Store([gallery], builds), b: builds[0]?.build, a: builds[1]?.build };
}
const names = (docs: Iterable<Doc>) => Array.from(docs, (d) => d.id.replace(`${G}/images/`, ''));

test('a list below one id makes what lies there and nothing else, in order', () => {
  const { store, a, b } = folded();
  const view = store.view(0);
  expect(view.list('microsoft.compute/galleries')).toHaveLength(1);
  expect(a).not.toHaveBeenCalled();
  expect(names(view.list(VERSIONS, `${G}/images/A`))).toEqual(['a/versions/1.0.0', 'a/versions/2.0.0']);
  expect(b).not.toHaveBeenCalled();
  expect(names(view.list(VERSIONS, G))).toEqual([
    'a/versions/1.0.0',
    'a/versions/2.0.0',
    'b/versions/1.0.0',
    'b/versions/2.0.0',
  ]);
  expect(a).toHaveBeenCalledTimes(1);
  // It was there all the time: the view stays the same one.
  expect(store.view(1)).toBe(view);
});

test('a look at one document finds it, whatever its case; one that does not exist is not there', () => {
  const { store, b } = folded();
  expect(store.view(0).get(`${G}/images/A/VERSIONS/1.0.0`)).toMatchObject({ body: { name: '1.0.0' } });
  expect(store.view(0).get(`${G}/images/a/versions/9.9.9`)).toBeUndefined();
  expect(b).not.toHaveBeenCalled();
});

test('a change comes out on top of what was folded: a write, a deletion', () => {
  const { store } = folded();
  const changed: Doc = { ...version('a', '1.0.0'), body: { name: 'changed' } };
  store.apply([{ put: changed }, { delete: `${G}/images/b/versions/1.0.0` }]);
  expect(store.view(0).get(changed.id)).toBe(changed);
  expect(names(store.view(0).list(VERSIONS, `${G}/images/b`))).toEqual(['b/versions/2.0.0']);
});

test('all of it: at once, or piece by piece', () => {
  expect([...folded().store.all()]).toHaveLength(5);
  expect(folded().store.size).toBe(5);
  const { store } = folded();
  expect(store.folded).toBe(true);
  while (store.unfoldSome(1));
  expect(store.folded).toBe(false);
  expect(store.view(0).list(VERSIONS)).toHaveLength(4);
});
