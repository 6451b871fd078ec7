import type { QueryClient } from '@tanstack/react-query';

import type { ArmClient } from '@/arm/client';
import { changedByWrite } from '@/arm/invalidation';
import { askOperation } from '@/arm/long-running';
import { operations } from '@/arm/operations';
import { armQuery } from '@/arm/query';
import { parseId } from '@/arm/resource-id';
import { resourcePath } from '@/arm/resource-path';
import type { ImageVersion } from '@/arm/types';
import { replicationPercent } from '@/domain/replication';
import { t } from '@/i18n/translate';

import { failureMessage } from './failure-message';
import type { Notice, NoticeStore } from './notice-store';
import type { OperationJob } from './operation-job';
import { OPERATION_JOB, operationJob, operationOfNotice } from './operation-job';
import { regionOutcomes } from './region-outcomes';

/** After so long without news the notice says so; the operation may still run (ARM 7: up to six hours). */
const QUIET_MS = 15 * 60_000;

export interface FollowerDeps {
  readonly client: ArmClient;
  readonly queryClient: () => QueryClient;
  readonly notices: NoticeStore;
  /** The portal's clock, milliseconds. */
  readonly now: () => number;
  readonly wait: (seconds: number) => Promise<void>;
}

export interface FollowStart extends Omit<OperationJob, 'lastNewsAt' | 'lastNews'> {
  readonly title: string;
}

export interface OperationFollower {
  /** Follows an accepted write to its end; the notice survives navigation and reload. */
  readonly follow: (start: FollowStart) => void;
  /** Takes up what an earlier page left running. Returns the undo. */
  readonly resume: () => () => void;
}

/** Makes the one follower of the portal: a loop of single questions per operation (arm/long-running). */
export function createOperationFollower(deps: FollowerDeps): OperationFollower {
  const { client, notices, now, wait } = deps;
  const running = new Set<string>();

  const idOf = ({ operation }: Pick<OperationJob, 'operation'>) =>
    operation.statusUrl ?? operation.resourceUrl;

  /** Regional progress comes from the version itself; page, map and notice share that one query. */
  async function versionOf({ operation }: OperationJob): Promise<ImageVersion | undefined> {
    if (operation.deletes || parseId(operation.resourceId)?.kind !== 'version') return undefined;
    const { resourceId: id, tenantId } = operation;
    const query = armQuery(client, operations.versionsGet, { id }, { tenantId });
    return deps
      .queryClient()
      .fetchQuery({ ...query, staleTime: 1000 })
      .catch(() => undefined);
  }

  const refresh = (resourceId: string) =>
    deps.queryClient().invalidateQueries({ predicate: changedByWrite(resourceId) });

  async function loop(id: string, first: OperationJob): Promise<void> {
    if (running.has(id)) return;
    running.add(id);
    let job = first;
    const recordProgress = (what: string) => {
      if (what !== job.lastNews) job = { ...job, lastNews: what, lastNewsAt: now() };
    };
    const quiet = () => {
      const minutes = Math.floor((now() - job.lastNewsAt) / 60_000);
      return now() - job.lastNewsAt > QUIET_MS ? t('operations.quiet', { n: minutes }) : undefined;
    };
    try {
      while (notices.list.get().some((n) => n.id === id && n.state === 'running')) {
        const news = await askOperation(client, job.operation);
        if (news.state === 'succeeded') {
          await refresh(job.operation.resourceId);
          const detail = news.forgotten && t('operations.forgottenDone');
          notices.done(id, { title: job.doneTitle, detail });
          return;
        }
        if (news.state === 'failed') {
          await refresh(job.operation.resourceId);
          const { code, message, requestId } = news.failure;
          // A failed operation has changed things all the same: the version itself says what.
          const regions = job.sent?.length ? regionOutcomes(await versionOf(job), job.sent) : [];
          const detail = [`${code}: ${message}`, ...regions].join('\n');
          notices.fail(id, { title: job.failedTitle, detail, requestId });
          return;
        }
        if (news.state === 'lost') {
          // Not "was not updated": the result is not known.
          const { requestId } = news.failure;
          const began = notices.list.get().find((n) => n.id === id)?.title ?? '';
          await refresh(job.operation.resourceId);
          const title = t('operations.lostTitle', { title: began });
          notices.fail(id, {
            title,
            detail: t('operations.lost', { message: failureMessage(news.failure) }),
            requestId,
          });
          return;
        }
        if (news.state === 'running') {
          const version = await versionOf(job);
          const percent = version && replicationPercent(version);
          if (percent !== undefined) recordProgress(String(percent));
          const detail = quiet() ?? (news.forgotten && t('operations.forgotten'));
          notices.update(id, { percent, detail, job: operationJob(job) });
        } else {
          const message = failureMessage(news.failure);
          notices.update(id, { detail: t('operations.unreachable', { message }), job: operationJob(job) });
        }
        await wait(news.retryAfterSeconds);
      }
    } finally {
      running.delete(id);
    }
  }

  return {
    follow(start) {
      const { title, ...rest } = start;
      const job: OperationJob = { ...rest, lastNewsAt: now() };
      const id = idOf(job);
      notices.track({ id, title, href: resourcePath(job.operation.resourceId), job: operationJob(job) });
      void loop(id, job);
    },
    resume: () =>
      notices.handle(OPERATION_JOB, {
        resume: (notice: Notice) => {
          const job = operationOfNotice(notice);
          if (job) void loop(notice.id, job);
        },
      }),
  };
}
