import { expect, test } from 'vitest';

import { GALLERY, SECOND, emptyArm } from './test-estate';

test('sharing: groups are merged per type, shown only when asked for, and reset makes the gallery private', async () => {
  const arm = await emptyArm();
  await arm.call('PUT', GALLERY, {
    location: 'westeurope',
    properties: { sharingProfile: { permissions: 'Groups' } },
  });
  arm.pass(SECOND);
  const add = (ids: string[], type = 'Subscriptions') =>
    arm.call('POST', `${GALLERY}/share`, { operationType: 'Add', groups: [{ type, ids }] });
  const first = await add(['a', 'b']);
  expect([first.status, first.text]).toEqual([202, '']);
  expect(first.headers.get('Location')).toContain('monitor=true');
  await add(['B', 'c']);
  await add(['t'], 'AADTenants');
  await arm.call('POST', `${GALLERY}/share`, {
    operationType: 'Remove',
    groups: [{ type: 'Subscriptions', ids: ['a'] }],
  });
  arm.pass(5 * SECOND);
  const plain = await arm.call('GET', GALLERY);
  expect(plain.body.properties.sharingProfile).toEqual({ permissions: 'Groups' });
  for (const query of ['$select=Permissions', '$expand=sharingProfile%2FGroups']) {
    const full = await arm.call('GET', `${GALLERY}?${query}`);
    expect(full.body.properties.sharingProfile).toEqual({
      permissions: 'Groups',
      groups: [
        { type: 'Subscriptions', ids: ['b', 'c'] },
        { type: 'AADTenants', ids: ['t'] },
      ],
    });
  }
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'Reset' });
  const reset = await arm.call('GET', `${GALLERY}?$select=Permissions`);
  expect(reset.body.properties.sharingProfile).toEqual({ permissions: 'Private' });
});

test('publishing: a community gallery gets its public name, is enabled, and gets a new name after a reset', async () => {
  const arm = await emptyArm();
  const properties = {
    sharingProfile: {
      permissions: 'Community',
      communityGalleryInfo: { publisherUri: 'u', publisherContact: 'c', eula: 'e', publicNamePrefix: 'pub' },
    },
  };
  const info = async () =>
    (
      (await arm.call('GET', GALLERY)).body.properties.sharingProfile as {
        communityGalleryInfo: { publicNames: string[]; communityGalleryEnabled: boolean };
      }
    ).communityGalleryInfo;
  await arm.call('PUT', GALLERY, { location: 'westeurope', properties });
  arm.pass(SECOND);
  const before = await info();
  expect(before.communityGalleryEnabled).toBe(false);
  expect(before.publicNames[0]).toMatch(/^pub-[0-9a-f-]{36}$/);
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'EnableCommunity' });
  expect(await info()).toMatchObject({ communityGalleryEnabled: true, publicNames: before.publicNames });
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'Reset' });
  await arm.call('PUT', GALLERY, { location: 'westeurope', properties });
  expect((await info()).publicNames).not.toEqual(before.publicNames);
});
