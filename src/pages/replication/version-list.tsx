import { reasonLabel } from '@/components/resource-table/failure-labels';
import type { ListDefinition } from '@/components/resource-table/list-definition';
import { provisioningTone } from '@/domain/provisioning';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { failureMessage } from '@/state/failure-message';
import { StatusIcon } from '@/ui/StatusIcon';

import { copyTone, copyWord } from './copy-labels';
import type { VersionInRegion } from './version-rows';

const stateText = ({ copy, failure }: VersionInRegion): string =>
  failure ? t('replication.notRead', { reason: reasonLabel(failure) }) : copyWord(copy.state);

const excludedLabel = {
  notInData: 'common.notInExport',
  no: 'replication.excludedNo',
  here: 'replication.excludedHere',
  everywhere: 'replication.excludedEverywhere',
} as const;
const excludedText = ({ copy }: VersionInRegion) => t(excludedLabel[copy.excluded]);

/** The copies in one region: each row leads to its version's replication, at this region. */
export const versionList: ListDefinition<VersionInRegion> = {
  id: 'replication',
  label: () => t('replication.listLabel'),
  defaultSort: { column: 'gallery', descending: false },
  rowName: ({ version: { gallery, definition, name } }) => `${gallery} / ${definition} / ${name}`,
  opensAt: ({ copy }) => `?tab=replication&region=${encodeURIComponent(copy.region)}`,
  columns: [
    {
      id: 'version',
      label: () => t('replication.version'),
      width: 108,
      grow: 0.4,
      text: (r) => r.version.name,
    },
    {
      id: 'state',
      label: () => t('replication.state'),
      width: 148,
      grow: 0.4,
      onCard: true,
      text: stateText,
      cell: (r) => <StatusIcon name={r.failure ? 'warn' : copyTone(r.copy.state)}>{stateText(r)}</StatusIcon>,
    },
    {
      id: 'definition',
      label: () => t('replication.definition'),
      width: 148,
      onCard: true,
      text: (r) => r.version.definition,
    },
    {
      id: 'gallery',
      label: () => t('replication.gallery'),
      width: 140,
      onCard: true,
      text: (r) => r.version.gallery,
    },
    {
      id: 'subscriptionName',
      label: () => t('replication.subscription'),
      width: 132,
      text: (r) => r.subscription,
    },
    {
      id: 'progress',
      label: () => t('replication.progressColumn'),
      width: 84,
      grow: 0.1,
      align: 'end',
      searched: false,
      text: ({ copy }) => (copy.progress === undefined ? '' : t('replication.percent', { n: copy.progress })),
      sortBy: ({ copy }) => copy.progress,
      json: ({ copy }) => copy.progress ?? null,
    },
    {
      id: 'replicas',
      label: () => t('replication.replicas'),
      width: 80,
      grow: 0.1,
      align: 'end',
      onCard: true,
      searched: false,
      text: ({ copy }) =>
        copy.edgeZones.length === 0
          ? formatNumber(copy.replicas)
          : t('replication.withEdgeZones', {
              n: formatNumber(copy.replicas),
              zones: copy.edgeZones.join(', '),
            }),
      sortBy: ({ copy }) => copy.replicas,
      exact: ({ copy }) => copy.replicas,
      json: ({ copy }) => copy.replicas,
    },
    {
      id: 'storage',
      label: () => t('replication.storage'),
      width: 116,
      grow: 0.3,
      text: ({ copy }) => copy.storage ?? '',
    },
    {
      id: 'latest',
      label: () => t('replication.excluded'),
      width: 152,
      grow: 0.3,
      text: excludedText,
      cell: (r) =>
        r.copy.excluded === 'no' || r.copy.excluded === 'notInData' ? (
          excludedText(r)
        ) : (
          <StatusIcon name="warn">{excludedText(r)}</StatusIcon>
        ),
      json: ({ copy }) => copy.excluded,
    },
    {
      id: 'source',
      label: () => t('replication.source'),
      width: 120,
      grow: 0.2,
      optional: true,
      text: ({ copy }) => (copy.isSource ? t('replication.sourceYes') : ''),
      json: ({ copy }) => copy.isSource,
    },
    {
      id: 'provisioning',
      label: () => t('replication.provisioning'),
      width: 152,
      grow: 0.3,
      optional: true,
      text: (r) => r.version.provisioningState,
      cell: ({ version: { provisioningState } }) =>
        provisioningState !== '' && (
          <StatusIcon name={provisioningTone(provisioningState)}>{provisioningState}</StatusIcon>
        ),
    },
    {
      id: 'details',
      label: () => t('replication.details'),
      width: 200,
      optional: true,
      text: (r) => (r.failure ? failureMessage(r.failure) : (r.copy.details ?? '')),
    },
  ],
  facets: [
    {
      id: 'state',
      label: () => t('replication.state'),
      of: ({ copy }) => [{ value: copy.state, label: copyWord(copy.state) }],
    },
  ],
};
