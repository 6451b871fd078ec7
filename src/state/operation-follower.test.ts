import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';

import { createArmClient } from '@/arm/client';
import type { LongOperation } from '@/arm/long-running';

import { createNoticeStore } from './notice-store';
import { createOperationFollower } from './operation-follower';

const ARM = 'https://management.azure.com';
const id =
  '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0';
const statusUrl = `${ARM}/subscriptions/s/providers/Microsoft.Compute/locations/westeurope/capsOperations/1`;
const operation: LongOperation = {
  resourceId: id,
  resourceUrl: `${ARM}${id}?api-version=2024-03-03`,
  statusUrl,
  deletes: false,
};

const version = {
  id,
  properties: {
    publishingProfile: {
      targetRegions: [{ name: 'West Europe' }, { name: 'UK South' }, { name: 'East US 2' }],
    },
    replicationStatus: {
      summary: [
        { region: 'westeurope', state: 'Completed', progress: 40 },
        { region: 'uksouth', state: 'Failed', progress: 40, details: "Replication failed due to 'x'" },
        { region: 'eastus2', state: 'Failed', progress: 40 },
      ],
    },
  },
};

/** A service whose operation answers with each of these in turn, the last one for ever. */
function follow(...answers: (() => Response)[]) {
  let clock = 0;
  let asked = 0;
  const stored: { text: string | undefined } = { text: undefined };
  const storage = { read: () => stored.text, write: (text: string | undefined) => (stored.text = text) };
  const notices = createNoticeStore(storage, () => clock);
  const seen: (string | undefined)[] = [];
  notices.list.subscribe(() => seen.push(notices.list.get()[0]?.detail));
  const client = createArmClient({
    armHost: ARM,
    graphHost: 'https://graph.microsoft.com',
    retries: 0,
    token: () => Promise.resolve('t'),
    fetch: (request) => {
      if (request.url !== statusUrl) {
        return Promise.resolve(Response.json(version));
      }
      const answer = answers[Math.min(asked++, answers.length - 1)];
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
    },
  });
  const deps = {
    client,
    queryClient: () => new QueryClient(),
    notices,
    now: () => clock,
    // Waiting is time passing: 30 minutes a question.
    wait: () => ((clock += 30 * 60_000), Promise.resolve()),
  };
  const ended = new Promise<void>((resolve) => {
    notices.list.subscribe(() => notices.list.get()[0]?.state !== 'running' && resolve());
  });
  return { follower: createOperationFollower(deps), deps, notices, seen, ended, storage };
}

const running = () => Response.json({ status: 'InProgress', name: '1' });
const done = () => Response.json({ status: 'Succeeded', name: '1' });
const failed = () =>
  Response.json(
    {
      status: 'Failed',
      name: '1',
      error: { code: 'Jobs', message: 'Replication job not completed at region: uksouth' },
    },
    { headers: { 'x-ms-request-id': 'r1' } },
  );
const busy = () => Response.json({ error: { code: 'Busy', message: 'later' } }, { status: 503 });
const start = {
  operation,
  title: 'Updating 1.0.0',
  doneTitle: 'Updated 1.0.0',
  failedTitle: 'Updating 1.0.0 failed',
};

describe('following an operation', () => {
  it('goes from running, with the percent of its regions, to done', async () => {
    const { follower, notices, ended } = follow(running, done);
    follower.follow(start);
    expect(notices.list.get()[0]).toMatchObject({ state: 'running', title: 'Updating 1.0.0' });
    await ended;
    expect(notices.list.get()[0]).toMatchObject({ state: 'done', title: 'Updated 1.0.0', percent: 100 });
  });

  it('ends failed with the service’s words and request id', async () => {
    const { follower, notices, ended } = follow(failed);
    follower.follow(start);
    await ended;
    expect(notices.list.get()[0]).toMatchObject({
      state: 'failed',
      detail: 'Jobs: Replication job not completed at region: uksouth',
      requestId: 'r1',
    });
  });

  it('ends failed with what became of each region that the change was for, and what to do next', async () => {
    const { follower, notices, ended } = follow(failed);
    const region = { replicas: 2, wasComplete: false } as const;
    follower.follow({
      ...start,
      sent: [
        { ...region, key: 'uksouth', name: 'UK South', kind: 'added' },
        { ...region, key: 'eastus2', name: 'East US 2', kind: 'raised', wasComplete: true },
        { ...region, key: 'westeurope', name: 'West Europe', kind: 'raised' },
        { ...region, key: 'japaneast', name: 'Japan East', kind: 'added' },
        { ...region, key: 'brazilsouth', name: 'Brazil South', kind: 'removed', replicas: undefined },
      ],
    });
    await ended;
    expect(notices.list.get()[0]?.detail?.split('\n')).toEqual([
      'Jobs: Replication job not completed at region: uksouth',
      "UK South: added as a target region, but its replication failed: Replication failed due to 'x'",
      'East US 2: set to 2 replicas, but its replication failed: the service gives no reason. Its earlier replicas most likely stay usable (inferred).',
      'West Europe: set to 2 replicas; its replication is complete.',
      'Japan East: not among the target regions.',
      'Brazil South: removed.',
      expect.stringContaining('Next: open the version, remove the regions that failed'),
    ]);
  });

  it('says how long it heard nothing new, and that it cannot ask now; both pass', async () => {
    const { follower, notices, seen, ended } = follow(running, running, busy, done);
    follower.follow(start);
    await ended;
    expect(seen).toContain('No update for 30 minutes');
    expect(seen).toContain('The status cannot be read; trying again. later');
    expect(notices.list.get()[0]?.detail).toBeUndefined();
  });

  it('an operation that disappears is lost track of, which is not the same as failed', async () => {
    const gone = () => Response.json({ error: { code: 'NotFound', message: 'no such' } }, { status: 404 });
    const { follower, notices, ended } = follow(running, gone);
    follower.follow({ ...start, operation: { ...operation, resourceUrl: statusUrl } });
    await ended;
    expect(notices.list.get()[0]).toMatchObject({
      state: 'failed',
      title: 'Updating 1.0.0: outcome not known',
    });
    expect(notices.list.get()[0]?.detail).toMatch(/^The service no longer has this operation/);
  });

  it('an operation that the service forgot is followed by its resource, and the notice says so', async () => {
    const gone = () => Response.json({ error: { code: 'NotFound', message: 'no such' } }, { status: 404 });
    const states = ['Updating', 'Updating', 'Succeeded'];
    const { deps, notices, seen, ended } = follow(gone);
    const client = createArmClient({
      armHost: ARM,
      graphHost: 'https://graph.microsoft.com',
      token: () => Promise.resolve('t'),
      fetch: ({ url }) =>
        Promise.resolve(
          url === statusUrl
            ? gone()
            : Response.json({
                id,
                properties: {
                  provisioningState: url.includes('expand') ? 'Updating' : (states.shift() ?? 'Succeeded'),
                },
              }),
        ),
    });
    createOperationFollower({ ...deps, client, wait: () => Promise.resolve() }).follow(start);
    await ended;
    expect(seen).toContain(
      'The service no longer has this operation; the state shown is that of the resource.',
    );
    expect(notices.list.get()[0]).toMatchObject({
      state: 'done',
      detail: 'The service no longer has the operation. The resource reports that it succeeded.',
    });
  });

  it('goes on counting the silence after a reload', async () => {
    const first = follow(running, running, done);
    const job = { ...start, lastNewsAt: 0, lastNews: '40' };
    first.notices.track({ id: statusUrl, title: 'Updating', job: { kind: 'armOperation', payload: job } });
    const clock = () => 40 * 60_000;
    const notices = createNoticeStore(first.storage, clock);
    const seen: (string | undefined)[] = [];
    notices.list.subscribe(() => seen.push(notices.list.get()[0]?.detail));
    const ended = new Promise<void>((resolve) => {
      notices.list.subscribe(() => notices.list.get()[0]?.state === 'done' && resolve());
    });
    createOperationFollower({ ...first.deps, notices, now: clock }).resume();
    await ended;
    expect(seen).toContain('No update for 40 minutes');
  });

  it('takes up after a reload what an earlier page left running', async () => {
    const first = follow(done);
    first.notices.track({
      id: statusUrl,
      title: 'Updating',
      job: { kind: 'armOperation', payload: { ...start, lastNewsAt: 0 } },
    });
    const notices = createNoticeStore(first.storage, () => 0);
    const ended = new Promise<void>((resolve) => {
      notices.list.subscribe(() => notices.list.get()[0]?.state === 'done' && resolve());
    });
    createOperationFollower({ ...first.deps, notices }).resume();
    await ended;
    expect(notices.list.get()[0]?.title).toBe('Updated 1.0.0');
  });
});
