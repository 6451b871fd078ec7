import { describe, expect, test } from 'vitest';

import type { Fault } from '@/state/demo-control';

import { ARM_ORIGIN } from './origins';
import { contoso, contosoSubscriptions } from './scenarios/contoso';
import { CONTOSO, FABRIKAM } from './scenarios/contoso-people';
import type { TestArm } from './testing';
import { TEST_START, testArm } from './testing';

const PROD = `/subscriptions/${contosoSubscriptions.prod}`;
const FAB = `/subscriptions/${contosoSubscriptions.fab}`;
const GALLERIES = `${PROD}/providers/Microsoft.Compute/galleries`;
const GALLERY = `${PROD}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso`;

const setFaults = (arm: TestArm, ...faults: Omit<Fault, 'id'>[]) =>
  arm.emulator.session.write(() => ({
    state: { faults: faults.map((fault, i) => ({ id: `f${i}`, ...fault })) },
  }));
const owner = contoso.personas.find((p) => p.name === 'owner');

describe('who calls', () => {
  test('a token of this tab’s persona is accepted, and names its tenant', async () => {
    const arm = await testArm();
    const token = await arm.emulator.token(CONTOSO, 'arm');
    expect((await arm.call('GET', GALLERIES, undefined, { as: token })).status).toBe(200);
  });

  test('a token of the wrong tenant is refused, with the right one named', async () => {
    const arm = await testArm();
    const token = await arm.emulator.token(CONTOSO, 'arm');
    const answer = await arm.call('GET', `${FAB}/providers/Microsoft.Compute/galleries`, undefined, {
      as: token,
    });
    expect(answer.status).toBe(401);
    expect(answer.body.error.code).toBe('InvalidAuthenticationTokenTenant');
    expect(answer.body.error.message).toContain(`https://sts.windows.net/${FABRIKAM}/`);
    expect(answer.headers.get('WWW-Authenticate')).toContain(`https://login.windows.net/${FABRIKAM}`);
    const right = await arm.emulator.token(FABRIKAM, 'arm');
    const fine = await arm.call('GET', `${FAB}/providers/Microsoft.Compute/galleries`, undefined, {
      as: right,
    });
    expect(fine.status).toBe(200);
  });

  test('a bare name works in each of the person’s tenants', async () => {
    const arm = await testArm();
    expect((await arm.call('GET', GALLERIES, undefined, { as: 'owner' })).status).toBe(200);
    expect((await arm.call('GET', `${FAB}/providers/Microsoft.Compute/galleries`)).status).toBe(200);
  });

  test('there is no token for a tenant that the persona is not in', async () => {
    const arm = await testArm();
    arm.emulator.setPersona('reader');
    await expect(arm.emulator.token(FABRIKAM, 'arm')).rejects.toThrow('AADSTS50020');
  });

  test('an expired token is refused whenever it comes', async () => {
    const arm = await testArm();
    arm.emulator.setPersona('expired');
    for (const as of [await arm.emulator.token(undefined, 'arm'), 'expired']) {
      const answer = await arm.call('GET', GALLERIES, undefined, { as });
      expect([answer.status, answer.body.error.code]).toEqual([401, 'ExpiredAuthenticationToken']);
      expect(answer.body.error.message).toBe(
        "The access token expiry UTC time '3/2/2026 8:00:00 AM' is earlier than current UTC time '3/2/2026 9:00:00 AM'.",
      );
    }
  });

  test.each([
    ['a word that is no persona', 'nobody-special'],
    ['a token with broken claims', 'a.b.c'],
    ['a token of somebody unknown', `x.${btoa(JSON.stringify({ oid: 'ghost', tid: CONTOSO }))}.`],
    ['a token without a tenant', `x.${btoa(JSON.stringify({ oid: owner?.objectId }))}.`],
  ])('%s is refused', async (_, as) => {
    const arm = await testArm();
    const answer = await arm.call('GET', GALLERIES, undefined, { as });
    expect([answer.status, answer.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
  });

  test('Microsoft Graph words its refusals in its own way', async () => {
    const arm = await testArm();
    const answer = await arm.call('GET', 'https://graph.microsoft.com/v1.0/users', undefined, { as: '' });
    expect(answer.status).toBe(401);
    expect(answer.body.error).toMatchObject({
      code: 'InvalidAuthenticationToken',
      message: 'Access token is empty.',
      innerError: { 'request-id': expect.any(String), date: expect.any(String) },
    });
  });
});

describe('what every answer carries', () => {
  test('ARM’s headers, ids and counters that count', async () => {
    const arm = await testArm();
    const first = await arm.call('GET', GALLERY);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'cache-control': 'no-cache',
      pragma: 'no-cache',
      expires: '-1',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
      'x-ms-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
      'x-ms-correlation-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
      'x-ms-routing-request-id': expect.stringMatching(/^[A-Z]+:20260302T090000Z:[\da-f-]{36}$/),
      'x-ms-ratelimit-remaining-subscription-reads': '249',
      'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
      'x-ms-ratelimit-remaining-resource':
        'Microsoft.Compute/GetGallery3Min;349,Microsoft.Compute/GetGallery30Min;2499',
    });
    const second = await arm.call('GET', GALLERY);
    expect(second.headers.get('x-ms-ratelimit-remaining-subscription-reads')).toBe('248');
    expect(second.headers.get('x-ms-ratelimit-remaining-resource')).toContain('GetGallery3Min;348');
    arm.pass(4 * 60_000);
    const later = await arm.call('GET', GALLERY);
    expect(later.headers.get('x-ms-ratelimit-remaining-subscription-reads')).toBe('249');
    expect(later.headers.get('x-ms-ratelimit-remaining-resource')).toBe(
      'Microsoft.Compute/GetGallery3Min;349,Microsoft.Compute/GetGallery30Min;2497',
    );
  });

  test('counters are each person’s own, whatever token they bring', async () => {
    const arm = await testArm();
    const reads = async (as: string) =>
      (await arm.call('GET', GALLERY, undefined, { as })).headers.get(
        'x-ms-ratelimit-remaining-subscription-reads',
      );
    const token = await arm.emulator.token(CONTOSO, 'arm');
    arm.pass(1);
    const later = await arm.emulator.token(CONTOSO, 'arm');
    expect([await reads(token), await reads(later), await reads('reader')]).toEqual(['249', '248', '249']);
  });

  test('the client’s own request id comes back only if it asks for that', async () => {
    const arm = await testArm();
    const mine = { 'x-ms-client-request-id': 'mine' };
    const quiet = await arm.call('GET', GALLERY, undefined, { headers: mine });
    expect(quiet.headers.get('x-ms-client-request-id')).toBeNull();
    const asked = await arm.call('GET', GALLERY, undefined, {
      headers: { ...mine, 'x-ms-return-client-request-id': 'true' },
    });
    expect(asked.headers.get('x-ms-client-request-id')).toBe('mine');
  });

  test('Compute indents with CRLF, ARM is compact', async () => {
    const arm = await testArm();
    expect((await arm.call('GET', GALLERY)).text).toMatch(/^\{\r\n {2}"name": "gal_contoso",\r\n {2}"id"/);
    expect((await arm.call('GET', '/subscriptions?api-version=2022-12-01')).text).toMatch(
      /^\{"value":\[\{"id"/,
    );
  });
});

describe('odd requests', () => {
  test('paths match in any case, with escapes and doubled slashes', async () => {
    const arm = await testArm();
    for (const path of [GALLERY.toUpperCase(), `//${GALLERY.slice(1)}`, GALLERY.replace('gal_', 'gal%5F')]) {
      const answer = await arm.call('GET', ARM_ORIGIN + path);
      expect([answer.status, answer.body.name]).toEqual([200, 'gal_contoso']);
    }
  });

  test('query names match in any case', async () => {
    const arm = await testArm();
    expect((await arm.call('GET', `${GALLERY}?API-Version=2024-03-03`)).status).toBe(200);
  });

  test.each([
    ['no JSON', '{"location":'],
    ['a list', '[]'],
    ['a number', '7'],
    ['nothing', undefined],
    ['tags that are no texts', '{"location":"westeurope","tags":{"a":1}}'],
  ])('a body that is %s is refused', async (_, body) => {
    const arm = await testArm();
    const answer = await arm.call('PUT', `${GALLERY}_new`, body);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'InvalidRequestContent']);
  });

  test('a malformed escape is refused', async () => {
    const arm = await testArm();
    expect((await arm.call('GET', `${ARM_ORIGIN}/subscriptions/%E0%A4%A`)).status).toBe(400);
  });

  test.each([
    ['GET', `${PROD}/providers/Microsoft.Network/virtualNetworks`],
    ['PUT', `${PROD}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/availabilitySets/a`],
    ['GET', `${GALLERY}/applications`],
    ['GET', 'https://graph.microsoft.com/v1.0/devices'],
  ])('what is not emulated says so: %s %s', async (method, path) => {
    const arm = await testArm();
    const answer = await arm.call(method, path, method === 'GET' ? undefined : {});
    expect([answer.status, answer.body.error.code]).toEqual([501, 'NotImplemented']);
    expect(answer.body.error.message).toContain(`${method} `);
    expect(answer.body.error.message).toContain(path.replace('https://', '').split('?')[0]);
  });
});

describe('lists in pages', () => {
  async function walk(arm: TestArm, between?: (page: number) => Promise<unknown>): Promise<string[]> {
    const names: string[] = [];
    let next: string | undefined = GALLERIES;
    for (let page = 0; next !== undefined; page++) {
      const { body }: { body: { value: readonly { name: string }[]; nextLink?: string } } = await arm.call(
        'GET',
        next,
      );
      names.push(...body.value.map((g) => g.name));
      next = body.nextLink;
      await between?.(page);
    }
    return names;
  }

  test('a nextLink stays good while galleries come and go', async () => {
    const arm = await testArm({ pageSize: 1 });
    const before = await walk(arm);
    const gone = before[0] ?? '';
    const names = await walk(arm, async (page) => {
      if (page !== 0) return;
      // The last item of the page is removed, and one is added before and one after the position of the list.
      const found = arm.emulator.session.view().list('microsoft.compute/galleries', PROD);
      const first = found.find((doc) => doc.id.endsWith(`/${gone}`));
      await arm.emulator.session.write(() => ({ changes: first ? [{ delete: first.id }] : [] }));
      for (const name of [
        'aaa/providers/Microsoft.Compute/galleries/a',
        'zzz/providers/Microsoft.Compute/galleries/z',
      ]) {
        const id = `${PROD}/resourceGroups/${name}`;
        await arm.emulator.session.write(() => ({
          changes: [
            {
              put: {
                id,
                type: 'microsoft.compute/galleries',
                body: { ...(first?.body as object), id, name: name.at(-1) },
              },
            },
          ],
        }));
      }
    });
    expect(names).toEqual([...before, 'z']);
  });

  test('each page is its own size, and the query of the first call comes along', async () => {
    const arm = await testArm({ pageSize: 2 });
    const first = await arm.call('GET', `${GALLERIES}?$expand=sharingProfile/Groups`);
    expect(first.body.nextLink).toContain('api-version=2024-03-03');
    expect(first.body.nextLink).toContain('$expand=sharingProfile%2FGroups');
    arm.emulator.setPageSize(1_000);
    const rest = await arm.call('GET', first.body.nextLink ?? '');
    expect(rest.body).not.toHaveProperty('nextLink');
  });

  test('a token that nobody gave out begins the list anew', async () => {
    const arm = await testArm();
    const all = await arm.call('GET', GALLERIES);
    const odd = await arm.call('GET', `${GALLERIES}?$skiptoken=%25%25%25`);
    expect(odd.body.value.length).toBe(all.body.value.length);
  });
});

describe('faults', () => {
  test('apply only to what they match, in any case', async () => {
    const arm = await testArm();
    await setFaults(arm, { kind: 'serverError', match: `get ${PROD.toUpperCase()}/providers` });
    expect((await arm.call('GET', GALLERIES)).status).toBe(500);
    expect((await arm.call('GET', GALLERY)).status).toBe(200);
  });

  test('now and then, and only so often', async () => {
    const arm = await testArm();
    await setFaults(arm, { kind: 'serverError', every: 3, times: 2 });
    const statuses: number[] = [];
    for (let i = 0; i < 9; i++) statuses.push((await arm.call('GET', GALLERY)).status);
    expect(statuses).toEqual([200, 200, 500, 200, 200, 500, 200, 200, 200]);
    expect(arm.emulator.session.state.faults).toEqual([]);
  });

  test('offline is a failed fetch', async () => {
    const arm = await testArm();
    await setFaults(arm, { kind: 'offline' });
    await expect(arm.call('GET', GALLERY)).rejects.toThrow(TypeError);
  });

  test('an answer that never comes ends when the caller gives up', async () => {
    const arm = await testArm();
    await setFaults(arm, { kind: 'never' });
    const controller = new AbortController();
    const waiting = arm.emulator.handle(new Request(ARM_ORIGIN + GALLERY, { signal: controller.signal }));
    controller.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
  });

  test('latency waits, and can be given up', async () => {
    const arm = await testArm();
    await setFaults(arm, { kind: 'latency', amount: 20 });
    const begin = performance.now();
    expect((await arm.call('GET', GALLERY)).status).toBe(200);
    expect(performance.now() - begin).toBeGreaterThan(15);
    await setFaults(arm, { kind: 'latency', amount: 60_000 });
    const controller = new AbortController();
    const waiting = arm.emulator.handle(new Request(ARM_ORIGIN + GALLERY, { signal: controller.signal }));
    controller.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
  });

  test('forbidden answers as if a right were missing', async () => {
    const arm = await testArm();
    await setFaults(arm, { kind: 'forbidden' });
    const answer = await arm.call('DELETE', GALLERY);
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain(
      "'Microsoft.Compute/galleries/delete' over scope '/subscriptions/",
    );
  });

  test('hidden headers are those that a browser could not read', async () => {
    const arm = await testArm();
    await setFaults(arm, { kind: 'hiddenHeaders' });
    const answer = await arm.call('PATCH', GALLERY, { tags: {} });
    expect(answer.status).toBe(200);
    expect([...answer.headers.keys()].sort()).toEqual(['cache-control', 'content-type', 'expires', 'pragma']);
  });
});

test('all routes are loaded by the first call that none of the first matches', async () => {
  let loaded = 0;
  const { routes } = await import('./routes');
  const { startRoutes } = await import('./start-routes');
  const arm = await testArm({
    routes: startRoutes,
    allRoutes: async () => {
      loaded++;
      return routes;
    },
  });
  await arm.call('GET', GALLERY);
  expect(loaded).toBe(0);
  expect((await arm.call('PATCH', GALLERY, { tags: { a: '1' } })).status).toBe(200);
  expect((await arm.call('GET', `${GALLERY}/applications`)).status).toBe(501);
  expect(loaded).toBe(1);
});

test('a scenario is as old as its start: the same start, the same estate', async () => {
  const [a, b] = [await testArm(), await testArm()];
  expect([...a.emulator.session.documents.all()]).toEqual([...b.emulator.session.documents.all()]);
  expect(a.emulator.now()).toBe(TEST_START);
});
