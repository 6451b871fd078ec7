import type { FurtherCopies } from '@/domain/replication';
import { t } from '@/i18n/translate';

/** "3 × PremiumV2_LRS, additional replica set": copies beside a region's own count. */
export const furtherLabel = ({ kind, replicas, storageAccountType, zone }: FurtherCopies): string =>
  t(`version.replication.${kind}`, {
    n: replicas,
    type: storageAccountType ?? t('common.unknown'),
    zone: zone ?? t('common.unknown'),
  });
