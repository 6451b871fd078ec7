import { expect, test } from 'vitest';

import type { Doc, DocMeta } from './contract';
import { nextEvent } from './next-event';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();
const VERSIONS =
  '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions';
const version = (name: string, meta: DocMeta, endOfLifeDate?: string): Doc => ({
  id: `${VERSIONS}/${name}`,
  type: 'microsoft.compute/galleries/images/versions',
  body: { properties: { publishingProfile: { endOfLifeDate } } },
  meta,
});
const operation = (more: Partial<NonNullable<DocMeta['operation']>>): DocMeta => ({
  operation: { id: 'o', kind: 'update', startedAt: NOW, durationMs: 60_000, outcome: 'Succeeded', ...more },
});
const copy = (
  region: string,
  durationMs: number,
  outcome: 'Completed' | 'Failed' | 'Stuck' = 'Completed',
) => ({
  region,
  startedAt: NOW,
  durationMs,
  outcome,
});

test('the first of regions, operations and ends of life, over all documents', () => {
  const docs = [
    version('1.0.0', operation({}), iso(NOW + 90_000)),
    version('2.0.0', { copies: [copy('westeurope', 50_000), copy('eastus2', 30_000, 'Failed')] }),
  ];
  expect(nextEvent(docs, NOW)).toEqual({
    at: iso(NOW + 30_000),
    kind: 'regionFails',
    id: `${VERSIONS}/2.0.0`,
    region: 'eastus2',
  });
  expect(nextEvent(docs, NOW + 30_000)).toMatchObject({ kind: 'regionCompletes', region: 'westeurope' });
  expect(nextEvent(docs, NOW + 50_000)).toMatchObject({ kind: 'operationEnds', id: `${VERSIONS}/1.0.0` });
  expect(nextEvent(docs, NOW + 60_000)).toMatchObject({ kind: 'endOfLife', at: iso(NOW + 90_000) });
  expect(nextEvent(docs, NOW + 90_000)).toBeUndefined();
});

test('jumping to one event after the other always moves on, in fractions of a millisecond too', () => {
  const docs = [version('1.0.0', operation({ durationMs: 1000.4 }), iso(NOW + 1002))];
  const seen: string[] = [];
  let now = NOW;
  for (let event = nextEvent(docs, now); event; event = nextEvent(docs, now)) {
    expect(Date.parse(event.at)).toBeGreaterThan(now);
    now = Date.parse(event.at);
    seen.push(event.kind);
  }
  expect(seen).toEqual(['operationEnds', 'endOfLife']);
});

test('what is stuck ends when the service gives up; an operation that fails is called so', () => {
  const stuck = version('1.0.0', { ...operation({ durationMs: -1 }), copies: [copy('a', 5, 'Stuck')] });
  expect(nextEvent([stuck], NOW)).toMatchObject({ kind: 'regionFails', at: iso(NOW + 6 * 3_600_000) });
  expect(nextEvent([version('1.0.0', operation({ outcome: 'Failed' }))], NOW)?.kind).toBe('operationFails');
});

test('a definition’s end of life counts; nonsense, recorded copies and the log of operations do not', () => {
  const definition: Doc = {
    id: VERSIONS.replace('/versions', ''),
    type: 'microsoft.compute/galleries/images',
    body: { properties: { endOfLifeDate: '2027-01-01' } },
  };
  const recorded = {
    ...copy('westeurope', 10_000),
    recorded: { region: 'westeurope', state: 'Replicating' as const, progress: 4 },
  };
  const log: Doc = { id: '/o', type: 'emulator/operations', body: {}, meta: operation({}) };
  expect(nextEvent([log, version('1.0.0', { copies: [recorded] }, 'soon'), definition], NOW)).toEqual({
    at: '2027-01-01T00:00:00.000Z',
    kind: 'endOfLife',
    id: definition.id,
  });
});

test('the end of a soft-deleted version’s seven days; not of one that is being purged', () => {
  const id = `${VERSIONS.replace('/images/', '/softDeletedArtifactTypes/Images/artifacts/')}/1.0.0`;
  const waiting: Doc = {
    id,
    type: 'microsoft.compute/galleries/softdeleted',
    body: { name: '1.0.0', location: 'westeurope', softDeletedAt: NOW - 1_000, version: {} },
  };
  const end = NOW - 1_000 + 7 * 24 * 3_600_000;
  expect(nextEvent([waiting], NOW)).toEqual({ at: iso(end), kind: 'retentionEnds', id });
  expect(nextEvent([waiting], end)).toBeUndefined();
  const purged = { ...waiting, meta: operation({ kind: 'delete' }) };
  expect(nextEvent([purged], NOW)).toMatchObject({ kind: 'operationEnds' });
  expect(nextEvent([purged], NOW + 60_000)).toBeUndefined();
});
