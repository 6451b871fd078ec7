import { afterEach, describe, expect, test } from 'vitest';

import { contosoSubscriptions } from '../../scenarios/contoso';
import type { HttpArm } from './testing';
import { COMPUTE, httpArm } from './testing';

// Answers to what real clients and hostile input sent: one file, for each case is a few lines over the same estate.

const open: HttpArm[] = [];
afterEach(async () => {
  for (const arm of open.splice(0)) await arm.close();
});
const listening = async (options?: Parameters<typeof httpArm>[0]): Promise<HttpArm> => {
  const arm = await httpArm(options);
  open.push(arm);
  return arm;
};

const SUBSCRIPTION = `/subscriptions/${contosoSubscriptions.prod}`;
const GALLERY = `${COMPUTE}/galleries/made_here`;
const DEFINITION = `${GALLERY}/images/linux`;
const VERSION = `${DEFINITION}/versions/1.0.0`;
const IMAGE = `${COMPUTE}/images/golden`;
const HOUR = 3_600_000;

/** Makes a gallery, a definition and a managed image. */
async function withDefinition(arm: HttpArm, gallery: object = {}, apiVersion = '2024-03-03') {
  const made = [
    await arm.call('PUT', `${GALLERY}?api-version=${apiVersion}`, { location: 'westeurope', ...gallery }),
    await arm.call('PUT', `${DEFINITION}?api-version=${apiVersion}`, {
      location: 'westeurope',
      properties: {
        osType: 'Linux',
        osState: 'Generalized',
        hyperVGeneration: 'V1',
        identifier: { publisher: 'p', offer: 'o', sku: 's' },
      },
    }),
    await arm.call('PUT', `${IMAGE}?api-version=2023-03-01`, {
      location: 'westeurope',
      properties: { storageProfile: { osDisk: { osType: 'Linux', osState: 'Generalized', diskSizeGB: 40 } } },
    }),
  ];
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
  arm.arm.pass(HOUR);
}
const version = (profile: object, more: object = {}) => ({
  location: 'westeurope',
  properties: { publishingProfile: profile, storageProfile: { source: { id: IMAGE } } },
  ...more,
});
const regions = (answer: { body: { properties: unknown } }) =>
  (
    answer.body.properties as {
      publishingProfile: {
        targetRegions: { name: string; regionalReplicaCount: number; encryption?: object }[];
      };
    }
  ).publishingProfile.targetRegions;
const codeOf = (answer: { status: number; body: { error?: { code: string } } }) => [
  answer.status,
  answer.body.error?.code,
];

describe('Resource Graph', () => {
  const PATH = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
  const QUERY = 'resources | take 1';
  test.each([
    [{ subscriptions: '' }],
    [{ subscriptions: {} }],
    [{ subscriptions: [1] }],
    [{ managementGroups: 'x' }],
    [{ managementGroups: [null] }],
    [{ options: 'x' }],
    [{ options: { $skip: 'x' } }],
    [{ options: { $skip: -1 } }],
    [{ options: { $top: 'x' } }],
    [{ options: { $skipToken: 1 } }],
    [{ query: 1 }],
    [{ query: `resources | where ${'('.repeat(6_000)}1${')'.repeat(6_000)} == 1` }],
    [{ query: `resources | where 1${' + 1'.repeat(6_000)} > 1` }],
    [{ query: `resources | where ${'- '.repeat(6_000)}1 > 1` }],
    [{ query: `resources | extend a = properties${'.a'.repeat(6_000)}` }],
    [{ query: 'resources | where properties.a > ago(1e400d)' }],
  ])('%j is refused with 400', async (body) => {
    const arm = await listening();
    const answer = await arm.call('POST', PATH, { query: QUERY, ...body });
    expect(codeOf(answer)).toEqual([400, 'BadRequest']);
    expect(arm.errors).toEqual([]);
  });

  test.each([
    'resources | extend a = ago(1e300d)',
    'resources | extend a = now(1e300d), b = 1e300d * 1e300',
    'resources | extend a = tostring(1e20d), b = tostring(ago(1e20d))',
  ])('an instant beyond all dates is null: %s', async (query) => {
    const arm = await listening();
    const answer = await arm.call('POST', PATH, { query });
    expect(answer.status).toBe(200);
    expect(arm.errors).toEqual([]);
  });

  test('null members are as good as absent', async () => {
    const arm = await listening();
    const answer = await arm.call('POST', PATH, {
      query: QUERY,
      subscriptions: null,
      managementGroups: null,
      options: { $skip: null, $top: null },
    });
    expect(answer.body.count).toBe(1);
  });

  test('community galleries have a row in each region where they are', async () => {
    const arm = await listening();
    await withDefinition(arm, {
      properties: {
        sharingProfile: {
          permissions: 'Community',
          communityGalleryInfo: {
            publisherUri: 'https://contoso.example',
            publisherContact: 'a@contoso.example',
            eula: 'e',
            publicNamePrefix: 'contoso',
          },
        },
      },
    });
    const targetRegions = [{ name: 'westeurope' }, { name: 'northeurope' }];
    expect((await arm.call('PUT', VERSION, version({ targetRegions }))).status).toBe(201);
    const ask = async (type: string) => {
      const answer = await arm.call('POST', PATH, {
        query: `communitygalleryresources | where type == '${type}' | where properties contains 'contoso-' | project name, location | order by location asc`,
      });
      return (answer.body.data as { name: string; location: string }[]).map(({ location }) => location);
    };
    const TYPE = 'microsoft.compute/locations/communitygalleries';
    expect(await ask(TYPE)).toEqual([]);
    expect((await arm.call('POST', `${GALLERY}/share`, { operationType: 'EnableCommunity' })).status).toBe(
      202,
    );
    arm.arm.pass(6 * HOUR);
    expect(await ask(TYPE)).toEqual(['northeurope', 'westeurope']);
    expect(await ask(`${TYPE}/images`)).toEqual(['northeurope', 'westeurope']);
    expect(await ask(`${TYPE}/images/versions`)).toEqual(['northeurope', 'westeurope']);
  });
});

describe('versions', () => {
  test('a soft-deleted one comes back by a PUT without a source, with its publishedDate; with a source it is refused', async () => {
    const arm = await listening();
    await withDefinition(arm, { properties: { softDeletePolicy: { isSoftDeleteEnabled: true } } });
    await arm.call('PUT', VERSION, version({}));
    arm.arm.pass(HOUR);
    const published = (await arm.call('GET', VERSION)).body.properties.publishingProfile as {
      publishedDate: string;
    };
    expect((await arm.call('DELETE', VERSION)).status).toBe(202);
    arm.arm.pass(HOUR);
    expect((await arm.call('GET', VERSION)).status).toBe(404);
    expect((await arm.call('PUT', VERSION, version({}))).status).toBe(409);
    const back = await arm.call('PUT', VERSION, { location: 'westeurope', tags: { back: 'yes' } });
    expect([back.status, back.body.properties.provisioningState, back.body.tags]).toEqual([
      200,
      'Updating',
      { back: 'yes' },
    ]);
    expect(back.body.properties.publishingProfile).toMatchObject({ publishedDate: published.publishedDate });
    arm.arm.pass(HOUR);
    expect((await arm.call('GET', VERSION)).body.properties.provisioningState).toBe('Succeeded');
  });

  test('a region without a count of its own gets the common count, also where the version already is', async () => {
    const arm = await listening();
    await withDefinition(arm);
    const targetRegions = [{ name: 'westeurope', regionalReplicaCount: 5 }];
    await arm.call('PUT', VERSION, version({ targetRegions }));
    arm.arm.pass(HOUR);
    const put = await arm.call(
      'PUT',
      VERSION,
      version({ replicaCount: 2, targetRegions: [{ name: 'westeurope' }] }),
    );
    expect(regions(put)[0]?.regionalReplicaCount).toBe(2);
    arm.arm.pass(HOUR);
    const explicit = await arm.call('PUT', VERSION, version({ replicaCount: 1, targetRegions }));
    expect(regions(explicit)[0]?.regionalReplicaCount).toBe(5);
  });

  test('a disk encryption set is shown with an empty security profile', async () => {
    const arm = await listening();
    await withDefinition(arm);
    const diskEncryptionSetId = `${COMPUTE}/diskEncryptionSets/des`;
    const targetRegions = [{ name: 'westeurope', encryption: { osDiskImage: { diskEncryptionSetId } } }];
    const put = await arm.call('PUT', VERSION, version({ targetRegions }));
    expect(regions(put)[0]?.encryption).toEqual({
      osDiskImage: { diskEncryptionSetId, securityProfile: {} },
    });
  });

  test('$expand with an unknown value is refused, UefiSettings is not emulated', async () => {
    const arm = await listening();
    await withDefinition(arm);
    await arm.call('PUT', VERSION, version({}));
    const foo = await arm.call('GET', `${VERSION}?$expand=foo`);
    expect([foo.status, foo.body.error]).toEqual([
      400,
      { code: 'InvalidParameter', message: 'The request URL is not valid.', target: '$expand' },
    ]);
    expect((await arm.call('GET', `${VERSION}?$expand=UefiSettings`)).status).toBe(501);
  });
});

test.each([
  ['2021-07-01', 'Succeeded'],
  ['2021-10-01', 'Updating'],
  ['2023-07-03', 'Updating'],
  ['2024-03-03', 'Updating'],
])('a gallery that is put again with %s is %s', async (apiVersion, state) => {
  const arm = await listening();
  const put = () => arm.call('PUT', `${GALLERY}?api-version=${apiVersion}`, { location: 'westeurope' });
  expect((await put()).body.properties.provisioningState).toBe('Creating');
  arm.arm.pass(HOUR);
  expect((await put()).body.properties.provisioningState).toBe(state);
});

test('a shared gallery has properties from 2022-01-03 on', async () => {
  const arm = await listening();
  await withDefinition(arm, { properties: { sharingProfile: { permissions: 'Groups' } } });
  const share = {
    operationType: 'Add',
    groups: [{ type: 'Subscriptions', ids: [contosoSubscriptions.dev] }],
  };
  expect((await arm.call('POST', `${GALLERY}/share`, share)).status).toBe(202);
  arm.arm.pass(HOUR);
  const name = `${contosoSubscriptions.prod}-MADE_HERE`;
  const shared = (apiVersion: string) =>
    arm.call(
      'GET',
      `/subscriptions/${contosoSubscriptions.dev}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/${name}?api-version=${apiVersion}`,
    );
  expect((await shared('2022-01-03')).body.properties).toEqual({});
  expect((await shared('2021-07-01')).body).not.toHaveProperty('properties');
});

describe('members and types of a body', () => {
  test('an unknown member of a resource is refused, null and known ones are not, unknown properties stay', async () => {
    const arm = await listening();
    const put = (more: object) => arm.call('PUT', GALLERY, { location: 'westeurope', ...more });
    const refused = await put({ nonsense: 1 });
    expect(codeOf(refused)).toEqual([400, 'InvalidRequestContent']);
    expect(refused.body.error.message).toContain(
      "Could not find member 'nonsense' on object of type 'ResourceDefinition'. Path 'nonsense', line 1, position ",
    );
    expect((await put({ nonsense: null })).status).toBe(201);
    arm.arm.pass(HOUR);
    const known = { id: 'x', name: 'x', type: 'x', kind: '', sku: {}, plan: {}, zones: [], managedBy: '' };
    const alsoKnown = { extendedLocation: {}, systemData: {}, etag: '', properties: {} };
    expect((await put({ ...known, ...alsoKnown })).status).toBe(200);
    await withDefinitionIn(arm);
    const targetRegions = [{ name: 'westeurope', newInThisRegion: { a: 1 } }];
    const made = await arm.call('PUT', VERSION, version({ targetRegions }));
    expect(regions(made)[0]).toMatchObject({ newInThisRegion: { a: 1 } });
  });
  const withDefinitionIn = async (arm: HttpArm) => {
    arm.arm.pass(HOUR);
    await arm.call('DELETE', GALLERY);
    arm.arm.pass(HOUR);
    await withDefinition(arm);
  };

  test.each([
    ['gallery', GALLERY, { properties: 'x' }],
    ['gallery', GALLERY, { properties: { description: 5 } }],
    ['gallery', GALLERY, { properties: { sharingProfile: [] } }],
    ['gallery', GALLERY, { properties: { softDeletePolicy: { isSoftDeleteEnabled: 'yes' } } }],
    ['definition', DEFINITION, { properties: { osType: 'Linux', recommended: 'x' } }],
    ['definition', DEFINITION, { properties: { osType: 'Linux', features: ['x'] } }],
    ['definition', DEFINITION, { properties: { osType: 'Linux', endOfLifeDate: '2020-13-01' } }],
    ['definition', DEFINITION, { properties: { osType: 'Linux', description: {} } }],
    ['version', VERSION, { properties: { publishingProfile: 'x' } }],
    ['version', VERSION, { properties: { publishingProfile: { excludeFromLatest: 'yes' } } }],
    ['version', VERSION, { properties: { publishingProfile: { replicaCount: 'two' } } }],
    ['version', VERSION, { properties: { storageProfile: [] } }],
  ])('a wrong type in the properties of a %s is BadRequest: %s %j', async (_, path, more) => {
    const arm = await listening();
    await withDefinition(arm);
    await arm.call('PUT', VERSION, version({}));
    arm.arm.pass(HOUR);
    const put = await arm.call('PUT', path, { location: 'westeurope', ...more });
    expect(codeOf(put)).toEqual([400, 'BadRequest']);
    expect(put.body.error.message).toMatch(/^Could not convert .* Path 'properties/);
  });
});

describe('HEAD', () => {
  test('of a gallery, definition and version: 405 where there is one, else 404', async () => {
    const arm = await listening();
    await withDefinition(arm);
    await arm.call('PUT', VERSION, version({}));
    for (const path of [GALLERY, DEFINITION, VERSION]) {
      expect((await arm.call('HEAD', path)).status).toBe(405);
      expect((await arm.call('HEAD', `${path.slice(0, -1)}9`)).status).toBe(404);
    }
    const group = `${SUBSCRIPTION}/resourceGroups/rg-images-prod?api-version=2021-04-01`;
    expect((await arm.call('HEAD', group)).status).toBe(204);
  });
});

test.each(['abc', '00000000-0000-0000-0000-00000000000', '%20'])(
  'the subscription %s is malformed, another unknown one is not found',
  async (id) => {
    const arm = await listening();
    const list = await arm.call('GET', `/subscriptions/${id}/providers/Microsoft.Compute/galleries`);
    expect([list.status, list.body.error]).toEqual([
      400,
      {
        code: 'InvalidSubscriptionId',
        message: `The provided subscription identifier '${decodeURIComponent(id)}' is malformed or invalid.`,
      },
    ]);
    const unknown =
      '/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.Compute/galleries';
    expect(codeOf(await arm.call('GET', unknown))).toEqual([404, 'SubscriptionNotFound']);
  },
);

describe('tags', () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, 'v']));
  const group = `${SUBSCRIPTION}/resourceGroups/rg-tags?api-version=2021-04-01`;
  test.each<readonly [unknown, string]>([
    ...['a<b', 'a>b', 'a%b', 'a&b', 'a\\b', 'a?b', 'a/b', 'a\u0001b'].map(
      (name) => [{ [name]: 'v' }, 'InvalidTagNameCharacters'] as const,
    ),
    [many(51), 'TooManyTags'],
    [{ ['n'.repeat(513)]: 'v' }, 'InvalidTagNameLength'],
    [{ a: 'v'.repeat(257) }, 'InvalidTagValueLength'],
    [{ a: '1', A: '2' }, 'DuplicateTagNames'],
    [{ a: 1 }, 'InvalidRequestContent'],
    [['a'], 'InvalidRequestContent'],
  ])('%j are refused: %s', async (tags, code) => {
    const arm = await listening();
    expect(codeOf(await arm.call('PUT', GALLERY, { location: 'westeurope', tags }))).toEqual([400, code]);
    expect(codeOf(await arm.call('PUT', group, { location: 'westeurope', tags }))).toEqual([400, code]);
  });

  test('the sentence names the tags', async () => {
    const arm = await listening();
    const put = await arm.call('PUT', GALLERY, {
      location: 'westeurope',
      tags: { 'a/b': '', ok: '', 'c?': '' },
    });
    expect(put.body.error.message).toBe(
      "The tag names 'a/b,c?' have reserved characters '<,>,%,&,\\,?,/' or control characters.",
    );
  });

  test('50 tags, a name of 512 and a value of 256 characters are taken', async () => {
    const arm = await listening();
    const tags = { ...many(49), ['n'.repeat(512)]: 'v'.repeat(256) };
    expect((await arm.call('PUT', GALLERY, { location: 'westeurope', tags })).status).toBe(201);
  });

  test('what an import brought may be sent back unchanged, and reduced, but nothing of that kind added', async () => {
    const { contoso } = await import('../../scenarios/contoso');
    const { TEST_START } = await import('../../testing');
    const odd = { ...many(60), 'a/b': 'v' };
    const docs = contoso
      .build(TEST_START)
      .map((doc) =>
        doc.type === 'microsoft.compute/galleries' && doc.id.endsWith('gal_contoso')
          ? { ...doc, body: { ...(doc.body as object), tags: odd } }
          : doc,
      );
    const arm = await listening({ docs });
    const patch = async (tags: object) => {
      arm.arm.pass(HOUR);
      return codeOf(await arm.call('PATCH', `${COMPUTE}/galleries/gal_contoso`, { tags }));
    };
    expect(await patch({ ...odd, 'c/d': 'v' })).toEqual([400, 'TooManyTags']);
    expect(await patch(odd)).toEqual([200, undefined]);
    expect(await patch({ 'a/b': 'v' })).toEqual([200, undefined]);
    expect(await patch({ 'a/b': 'other' })).toEqual([400, 'InvalidTagNameCharacters']);
  });
});

test('features of a definition change only where updates of the image are allowed', async () => {
  const arm = await listening();
  await withDefinition(arm);
  const put = async (more: object) => {
    arm.arm.pass(HOUR);
    const identifier = { publisher: 'p', offer: 'o', sku: 's' };
    return arm.call('PUT', DEFINITION, {
      location: 'westeurope',
      properties: { osType: 'Linux', osState: 'Generalized', identifier, ...more },
    });
  };
  const features = [{ name: 'IsHibernateSupported', value: 'true' }];
  expect(codeOf(await put({ features }))).toEqual([409, 'PropertyChangeNotAllowed']);
  expect((await put({ features, allowUpdateImage: true })).status).toBe(200);
  expect((await put({ features })).status).toBe(200);
  expect((await put({ features: [] })).status).toBe(409);
});

describe('resource providers', () => {
  const provider = (name: string) => `${SUBSCRIPTION}/providers/${name}`;
  const V = '?api-version=2021-04-01';
  test('registering answers with the provider', async () => {
    const arm = await listening();
    const answer = await arm.call('POST', `${provider('microsoft.compute')}/register${V}`);
    expect([answer.status, answer.body.namespace, answer.body.registrationState]).toEqual([
      200,
      'Microsoft.Compute',
      'Registered',
    ]);
    const reader = await arm.call('POST', `${provider('Microsoft.Compute')}/register${V}`, undefined, {
      authorization: 'Bearer reader',
    });
    expect(codeOf(reader)).toEqual([403, 'AuthorizationFailed']);
  });

  test('a namespace that Azure does not have is invalid, one that is not emulated answers 501', async () => {
    const arm = await listening();
    const invalid = {
      code: 'InvalidResourceNamespace',
      message: "The resource namespace 'Microsoft.Nonsense' is invalid.",
    };
    for (const [method, path] of [
      ['GET', `${provider('Microsoft.Nonsense')}${V}`],
      ['POST', `${provider('Microsoft.Nonsense')}/register${V}`],
      ['GET', `${provider('Microsoft.Nonsense')}/things${V}`],
    ] as const) {
      const answer = await arm.call(method, path);
      expect([answer.status, answer.body.error]).toEqual([404, invalid]);
    }
    expect((await arm.call('POST', `${provider('Microsoft.Network')}/register${V}`)).status).toBe(501);
    expect((await arm.call('GET', `${provider('Microsoft.Network')}/virtualNetworks${V}`)).status).toBe(501);
  });
});

describe('tokens', () => {
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test('run out by real time, however fast the emulator’s clock runs', async () => {
    const arm = await listening();
    const { emulator } = arm.arm;
    const { objectId: oid, homeTenantId: tid } = emulator.persona();
    const real = emulator.session.realNow();
    const as = async (exp: number) => {
      const token = `${base64({ alg: 'none' })}.${base64({ oid, tid, exp })}.`;
      return (await arm.call('GET', `${COMPUTE}/galleries`, undefined, { authorization: `Bearer ${token}` }))
        .status;
    };
    await emulator.session.write(() => ({
      state: { clock: { real, emulated: real + 365 * 24 * HOUR, speed: 3_600 } },
    }));
    expect(emulator.now() - real).toBeGreaterThan(300 * 24 * HOUR);
    expect(await as(real / 1_000 + 60)).toBe(200);
    arm.arm.pass(59_000);
    expect(await as(real / 1_000 + 60)).toBe(200);
    arm.arm.pass(1_000);
    expect(await as(real / 1_000 + 60)).toBe(401);
    const expired = { authorization: 'Bearer expired' };
    expect((await arm.call('GET', `${COMPUTE}/galleries`, undefined, expired)).status).toBe(401);
  });
});
