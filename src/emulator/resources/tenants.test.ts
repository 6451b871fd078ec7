import { describe, expect, it } from 'vitest';

import { contosoSubscriptions } from '../scenarios/contoso';
import { CONTOSO, FABRIKAM } from '../scenarios/contoso-people';
import { empty } from '../scenarios/empty';
import { testArm } from '../testing';

const API = 'api-version=2022-12-01';
const names = (body: { readonly value: readonly { readonly displayName?: unknown }[] }) =>
  body.value.map((v) => v.displayName);

describe('tenants and subscriptions', () => {
  it("lists the tenants whose directory knows the caller, the guest's host among them", async () => {
    const arm = await testArm();
    expect((await arm.call('GET', `/tenants?${API}`)).body.value).toHaveLength(2);
    expect((await arm.call('GET', `/tenants?${API}`, undefined, { as: 'reader' })).body.value).toHaveLength(
      1,
    );
    const guest = await arm.call('GET', `/tenants?${API}`, undefined, { as: 'guest' });
    expect(guest.body.value.map((t) => t.id.split('/')[2]).sort()).toEqual([CONTOSO, FABRIKAM].sort());
  });

  it("lists the subscriptions of the token's tenant, with their count", async () => {
    const arm = await testArm();
    const { body, text } = await arm.call('GET', `/subscriptions?${API}`);
    expect(body.value).toHaveLength(3);
    expect(JSON.parse(text)).toMatchObject({ count: { type: 'Total', value: 3 } });
    const token = await arm.emulator.token(FABRIKAM, 'arm');
    const there = await arm.call('GET', `/subscriptions?${API}`, undefined, { as: token });
    expect(names(there.body as never)).toEqual(['Fabrikam Shared']);
  });

  it('lists a subscription to who may read one resource in it, and none to who may read nothing', async () => {
    const arm = await testArm();
    const imageReader = await arm.call('GET', `/subscriptions?${API}`, undefined, { as: 'image-reader' });
    expect(names(imageReader.body as never)).toEqual(['Contoso Prod']);
    const nobody = await arm.call('GET', `/subscriptions?${API}`, undefined, { as: 'no-access' });
    expect(nobody.body.value).toEqual([]);
  });

  it('refuses a subscription that is not there, or not the caller’s, or another tenant’s', async () => {
    const arm = await testArm();
    const missing = await arm.call('GET', `/subscriptions/11111111-0000-0000-0000-000000000000?${API}`);
    expect([missing.status, missing.body.error.code]).toEqual([404, 'SubscriptionNotFound']);
    const path = `/subscriptions/${contosoSubscriptions.lab}?${API}`;
    const refused = await arm.call('GET', path, undefined, { as: 'image-reader' });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'AuthorizationFailed']);
    const foreign = await arm.call('GET', `/subscriptions/${contosoSubscriptions.fab}?${API}`, undefined, {
      as: 'reader',
    });
    expect([foreign.status, foreign.body.error.code]).toEqual([401, 'InvalidAuthenticationTokenTenant']);
  });

  it('has one subscription and nothing else in scenario empty', async () => {
    const arm = await testArm({ scenario: empty });
    const sub = '/subscriptions/00000000-0000-0000-0000-000000000000';
    const { body } = await arm.call('GET', `/subscriptions?${API}`);
    expect(body.value.map((s) => s.id)).toEqual([sub]);
    expect((await arm.call('GET', `${sub}/resourcegroups?${API}`)).body.value).toEqual([]);
    expect((await arm.call('GET', `${sub}/resources?${API}`)).body.value).toEqual([]);
  });

  it('answers locations with 102 entries of the subscription asked', async () => {
    const arm = await testArm();
    const { body } = await arm.call('GET', `/subscriptions/${contosoSubscriptions.prod}/locations?${API}`);
    expect(body.value).toHaveLength(102);
    expect(body.value[0]?.id).toBe(`/subscriptions/${contosoSubscriptions.prod}/locations/eastus`);
  });

  it('words a wrong api-version as ARM does on its own routes', async () => {
    const arm = await testArm();
    const { status, body } = await arm.call('GET', '/subscriptions?api-version=2001-01-01');
    expect([status, body.error.code]).toEqual([400, 'InvalidApiVersionParameter']);
  });
});
