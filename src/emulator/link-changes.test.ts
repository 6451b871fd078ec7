import { expect, test } from 'vitest';

import type { Change } from './contract';
import { MAX_LINK_CHANGES, packChanges, unpackChanges, withoutLog } from './link-changes';
import { testArm } from './testing';

const PROD = '/providers/Microsoft.Compute/galleries';

async function changed() {
  const arm = await testArm();
  const all = await arm.call('GET', '/subscriptions?api-version=2022-12-01');
  const galleries = await Promise.all(all.body.value.map((s) => arm.call('GET', `${s.id}${PROD}`)));
  const gallery = galleries.flatMap((g) => g.body.value).at(0);
  const answer = await arm.call('PATCH', gallery?.id ?? '', { tags: { team: 'née <b>' } });
  expect(answer.status).toBeLessThan(300);
  return { arm, id: gallery?.id ?? '' };
}

test('B6 the changes of an estate, packed and unpacked, are the same changes', async () => {
  const { arm, id } = await changed();
  const all = arm.emulator.session.documents.changes();
  const changes = withoutLog(all);
  // The activity log stays at home.
  expect(changes.length).toBe(all.length - 1);
  expect(changes.length).toBeGreaterThan(0);
  const text = await packChanges(changes);
  expect(text).toMatch(/^[\w-]+$/);
  const back = await unpackChanges(text ?? '');
  expect(back).toEqual(JSON.parse(JSON.stringify(changes)));
  const other = await testArm();
  await other.emulator.session.write(() => ({ changes: back ?? [] }));
  expect((await other.call('GET', id)).body.tags).toEqual({ team: 'née <b>' });
});

test('B6 without changes the text is empty; too many do not fit', async () => {
  expect(await packChanges([])).toBe('');
  expect(await unpackChanges('')).toEqual([]);
  const noise = (i: number) =>
    Array.from({ length: 60 }, (_, k) => Math.imul(i * 977 + k, 0x9e3779b1).toString(36)).join('');
  const many = Array.from({ length: 400 }, (_, i): Change => ({ delete: `/subscriptions/${noise(i)}` }));
  expect(await packChanges(many)).toBeUndefined();
});

test('B6 a link that is cut off, hostile or not from here is refused as a whole', async () => {
  const { arm } = await changed();
  const text = (await packChanges(withoutLog(arm.emulator.session.documents.changes()))) ?? '';
  const packed = (value: unknown) => packChanges(value as readonly Change[]);
  const doc = { id: '/x', type: 'microsoft.compute/galleries', body: { location: 'x', properties: {} } };
  const hostile = [
    text.slice(0, -20),
    'not packed at all',
    '%%%',
    'A'.repeat(MAX_LINK_CHANGES + 1),
    await packed([{ put: { ...doc, type: 'no/such' } }]),
    await packed([{ put: { ...doc, body: 'text' } }]),
    await packed([{ put: { ...doc, meta: { operation: { id: 1 } } } }]),
    await packed([{ put: { ...doc, meta: { copies: 'all' } } }]),
    await packed([{ erase: '/x' }]),
    await packed([JSON.parse('{"put":{"__proto__":{"a":1},"id":"/x","type":"tenants","body":{}}}')]),
    await packed({ length: 1, delete: '/x' }),
  ];
  for (const one of hostile) expect(await unpackChanges(one ?? ''), one).toBeUndefined();
});
