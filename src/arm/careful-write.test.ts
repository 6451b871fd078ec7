import { describe, expect, it } from 'vitest';

import { carefulWrite, sameForEditing } from './careful-write';
import { createArmClient } from './client';
import { operations } from './operations';
import type { ImageVersion } from './types';

const id =
  '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0';
const version = (more: Partial<ImageVersion['properties']> = {}): ImageVersion => ({
  id,
  name: '1.0.0',
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: { provisioningState: 'Succeeded', publishingProfile: { excludeFromLatest: false }, ...more },
});

function run(now: ImageVersion | number, write: () => Response | Error = () => Response.json(version())) {
  const sent: { method: string; body: string }[] = [];
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    retries: 0,
    token: () => Promise.resolve('t'),
    fetch: async ({ method, body = '' }) => {
      sent.push({ method, body });
      if (method !== 'GET') {
        const answer = write();
        if (answer instanceof Error) throw answer;
        return answer;
      }
      return typeof now === 'number'
        ? Response.json({ error: { code: 'x', message: 'x' } }, { status: now })
        : Response.json(now);
    },
  });
  const outcome = carefulWrite(client, {
    read: operations.versionsGet,
    write: operations.versionsUpdate,
    id,
    base: version(),
    body: (fresh) => ({
      properties: { publishingProfile: { ...fresh.properties.publishingProfile, replicaCount: 2 } },
    }),
  });
  return outcome.then((o) => ({ outcome: o, sent }));
}

describe('careful write', () => {
  it('takes no change for one that comes by itself: a version that has been created has its disks', () => {
    const creating = version({ provisioningState: 'Creating', storageProfile: { source: { id: '/d' } } });
    const created = version({ storageProfile: { source: { id: '/d' }, osDiskImage: { sizeInGB: 30 } } });
    expect(sameForEditing(creating, created)).toBe(true);
  });

  it('re-reads, then writes a body made from what is there now', async () => {
    const { outcome, sent } = await run(version());
    expect(sent.map((s) => s.method)).toEqual(['GET', 'PATCH']);
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({
      properties: { publishingProfile: { excludeFromLatest: false, replicaCount: 2 } },
    });
    expect(outcome).toMatchObject({ kind: 'accepted', operation: { resourceId: id, deletes: false } });
  });

  it('sends nothing when somebody else changed the resource', async () => {
    const theirs = version({ publishingProfile: { excludeFromLatest: true } });
    const { outcome, sent } = await run(theirs);
    expect(outcome).toMatchObject({ kind: 'changed', theirs });
    expect(sent.map((s) => s.method)).toEqual(['GET']);
  });

  it('sends nothing while another change is under way, or when the resource is gone or unreadable', async () => {
    expect((await run(version({ provisioningState: 'Updating' }))).outcome.kind).toBe('busy');
    expect((await run(404)).outcome.kind).toBe('gone');
    for (const status of [403, 429, 500]) {
      const unread = await run(status);
      expect(unread.outcome.kind).toBe('unread');
      expect(unread.sent).toHaveLength(1);
    }
  });

  it('tells a refusal from a write without a clear answer, which may have been carried out', async () => {
    const conflict = () => Response.json({ error: { code: 'Conflict', message: 'x' } }, { status: 409 });
    expect((await run(version(), conflict)).outcome.kind).toBe('refused');
    const error = (status: number) => () => Response.json({ error: { code: 'x', message: 'x' } }, { status });
    expect((await run(version(), error(429))).outcome.kind).toBe('refused');
    expect((await run(version(), error(504))).outcome.kind).toBe('unknown');
    expect((await run(version(), () => new Response('<html>', { status: 502 }))).outcome.kind).toBe(
      'unknown',
    );
    expect((await run(version(), () => new Response('<html>', { status: 200 }))).outcome.kind).toBe(
      'unknown',
    );
    expect((await run(version(), () => new Response('<html>', { status: 403 }))).outcome.kind).toBe(
      'refused',
    );
    expect((await run(version(), () => new TypeError('Failed to fetch'))).outcome.kind).toBe('unknown');
  });

  it('does not take progress and state for a change', () => {
    const replicating = version({
      provisioningState: 'Updating',
      replicationStatus: { aggregatedState: 'InProgress' },
    });
    expect(sameForEditing(version(), replicating)).toBe(true);
    const tagged: ImageVersion = { ...version(), tags: { a: 'b' } };
    expect(sameForEditing(version(), tagged)).toBe(false);
    const shouted: ImageVersion = { ...version(), id: id.toUpperCase() };
    expect(sameForEditing(version(), shouted)).toBe(true);
  });
});
