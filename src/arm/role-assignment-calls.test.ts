import { expect, it } from 'vitest';

import { createArmClient } from './client';
import type { AccessCall } from './role-assignment-calls';
import { removalOf, requestOf, sendAccessCalls } from './role-assignment-calls';

const scope = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g';
const put: AccessCall = {
  kind: 'put',
  scope,
  name: 'new',
  body: { properties: { roleDefinitionId: 'r', principalId: 'p' } },
};
const old = {
  id: '',
  name: 'old',
  type: '',
  properties: { scope, roleDefinitionId: 'r', principalId: 'p' },
};

function client(refuse: (method: string) => boolean, sent: string[]) {
  return createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    token: async () => 't',
    fetch: async (request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname.split('/').at(-1) ?? ''}`);
      return refuse(request.method)
        ? Response.json({ error: { code: 'ScopeLocked', message: 'no' } }, { status: 409 })
        : Response.json({});
    },
  });
}

it('the new assignment is made before the old one is removed; trying again goes on where it stopped', async () => {
  const sent: string[] = [];
  let locked = true;
  const arm = client((method) => locked && method === 'DELETE', sent);
  const calls = [put, removalOf(old)];
  const first = await sendAccessCalls(arm, calls, undefined);
  expect([first.done, first.failure?.code]).toEqual([1, 'ScopeLocked']);
  locked = false;
  expect(await sendAccessCalls(arm, calls, undefined, first.done)).toEqual({ done: 2 });
  expect(sent).toEqual(['PUT new', 'DELETE old', 'DELETE old']);
});

it('a refused first call sends nothing more', async () => {
  const sent: string[] = [];
  const answer = await sendAccessCalls(
    client(() => true, sent),
    [put, removalOf(old)],
    undefined,
  );
  expect([answer.done, sent]).toEqual([0, ['PUT new']]);
});

it('the review shows the URL that is called, at the root of a tenant too', () => {
  const arm = client(() => false, []);
  expect(requestOf(arm, put).url).toContain(
    `${scope}/providers/Microsoft.Authorization/roleAssignments/new?`,
  );
  const atRoot = removalOf({ ...old, properties: { ...old.properties, scope: '/' } });
  expect(requestOf(arm, atRoot).url).toMatch(
    /^https:\/\/management\.azure\.com\/providers\/Microsoft\.Authorization\/roleAssignments\/old\?/,
  );
});
