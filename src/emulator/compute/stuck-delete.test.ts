import { expect, test } from 'vitest';

import { SECOND, state, VERSION, withVersion } from './test-estate';

const HOUR = 3_600 * SECOND;

async function hanging() {
  const arm = await withVersion();
  await arm.emulator.session.write(() => ({ state: { faults: [{ id: 's', kind: 'stuckOperation' }] } }));
  const answer = await arm.call('DELETE', VERSION);
  await arm.emulator.session.write(() => ({ state: { faults: [] } }));
  expect(answer.status).toBe(202);
  return { arm, headers: answer.headers };
}

test('a delete that hangs is given up after six hours, with the same error at both of its addresses', async () => {
  const { arm, headers } = await hanging();
  const [status, monitor] = ['Azure-AsyncOperation', 'Location'].map((name) => headers.get(name) ?? '');
  arm.pass(5 * HOUR);
  expect((await arm.call('GET', monitor ?? '')).status).toBe(202);
  expect(await state(arm, VERSION)).toBe('Deleting');
  arm.pass(2 * HOUR);
  const error = { code: 'OperationTimedOut', message: 'Replication job timed out after 6 hours.' };
  const ended = await arm.call('GET', status ?? '');
  expect([ended.body.status, ended.body.error]).toEqual(['Failed', error]);
  const monitored = await arm.call('GET', monitor ?? '');
  expect([monitored.status, monitored.body]).toEqual([409, { error }]);
  expect(await state(arm, VERSION)).toBe('Failed');
});

test('a delete that hangs can be sent again, and then the version goes', async () => {
  const { arm } = await hanging();
  arm.pass(HOUR);
  const again = await arm.call('DELETE', VERSION);
  expect(again.status).toBe(202);
  arm.pass(200 * SECOND);
  expect((await arm.call('GET', again.headers.get('Azure-AsyncOperation') ?? '')).body.status).toBe(
    'Succeeded',
  );
  expect((await arm.call('GET', VERSION)).status).toBe(404);
});
