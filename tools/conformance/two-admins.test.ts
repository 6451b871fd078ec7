import { ComputeManagementClient } from '@azure/arm-compute';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { carefulWrite } from '@/arm/careful-write';
import { createArmClient } from '@/arm/client';
import { toRequest } from '@/arm/fetch';
import { operations } from '@/arm/operations';
import type { ImageVersion } from '@/arm/types';
import { editReducer, startEdit } from '@/components/editing/edit-state';
import { withField } from '@/domain/editing/fields';
import { patchOf, readFields } from '@/domain/editing/form';
import { regionKeys } from '@/domain/editing/form-keys';
import { addRegion } from '@/domain/editing/region-fields';
import { versionForm } from '@/domain/editing/version-form';
import { mswHandlers } from '@/emulator/adapters/msw-handlers';
import { COMPUTE, estateDocs, S } from '@/emulator/compute/test-estate';
import type { Emulator } from '@/emulator/emulator';
import { createEmulator } from '@/emulator/emulator';
import { routes } from '@/emulator/routes';
import { empty } from '@/emulator/scenarios/empty';

// Another admin's tool writes while the form is open: the official SDK, through the same service as the portal.

let emulator: Emulator;
let server: ReturnType<typeof setupServer>;

beforeAll(async () => {
  const scenario = { ...empty, speed: 3600, build: estateDocs };
  emulator = await createEmulator({
    routes,
    scenario: () => Promise.resolve(scenario),
    firstScenario: scenario.name,
  });
  server = setupServer(...mswHandlers(emulator));
  server.listen({ onUnhandledRequest: 'error' });
});
afterAll(() => server.close());

it('the SDK adds a region behind the form: nothing is overwritten, both regions are there in the end', async () => {
  const token = await emulator.token(undefined, 'arm');
  const sdk = new ComputeManagementClient(
    { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    S,
  );
  const often = { updateIntervalInMs: 20 };
  const here = { location: 'westeurope' };
  await sdk.galleries.createOrUpdate('rg', 'gal', here, often);
  const identifier = { publisher: 'p', offer: 'o', sku: 's' };
  const system = { osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V1' } as const;
  await sdk.galleryImages.createOrUpdate('rg', 'gal', 'img', { ...here, ...system, identifier }, often);
  const source = { id: `${COMPUTE}/images/small` };
  const made = (names: string[]) => ({
    ...here,
    storageProfile: { source },
    publishingProfile: { targetRegions: names.map((name) => ({ name })) },
  });
  await sdk.galleryImageVersions.createOrUpdate('rg', 'gal', 'img', '1.0.0', made(['westeurope']), often);

  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: (request, signal) => fetch(toRequest(request, signal)),
    token: () => Promise.resolve(token),
  });
  const id = `${COMPUTE}/galleries/gal/images/img/versions/1.0.0`;
  const read = async (): Promise<ImageVersion> => {
    const answer = await client.call(operations.versionsGet, { id });
    if (!answer.ok) throw new Error(answer.failure.message);
    return answer.data;
  };
  const fieldsOf = (version: ImageVersion) => readFields(versionForm, version);
  const form = startEdit(await read(), fieldsOf(await read()));
  const fields = withField(
    addRegion(form.fields, 'UK South', '2', 'Standard_LRS'),
    regionKeys('westeurope').replicas,
    '3',
  );
  const typed = editReducer(form, { type: 'change', change: () => fields });

  await sdk.galleryImageVersions.createOrUpdate(
    'rg',
    'gal',
    'img',
    '1.0.0',
    made(['westeurope', 'japaneast']),
    often,
  );

  const write = { read: operations.versionsGet, write: operations.versionsUpdate, id };
  const save = (state: typeof typed) =>
    carefulWrite(client, {
      ...write,
      base: state.base,
      body: (fresh) => patchOf(versionForm, fresh, state.fields),
    });
  const outcome = await save(typed);
  expect(outcome.kind).toBe('changed');
  const merging = editReducer(typed, { type: 'outcome', outcome, fieldsOf });
  expect(merging.merge?.merged.conflicts).toEqual([]);
  const merged = editReducer(merging, { type: 'takeMerge' });
  expect((await save(merged)).kind).toBe('accepted');
  const regions = (await read()).properties.publishingProfile?.targetRegions ?? [];
  expect(regions.map((r) => [r.name, r.regionalReplicaCount]).sort()).toEqual([
    ['Japan East', 1],
    ['UK South', 2],
    ['West Europe', 3],
  ]);
});
