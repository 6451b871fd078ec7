import { afterEach, describe, expect, test } from 'vitest';

import type { HttpAnswer, HttpArm } from './testing';
import { httpArm } from './testing';

const open: HttpArm[] = [];
afterEach(async () => {
  for (const arm of open.splice(0)) await arm.close();
});
const listening = async (): Promise<HttpArm> => {
  const arm = await httpArm();
  open.push(arm);
  return arm;
};
const GRAPH = '/graph.microsoft.com/v1.0';
const filter = (text: string) => `?$filter=${encodeURIComponent(text)}`;

interface Principal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly servicePrincipalType: string;
  readonly servicePrincipalNames: readonly string[];
}
const principalsOf = async (arm: HttpArm, query = '') =>
  (await arm.call('GET', `${GRAPH}/servicePrincipals${query}`)).body.value as unknown as readonly Principal[];
const applicationPrincipal = async (arm: HttpArm) => {
  const found = (await principalsOf(arm)).find((sp) => sp.servicePrincipalType === 'Application');
  if (!found) throw new Error('The scenario has no service principal.');
  return found;
};

describe('service principals', () => {
  test('carry servicePrincipalNames and are found by one of them', async () => {
    const arm = await listening();
    const { appId, id } = await applicationPrincipal(arm);
    const found = await principalsOf(
      arm,
      filter(`servicePrincipalNames/any(c:c eq '${appId.toUpperCase()}')`),
    );
    expect(found.map((sp) => [sp.id, sp.servicePrincipalNames])).toEqual([[id, [appId]]]);
    expect(await principalsOf(arm, filter("servicePrincipalNames/any(c:c eq 'x')"))).toEqual([]);
    const other = await arm.call(
      'GET',
      `${GRAPH}/servicePrincipals${filter("servicePrincipalNames/any(c:d eq 'x')")}`,
    );
    expect([other.status, other.body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
    const one = await arm.call('GET', `${GRAPH}/servicePrincipals/${id}?$select=servicePrincipalNames`);
    expect(one.body.servicePrincipalNames).toEqual([appId]);
  });
});

describe('applications', () => {
  test('are those behind the service principals, and those that are registered', async () => {
    const arm = await listening();
    const { appId, displayName } = await applicationPrincipal(arm);
    const byAppId = async (id: string) =>
      (await arm.call('GET', `${GRAPH}/applications${filter(`appId eq '${id}'`)}`)).body.value;
    const [known] = await byAppId(appId);
    expect(known).toMatchObject({ appId, displayName });
    expect((await arm.call('GET', `${GRAPH}/applications/${known?.id}`)).body).toMatchObject({ appId });

    const made = await arm.call('POST', `${GRAPH}/applications`, { displayName: 'packer' });
    expect([made.status, made.body.displayName]).toEqual([201, 'packer']);
    expect((await byAppId(String(made.body.appId)))[0]?.id).toBe(made.body.id);
    expect((await arm.call('GET', `${GRAPH}/applications/${made.body.id}`)).status).toBe(200);
  });

  test('are refused without a name, not found by another id, and not for guests', async () => {
    const arm = await listening();
    for (const body of [{}, { displayName: 5 }, { displayName: 'a', identifierUris: 'x' }]) {
      const answer = await arm.call('POST', `${GRAPH}/applications`, body);
      expect([answer.status, answer.body.error.code]).toEqual([400, 'Request_BadRequest']);
    }
    const missing = await arm.call('GET', `${GRAPH}/applications/11111111-1111-1111-1111-111111111111`);
    expect([missing.status, missing.body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
  });
});

describe('$batch', () => {
  interface Responses {
    readonly responses: readonly {
      readonly id: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: HttpAnswer['body'];
    }[];
  }
  const batch = async (arm: HttpArm, requests: unknown) => {
    const answer = await arm.call('POST', `${GRAPH}/$batch`, { requests });
    return { ...answer, ...(answer.body as unknown as Responses) };
  };
  const users = (id: string, url = '/users?$top=1') => ({ id, method: 'GET', url });

  test('answers each request with a status of its own', async () => {
    const arm = await listening();
    const { status, responses } = await batch(arm, [
      users('1'),
      users('2', '/users/nobody@contoso.com'),
      users('3', 'me'),
      { id: '4', method: 'POST', url: '/applications', body: { displayName: 'made in a batch' } },
      { id: '5', method: 'DELETE', url: '/users/x' },
      { ...users('6'), dependsOn: ['2'] },
    ]);
    expect(status).toBe(200);
    expect(responses.map(({ id, status }) => [id, status])).toEqual([
      ['1', 200],
      ['2', 404],
      ['3', 200],
      ['4', 201],
      ['5', 501],
      ['6', 424],
    ]);
    expect(responses[0]?.body.value).toHaveLength(1);
    const made = await arm.call('GET', `${GRAPH}/applications/${responses[3]?.body.id}`);
    expect(made.body.displayName).toBe('made in a batch');
  });

  test('takes 20 requests and no more, each with an id of its own', async () => {
    const arm = await listening();
    const some = (count: number) => Array.from({ length: count }, (_, i) => users(String(i)));
    expect((await batch(arm, some(20))).responses).toHaveLength(20);
    const over = await batch(arm, some(21));
    expect([over.status, over.body.error.code]).toEqual([400, 'MaximumValueExceeded']);
    for (const bad of [
      [],
      'x',
      [1],
      [{ id: 1 }],
      [users('1'), users('1')],
      [{ ...users('1'), headers: { 'a b': 'c' } }],
    ]) {
      const answer = await batch(arm, bad);
      const item = answer.responses?.[0];
      expect(item?.status ?? answer.status).toBe(400);
    }
    expect(arm.errors).toEqual([]);
  });

  test('a request in it may be throttled while the others are answered', async () => {
    const arm = await listening();
    await arm.arm.emulator.session.write(() => ({
      state: {
        faults: [{ id: 't', kind: 'throttle', match: 'GET graph.microsoft.com/v1.0/groups', amount: 7 }],
      },
    }));
    const { responses } = await batch(arm, [users('1'), users('2', '/groups')]);
    expect(responses.map(({ status }) => status)).toEqual([200, 429]);
    expect(responses[1]?.headers['Retry-After']).toBe('7');
  });
});
