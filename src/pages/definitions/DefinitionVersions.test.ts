import { expect, it } from 'vitest';

import type { VersionOfDefinition } from './DefinitionVersions';
import { versionsOfDefinition } from './DefinitionVersions';

const row = (everywhere: boolean | undefined, ...regions: readonly boolean[]): VersionOfDefinition => ({
  id: '',
  key: '',
  name: '1.0.0',
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  regions: [],
  properties: {
    publishingProfile: {
      excludeFromLatest: everywhere,
      targetRegions: regions.map((excludeFromLatest, i) => ({ name: `region${i}`, excludeFromLatest })),
    },
  },
});

it('the filter "Latest" has one wording a choice, true of every version that has it', () => {
  const choices = (version: VersionOfDefinition) =>
    versionsOfDefinition.facets.find(({ id }) => id === 'latest')?.of(version);
  const some = [{ value: 'some', label: 'Excluded in some regions' }];
  expect(choices(row(undefined, true, false))).toEqual(some);
  expect(choices(row(false, true, true))).toEqual(some);
  expect(choices(row(true, true, false))).toEqual([{ value: 'excluded', label: 'Excluded everywhere' }]);
  expect(choices(row(false, false))).toEqual([{ value: 'included', label: 'Included' }]);
});
