import type { LongOperation } from '@/arm/long-running';
import type { SentRegion } from '@/domain/editing/consequences';

import type { Job, Notice } from './notice-store';

export const OPERATION_JOB = 'armOperation';

/** What a notice keeps of an operation, so that a reload can go on following it. Plain JSON. */
export interface OperationJob {
  readonly operation: LongOperation;
  readonly doneTitle: string;
  readonly failedTitle: string;
  /** What the change does to the target regions of a version. */
  readonly sent?: readonly SentRegion[];
  /** When the service last reported something new; milliseconds of the portal's clock. */
  readonly lastNewsAt: number;
  /** What that was, so that a reload does not take it for news. */
  readonly lastNews?: string;
}

export const operationJob = (payload: OperationJob): Job => ({ kind: OPERATION_JOB, payload });

/** The operation inside a notice; undefined for other kinds and for what storage garbled. */
export function operationOfNotice(notice: Notice): OperationJob | undefined {
  if (notice.job?.kind !== OPERATION_JOB) return undefined;
  const payload = notice.job.payload as Partial<OperationJob> | null;
  return typeof payload?.operation?.resourceUrl === 'string' ? (payload as OperationJob) : undefined;
}
