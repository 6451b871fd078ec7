import { expect, test, vi } from 'vitest';

import type { NoticeStorage } from './notice-store';
import { countOpen, createNoticeStore } from './notice-store';

function memory(text?: string): NoticeStorage & { text: string | undefined } {
  const storage = { text, read: () => storage.text, write: (t: string | undefined) => (storage.text = t) };
  return storage;
}
const job = { kind: 'arm', payload: { url: 'https://management.azure.com/op/1' } };
const start = { id: 'op1', title: 'Adding West Europe to 1.0.2', href: '/subscriptions/s', job };

test('one notice goes from running to done under one id', () => {
  const store = createNoticeStore(memory(), () => 5);
  store.track(start);
  store.update('op1', { percent: 62, detail: '62 %' });
  expect(store.list.get()).toEqual([
    { ...start, state: 'running', percent: 62, detail: '62 %', changedAt: 5, seen: true },
  ]);
  store.done('op1', { title: 'Added West Europe to 1.0.2', detail: undefined });
  expect(store.list.get()).toHaveLength(1);
  expect(store.list.get()[0]).toMatchObject({
    state: 'done',
    percent: 100,
    title: 'Added West Europe to 1.0.2',
  });
});

test('tracking a running id again goes on with it, without a second toast', () => {
  const store = createNoticeStore(memory(), () => 0);
  store.track(start);
  store.hideToast('op1');
  store.track({ ...start, detail: 'again' });
  expect(store.list.get()).toHaveLength(1);
  expect(store.toasts.get()).toEqual([]);
});

test('what goes on cannot be dismissed; what ended can', () => {
  const store = createNoticeStore(memory(), () => 0);
  store.track(start);
  store.dismiss('op1');
  expect(store.list.get()).toHaveLength(1);
  store.fail('op1', { detail: 'Conflict', requestId: 'r1' });
  store.dismiss('op1');
  expect(store.list.get()).toEqual([]);
  expect(store.toasts.get()).toEqual([]);
});

test('progress of a finished notice is ignored: a late answer does not wake it', () => {
  const store = createNoticeStore(memory(), () => 0);
  store.track(start);
  store.done('op1');
  store.update('op1', { percent: 40 });
  expect(store.list.get()[0]?.percent).toBe(100);
  store.done('unknown');
  expect(store.list.get()).toHaveLength(1);
});

test('a reload finds the notices again and whoever does the job takes it up', () => {
  const storage = memory();
  createNoticeStore(storage, () => 0).track(start);
  const reloaded = createNoticeStore(storage, () => 0);
  expect(reloaded.list.get()[0]).toMatchObject({ id: 'op1', state: 'running' });
  const resume = vi.fn();
  reloaded.handle('other', { resume });
  expect(resume).not.toHaveBeenCalled();
  reloaded.handle('arm', { resume });
  expect(resume).toHaveBeenCalledWith(expect.objectContaining({ id: 'op1', job }));
});

test('running work that nobody could take up is not kept over a reload', () => {
  const storage = memory();
  createNoticeStore(storage, () => 0).track({ id: 'import', title: 'Reading files' });
  expect(createNoticeStore(storage, () => 0).list.get()).toEqual([]);
});

test('a failed notice offers Retry only when its kind can, and hands over what to do', () => {
  const store = createNoticeStore(memory(), () => 0);
  store.track(start);
  store.fail('op1');
  const failed = store.list.get()[0];
  expect(failed && store.canRetry(failed)).toBe(false);
  const retry = vi.fn();
  const undo = store.handle('arm', { retry });
  expect(failed && store.canRetry(failed)).toBe(true);
  store.retry('op1');
  expect(retry).toHaveBeenCalledWith(expect.objectContaining({ id: 'op1' }));
  undo();
  expect(failed && store.canRetry(failed)).toBe(false);
});

test('the bell counts what runs and what ended unseen', () => {
  const store = createNoticeStore(memory(), () => 0);
  store.track(start);
  expect(countOpen(store.list.get())).toBe(1);
  store.done('op1');
  expect(countOpen(store.list.get())).toBe(1);
  store.markSeen();
  expect(countOpen(store.list.get())).toBe(0);
  expect(store.toasts.get()).toEqual([]);
});

test('another person or estate begins with an empty list; the first one named keeps what the tab had', () => {
  const storage = memory();
  createNoticeStore(storage, () => 0).own('owner');
  const first = createNoticeStore(storage, () => 0);
  first.own('owner');
  first.track(start);
  const reloaded = createNoticeStore(storage, () => 0);
  reloaded.own('owner');
  expect(reloaded.list.get()).toHaveLength(1);
  reloaded.own('reader');
  expect(reloaded.list.get()).toEqual([]);
  expect(reloaded.toasts.get()).toEqual([]);
});

test('the list keeps the newest 50 but never drops what runs', () => {
  const store = createNoticeStore(memory(), () => 0);
  store.track(start);
  for (let i = 0; i < 60; i++) {
    store.track({ id: `n${i}`, title: 'x' });
    store.done(`n${i}`);
  }
  expect(store.list.get()[0]?.id).toBe('n59');
  expect(store.list.get().filter((n) => n.state === 'done')).toHaveLength(50);
  expect(store.list.get().some((n) => n.id === 'op1')).toBe(true);
});

test('broken or foreign stored text counts as an empty list', () => {
  for (const text of ['', '{', 'null', '[]', '{"notices":3}']) {
    expect(createNoticeStore(memory(text), () => 0).list.get()).toEqual([]);
  }
});

test('at most three toasts show, the newest ones', () => {
  const store = createNoticeStore(memory(), () => 0);
  for (const id of ['a', 'b', 'c', 'd']) store.track({ id, title: id });
  expect(store.toasts.get()).toEqual(['b', 'c', 'd']);
});

test('the list is the same reference until something changes', () => {
  const store = createNoticeStore(memory(), () => 0);
  store.track(start);
  expect(store.list.get()).toBe(store.list.get());
});
