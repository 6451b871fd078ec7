import type { ImageVersion } from '@/arm/types';

import { endOfLifeField } from './end-of-life';
import type { Form } from './form';
import { parseKey } from './form-keys';
import { readRegions, writeRegions } from './region-fields';
import { MAX_REPLICAS, regionProblems, replicaCount } from './region-rules';
import { tagList } from './tags';

/** What may be edited of a version: target regions with their counts, common count, exclude from latest, end of life (S64), and tags (S65, ARM 5). */
export const versionForm: Form<ImageVersion> = {
  fields: [
    {
      key: 'excludeFromLatest',
      path: 'properties.publishingProfile.excludeFromLatest',
      label: 'version.edit.exclude',
      help: 'version.edit.excludeHint',
      control: 'switch',
    },
    {
      key: 'replicaCount',
      path: 'properties.publishingProfile.replicaCount',
      label: 'version.edit.commonCount',
      help: 'version.edit.commonCountHint',
      control: 'number',
      min: 1,
      max: MAX_REPLICAS,
      rule: ({ text, isChanged }) =>
        isChanged('replicaCount') && replicaCount(text) === undefined
          ? { severity: 'error', code: 'replicaCount', params: { max: MAX_REPLICAS } }
          : undefined,
    },
    endOfLifeField('properties.publishingProfile.endOfLifeDate'),
    { path: 'name', locked: 'fixedAtCreation' },
    { path: 'location', locked: 'fixedAtCreation' },
    { path: 'properties.publishingProfile.replicationMode', locked: 'fixedAtCreation' },
    { path: 'properties.storageProfile.source', locked: 'sourceFixed' },
    { path: 'properties.storageProfile.osDiskImage', locked: 'sourceFixed' },
    {
      path: 'properties.publishingProfile.targetRegions.storageAccountType',
      locked: 'fixedRegionStorage',
    },
    { path: 'properties.publishingProfile.publishedDate', locked: 'byTheService' },
    { path: 'properties.provisioningState', locked: 'byTheService' },
    { path: 'properties.replicationStatus', locked: 'byTheService' },
  ],
  lists: [
    {
      path: 'properties.publishingProfile.targetRegions',
      owns: (key) => parseKey(key).kind === 'region',
      read: readRegions,
      write: writeRegions,
      problems: regionProblems,
    },
    tagList,
  ],
  // The update model requires it; empty, it changes nothing (trap 1).
  required: (_version, propertiesChange) => (propertiesChange ? { storageProfile: {} } : {}),
};
