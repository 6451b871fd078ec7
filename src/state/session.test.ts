import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import { createSessionStore, sessionKey } from './session';

const make = () => createSessionStore(() => new QueryClient());

test('a new session begins without anything that was read before, and draws nothing until it has loaded', async () => {
  const store = make();
  const before = store.get().queryClient;
  before.setQueryData(['galleries'], 'of the owner');
  const done = store.renew((queryClient) => {
    expect(store.get()).toEqual({ queryClient, switching: true });
    return Promise.resolve();
  });
  expect(store.get().queryClient).not.toBe(before);
  expect(store.get().queryClient.getQueryData(['galleries'])).toBeUndefined();
  await done;
  expect(store.get().switching).toBe(false);
});

test('an answer for the person before reaches nobody', async () => {
  const store = make();
  const before = store.get().queryClient;
  let answer: (text: string) => void = () => {};
  const late = before
    .fetchQuery({ queryKey: ['galleries'], queryFn: () => new Promise<string>((r) => (answer = r)) })
    .catch(() => undefined);
  await store.renew(() => Promise.resolve());
  answer('of the owner');
  await late;
  expect(store.get().queryClient.getQueryData(['galleries'])).toBeUndefined();
});

test('a second switch overtakes the first: only its end ends the switching', async () => {
  const store = make();
  let endFirst: () => void = () => {};
  const first = store.renew(() => new Promise<void>((r) => (endFirst = r)));
  let endSecond: () => void = () => {};
  const second = store.renew(() => new Promise<void>((r) => (endSecond = r)));
  endFirst();
  await first;
  expect(store.get().switching).toBe(true);
  endSecond();
  await second;
  expect(store.get().switching).toBe(false);
});

test('a failing load still ends the switching: the page says what failed', async () => {
  const store = make();
  await expect(store.renew(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(store.get().switching).toBe(false);
});

test('the session changes with the persona and the estate, and with nothing else', () => {
  expect(sessionKey({ persona: 'owner', estate: '1' })).toBe(sessionKey({ persona: 'owner', estate: '1' }));
  const viewing = {
    objectId: 'o',
    kind: 'user',
    displayName: '',
    signInName: '',
    guest: false,
    tenantIds: [],
  } as const;
  expect(sessionKey({ persona: 'owner', estate: '1', viewing })).not.toBe(
    sessionKey({ persona: 'owner', estate: '1' }),
  );
  expect(sessionKey({ persona: 'reader', estate: '1' })).not.toBe(
    sessionKey({ persona: 'owner', estate: '1' }),
  );
  expect(sessionKey({ persona: 'owner', estate: '2' })).not.toBe(
    sessionKey({ persona: 'owner', estate: '1' }),
  );
});
