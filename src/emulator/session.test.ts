import { describe, expect, test } from 'vitest';

import { contoso, contosoSubscriptions } from './scenarios/contoso';
import { empty } from './scenarios/empty';
import { Session } from './session';
import type { Backing } from './storage/backing';
import { memoryBacking, StorageGone } from './storage/backing';
import { testArm, TEST_START } from './testing';

const GALLERIES = `/subscriptions/${contosoSubscriptions.prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries`;
const eight = Array.from({ length: 8 }, (_, i) => i);

const open = (backing: Backing) =>
  Session.open({
    backing,
    scenario: async (name) => (name === 'empty' ? empty : contoso),
    first: { scenario: 'empty', startMs: TEST_START },
    realNow: () => TEST_START,
  });
/** A write of a document of its own, as a handler decides it. */
const write = (session: Session, n: number) =>
  session.write(() => ({
    changes: [{ put: { id: `/doc/${n}`, type: 'emulator/events', body: { n } } }],
  }));
const kept = (session: Session) => eight.filter((n) => session.view().get(`/doc/${n}`));

describe('without storage', () => {
  test('writes that begin in the same turn are all kept', async () => {
    const session = await open(memoryBacking());
    const { sequence } = session.state;
    await Promise.all(eight.map((n) => write(session, n)));
    expect(kept(session)).toEqual(eight);
    expect(session.state.sequence).toBe(sequence + eight.length);
  });

  test('each of them decides on what the one before it left', async () => {
    const session = await open(memoryBacking());
    const count = () => (session.view().get('/counter')?.body as number | undefined) ?? 0;
    await Promise.all(
      eight.map(() =>
        session.write((store) => ({
          changes: [
            {
              put: {
                id: '/counter',
                type: 'emulator/events',
                body: ((store.get('/counter')?.body as number | undefined) ?? 0) + 1,
              },
            },
          ],
        })),
      ),
    );
    expect(count()).toBe(eight.length);
  });

  test('what a client sends at once is kept as it was answered', async () => {
    const arm = await testArm();
    const galleries = await arm.call('GET', GALLERIES);
    const ids = galleries.body.value.map((g) => g.id);
    const definitions = (await Promise.all(ids.map((id) => arm.call('GET', `${id}/images`)))).flatMap(
      (list) => list.body.value,
    );
    expect(definitions.length).toBeGreaterThan(eight.length);
    const answers = await Promise.all(
      definitions.map(({ id }) => arm.call('PATCH', id, { tags: { at: 'once' } })),
    );
    expect(answers.map((a) => a.status)).toEqual(definitions.map(() => 200));
    const read = await Promise.all(definitions.map(({ id }) => arm.call('GET', id)));
    expect(read.map((a) => a.body.tags)).toEqual(definitions.map(() => ({ at: 'once' })));
  });

  test('a write that meets a new scenario is decided on that one', async () => {
    const session = await open(memoryBacking());
    await write(session, 0);
    await Promise.all([session.begin(contoso, TEST_START), write(session, 1)]);
    expect(session.state.scenario).toBe('contoso');
    expect(kept(session)).toEqual([1]);
    expect(session.documents.size).toBeGreaterThan(300);
  });
});

test('several writes that find the storage gone go on in memory together', async () => {
  const memory = memoryBacking();
  let gone = false;
  const session = await open({
    ...memory,
    persistent: true,
    write: (known, decide) =>
      gone ? Promise.reject(new StorageGone('cleared')) : memory.write(known, decide),
  });
  gone = true;
  await Promise.all(eight.map((n) => write(session, n)));
  expect(session.persistent).toBe(false);
  expect(kept(session)).toEqual(eight);
});

test('two tabs over one memory read only what they do not know yet, and everything of a new estate', async () => {
  const backing = memoryBacking();
  const session = await open(backing);
  await write(session, 0);
  const known = session.state;
  await write(session, 1);
  await write(session, 0);
  const tail = await backing.read(known);
  expect(tail.whole).toBe(false);
  expect(tail.changes.map((c) => 'put' in c && c.put.id)).toEqual(['/doc/1', '/doc/0']);
  expect((await backing.read(session.state)).changes).toEqual([]);
  await session.adopt({ name: 'a', importedAt: '', counts: {} as never, missing: [] }, [
    { id: '/tenants/t', type: 'tenants', body: {} },
  ]);
  const whole = await backing.read(known);
  expect([whole.whole, whole.estate.length, whole.changes.length]).toEqual([true, 1, 0]);
});
