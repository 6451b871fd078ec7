import { expect } from 'vitest';

import type { Doc } from '../contract';
import { empty } from '../scenarios/empty';
import { resourceGroupDoc } from '../scenarios/estate';
import { managedImageDoc } from '../scenarios/galleries';
import type { TestArm } from '../testing';
import { TEST_START, testArm } from '../testing';

// A small estate for the tests of writes: one resource group and two managed images, and the bodies that make the rest.

export const S = '00000000-0000-0000-0000-000000000000';
export const GROUP = `/subscriptions/${S}/resourceGroups/rg`;
export const COMPUTE = `${GROUP}/providers/Microsoft.Compute`;
export const GALLERY = `${COMPUTE}/galleries/gal`;
export const DEFINITION = `${GALLERY}/images/def`;
export const VERSION = `${DEFINITION}/versions/1.0.0`;
export const SECOND = 1_000;

const image = (name: string, osDiskGB = 30) =>
  managedImageDoc({
    subscriptionId: S,
    resourceGroup: 'rg',
    name,
    location: 'westeurope',
    osType: 'Linux',
    hyperVGeneration: 'V1',
    osDiskGB,
    dataDisksGB: [],
  });

/** The empty scenario with a resource group and managed images. */
export const estateDocs = (startMs: number): readonly Doc[] => [
  ...empty.build(startMs),
  resourceGroupDoc(S, 'rg', 'westeurope'),
  image('small'),
  image('huge', 2_520),
];

/** An emulator with only that estate; its clock moves only by `pass`. */
export const emptyArm = (apiVersion?: string): Promise<TestArm> =>
  testArm({
    scenario: empty,
    docs: estateDocs(TEST_START),
    ...(apiVersion && { apiVersion }),
  });

export const definition = {
  location: 'westeurope',
  properties: {
    osType: 'Linux',
    osState: 'Generalized',
    identifier: { publisher: 'p', offer: 'o', sku: 's' },
  },
};
/** The body of a new version in regions, from the managed image `source`. */
export const version = (regions: readonly unknown[], source = 'small', more: object = {}) => ({
  location: 'westeurope',
  properties: {
    publishingProfile: { targetRegions: regions, ...more },
    storageProfile: { source: { id: `${COMPUTE}/images/${source}` } },
  },
});
export const west = { name: 'westeurope' };
export const east = { name: 'East US', regionalReplicaCount: 2 };

/** An emulator with a gallery and a definition, both done. */
export async function withDefinition(): Promise<TestArm> {
  const arm = await emptyArm();
  await arm.call('PUT', GALLERY, { location: 'westeurope' });
  await arm.call('PUT', DEFINITION, definition);
  arm.pass(SECOND);
  return arm;
}
/** An emulator with a version that is copied to the regions. */
export async function withVersion(regions: readonly unknown[] = [west, east]): Promise<TestArm> {
  const arm = await withDefinition();
  const put = await arm.call('PUT', VERSION, version(regions));
  expect(put.status).toBe(201);
  arm.pass(1_200 * SECOND);
  return arm;
}
/** What the version's replicationStatus says now. */
export const replication = async (arm: TestArm) => {
  const { body } = await arm.call('GET', `${VERSION}?$expand=ReplicationStatus`);
  return body.properties.replicationStatus as {
    aggregatedState: string;
    summary: { region: string; state: string; progress: number; details?: string }[];
  };
};
/** A resource's provisioningState now. */
export const state = async (arm: TestArm, id: string) =>
  (await arm.call('GET', id)).body.properties.provisioningState;
