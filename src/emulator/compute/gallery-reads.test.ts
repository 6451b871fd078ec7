import { expect, test } from 'vitest';

import { contosoSubscriptions } from '../scenarios/contoso';
import { testArm } from '../testing';
import { replication, VERSION, withVersion } from './test-estate';

const SUB = `/subscriptions/${contosoSubscriptions.prod}`;

test('the galleries of a subscription come with an upper-cased resource group, and lead down to versions', async () => {
  const arm = await testArm();
  const galleries = await arm.call('GET', `${SUB}/providers/Microsoft.Compute/galleries`);
  expect(galleries.status).toBe(200);
  const gallery = galleries.body.value.find((g) => g.name === 'gal_contoso');
  expect(gallery?.id).toContain('/resourceGroups/RG-IMAGES-PROD/');

  const definitions = await arm.call('GET', `${gallery?.id}/images`);
  expect(definitions.body.value.map((d) => d.name)).toContain('myImage1');
  expect(definitions.body.value[0]?.id).toContain('/resourceGroups/rg-images-prod/');

  const versions = await arm.call('GET', `${definitions.body.value[0]?.id}/versions`);
  expect(versions.body.value.length).toBeGreaterThan(0);
  expect(versions.body.value[0]?.properties).not.toHaveProperty('replicationStatus');

  const version = await arm.call('GET', `${versions.body.value[0]?.id}?$expand=ReplicationStatus`);
  expect(version.body.properties).toHaveProperty('replicationStatus.aggregatedState');
});

test('pages follow nextLink to the end, each item once', async () => {
  const arm = await testArm({ pageSize: 2 });
  const whole = await testArm();
  const path = `${SUB}/providers/Microsoft.Compute/galleries`;
  const names: string[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const page = await arm.call('GET', next);
    expect(page.body.value.length).toBeLessThanOrEqual(2);
    names.push(...page.body.value.map((g) => g.name));
    next = page.body.nextLink;
  }
  const all = await whole.call('GET', path);
  expect(names).toEqual(all.body.value.map((g) => g.name));
  expect(names.length).toBeGreaterThan(2);
});

test('of what a version can be expanded by, the regional state is answered, and what is not names itself', async () => {
  const arm = await withVersion();
  for (const spelling of ['ReplicationStatus', 'replicationstatus']) {
    const { body } = await arm.call('GET', `${VERSION}?$expand=${spelling}`);
    expect(body.properties.replicationStatus).toEqual(await replication(arm));
  }
  expect((await arm.call('GET', `${VERSION}?$expand=`)).status).toBe(200);
  for (const other of ['UefiSettings', 'ReplicationStatus,UefiSettings']) {
    const { status, body } = await arm.call('GET', `${VERSION}?$expand=${other}`);
    expect([status, body.error.code]).toEqual([501, 'NotImplemented']);
    expect(body.error.message).toContain(`${VERSION} with $expand=${other}.`);
  }
  // Who may not know that the version exists learns nothing else either.
  const missing = await arm.call('GET', `${VERSION}9?$expand=UefiSettings`);
  expect(missing.status).toBe(404);
});
