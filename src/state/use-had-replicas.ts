import { useMemo } from 'react';

import { sameId } from '@/arm/resource-id';
import type { HadReplicas } from '@/domain/replication';
import { useStore } from '@/ui/use-store';

import { notices } from './notices';
import { operationOfNotice } from './operation-job';

/**
 * Which regions had complete replicas before the change that is under way: known for a version that is being created, and for changes
 * sent from this tab, whose notices keep it.
 */
export function useHadReplicas(): HadReplicas {
  const list = useStore(notices.list);
  return useMemo(() => {
    const jobs = list
      .filter((notice) => notice.state === 'running')
      .flatMap((notice) => operationOfNotice(notice) ?? []);
    return ({ id, properties }, region) => {
      if (properties.provisioningState === 'Creating') return false;
      return jobs
        .filter((job) => sameId(job.operation.resourceId, id))
        .flatMap((job) => job.sent ?? [])
        .find((sent) => sent.key === region)?.wasComplete;
    };
  }, [list]);
}
