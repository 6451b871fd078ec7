import { describe, expect, it } from 'vitest';

import type { Gallery, ImageDefinition, ImageVersion, ProvisioningState } from '@/arm/types';

import { provisioningState, replicationStatus } from '../compute/state';
import type { Doc, DocType } from '../contract';
import { contoso, contosoSubscriptions } from './contoso';

const START = Date.UTC(2026, 4, 4, 9, 30);
const docs = contoso.build(START);
const of = <B>(type: DocType) => docs.filter((d) => d.type === type) as readonly Doc<B>[];
const galleries = of<Gallery>('microsoft.compute/galleries');
const definitions = of<ImageDefinition>('microsoft.compute/galleries/images');
const versions = of<ImageVersion>('microsoft.compute/galleries/images/versions');
const named = (path: string) => versions.filter((v) => v.id.includes(`/galleries/${path}/versions/`));
const regionsOf = (v: Doc<ImageVersion>) =>
  (v.body.properties.publishingProfile?.targetRegions ?? []).map((r) => r.name);

describe('scenario contoso', () => {
  it('is the same for the same start, byte for byte', () => {
    expect(JSON.stringify(contoso.build(START))).toBe(JSON.stringify(docs));
  });

  it('has 2 tenants, 4 subscriptions, 10 galleries, 36 definitions, 220 versions over 25 regions, or more', () => {
    expect(of('tenants')).toHaveLength(2);
    expect(of('microsoft.resources/subscriptions')).toHaveLength(4);
    expect(galleries.length).toBeGreaterThanOrEqual(10);
    expect(definitions.length).toBeGreaterThanOrEqual(36);
    expect(versions.length).toBeGreaterThanOrEqual(220);
    expect(new Set(versions.flatMap(regionsOf)).size).toBeGreaterThanOrEqual(25);
  });

  it('has no two documents with one id, and no version without its parents', () => {
    const ids = new Set(docs.map((d) => d.id.toLowerCase()));
    expect(ids.size).toBe(docs.length);
    for (const { id } of [...definitions, ...versions]) {
      expect(ids).toContain(id.slice(0, id.lastIndexOf('/', id.lastIndexOf('/') - 1)).toLowerCase());
    }
    for (const { id } of docs.filter((d) => d.id.includes('/resourceGroups/'))) {
      expect(ids).toContain(id.split('/').slice(0, 5).join('/').toLowerCase());
    }
  });

  it("S10 holds the documents' own myImage1 to 3", () => {
    const identifier = (name: string) =>
      definitions.find((d) => d.id.endsWith(`/gal_contoso/images/${name}`))?.body.properties.identifier;
    expect(identifier('myImage1')).toEqual({ publisher: 'Contoso', offer: 'Finance', sku: 'Backend' });
    expect(identifier('myImage2')).toEqual({ publisher: 'Contoso', offer: 'Finance', sku: 'Frontend' });
    expect(identifier('myImage3')).toEqual({ publisher: 'Testing', offer: 'Finance', sku: 'Frontend' });
  });

  it('A3 has versions 1.0.2 to 1.0.10 of myImage1, of which 1.0.10 is not in UK South and 1.0.9 is', () => {
    const mine = named('gal_contoso/images/myImage1');
    expect(mine.map((v) => v.body.name)).toHaveLength(9);
    const at = (name: string) => mine.find((v) => v.body.name === name);
    const [newest, before] = [at('1.0.10'), at('1.0.9')];
    expect(newest && regionsOf(newest)).toEqual(['West Europe', 'France Central', 'East US 2']);
    expect(before && regionsOf(before)).toContain('UK South');
    for (const v of [newest, before]) {
      expect(v?.body.location).toBe('westeurope');
      expect(v?.meta?.operation).toBeUndefined();
      expect(v?.meta?.copies?.every((c) => c.outcome === 'Completed')).toBe(true);
    }
  });

  it('A12 has a scale set that still uses 1.0.2', () => {
    expect(JSON.stringify(of('microsoft.compute/virtualmachinescalesets'))).toContain(
      'myImage1/versions/1.0.2',
    );
  });

  it('has machines only of images that exist, those of "latest" with the version they were made from', () => {
    const ids = new Set(docs.map((d) => d.id));
    const machines = [
      ...of('microsoft.compute/virtualmachines'),
      ...of('microsoft.compute/virtualmachinescalesets'),
    ];
    expect(machines.length).toBeGreaterThan(6);
    for (const machine of machines) {
      const [, id = '', exact] =
        /"imageReference":\{"id":"([^"]+)"(?:,"exactVersion":"([^"]+)")?/.exec(
          JSON.stringify(machine.body),
        ) ?? [];
      expect(ids).toContain(id);
      if (exact !== undefined) expect(ids).toContain(`${id}/versions/${exact}`);
    }
  });

  // GalleryProvisioningState of the specification 2024-03-03, all of it.
  const STATES = {
    Creating: 0,
    Updating: 0,
    Failed: 0,
    Succeeded: 0,
    Deleting: 0,
    Migrating: 0,
  } satisfies Record<ProvisioningState, number>;
  const count = (at: number) => {
    const counts: Record<string, number> = { ...STATES };
    for (const v of versions) {
      const state = provisioningState(v, at) ?? 'none';
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return counts;
  };

  it.each(Object.keys(STATES))('has versions that are %s', (state) => {
    expect(count(START)[state]).toBeGreaterThan(0);
  });

  it('has in transition only what the clock brings out of it, and loses no version by that', () => {
    const later = count(START + 86_400_000);
    expect(later).toMatchObject({ Creating: 0, Updating: 0, Deleting: 0, Migrating: 0 });
    expect((later.Succeeded ?? 0) + (later.Failed ?? 0)).toBe(versions.length);
    // The delete that hangs is given up; what was migrated is as before.
    const were = (state: ProvisioningState) => versions.filter((v) => provisioningState(v, START) === state);
    const after = (state: ProvisioningState) =>
      new Set(were(state).map((v) => provisioningState(v, START + 86_400_000)));
    expect([after('Deleting'), after('Migrating')]).toEqual([new Set(['Failed']), new Set(['Succeeded'])]);
    for (const v of [...were('Deleting'), ...were('Migrating')])
      expect(replicationStatus(v, START).aggregatedState).toBe('Completed');
  });

  it('has versions with everything else that can be said of one', () => {
    const some = (test: (v: Doc<ImageVersion>) => unknown) => versions.some((v) => test(v));
    const profile = (v: Doc<ImageVersion>) => v.body.properties.publishingProfile;
    const eol = (v: Doc<ImageVersion>) => Date.parse(profile(v)?.endOfLifeDate ?? '') - START;
    const inDays = (from: number, to: number) => (v: Doc<ImageVersion>) =>
      eol(v) > from * 86_400_000 && eol(v) < to * 86_400_000;
    const running = (kind: string) => (v: Doc<ImageVersion>) =>
      v.meta?.operation?.kind === kind &&
      v.meta.operation.startedAt + v.meta.operation.durationMs > START &&
      v.meta.operation.startedAt < START;
    expect(some(running('create'))).toBe(true);
    expect(some(running('update'))).toBe(true);
    expect(some((v) => v.meta?.operation?.outcome === 'Failed')).toBe(true);
    expect(some((v) => v.meta?.copies?.some((c) => c.outcome === 'Failed' && c.details))).toBe(true);
    expect(some((v) => profile(v)?.excludeFromLatest)).toBe(true);
    expect(some((v) => profile(v)?.targetRegions?.some((r) => r.excludeFromLatest))).toBe(true);
    expect(some(inDays(-100, 0))).toBe(true);
    expect(some(inDays(0, 30))).toBe(true);
    expect(some(inDays(100, 500))).toBe(true);
    expect(some((v) => profile(v)?.replicationMode === 'Shallow')).toBe(true);
    expect(some((v) => profile(v)?.storageAccountType === 'Standard_ZRS')).toBe(true);
    expect(some((v) => profile(v)?.storageAccountType === 'Premium_LRS')).toBe(true);
    expect(some((v) => profile(v)?.targetRegions?.some((r) => r.encryption))).toBe(true);
    expect(some((v) => (v.body.properties.storageProfile?.dataDiskImages?.length ?? 0) > 1)).toBe(true);
  });

  it('S81 keeps each version in its own location, and its copies equal to its targets', () => {
    for (const v of versions) {
      const targets = regionsOf(v).map((n) => n.toLowerCase().replaceAll(' ', ''));
      expect(targets[0]).toBe(v.body.location);
      expect(v.meta?.copies?.map((c) => c.region)).toEqual(targets);
    }
  });

  it('S38 offers zone-redundant storage only where a region has zones', () => {
    for (const v of versions)
      for (const r of v.body.properties.publishingProfile?.targetRegions ?? [])
        if (r.storageAccountType === 'Standard_ZRS')
          expect(r.name).not.toMatch(/Norway West|UK West|Switzerland West/);
  });

  it('stores nothing that follows from the clock', () => {
    expect(JSON.stringify([...galleries, ...definitions, ...versions])).not.toMatch(
      /provisioningState|replicationStatus/,
    );
  });

  it('has names that the service would accept', () => {
    for (const g of galleries) expect(g.body.name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._]*[A-Za-z0-9]$/);
    for (const d of definitions) expect(d.body.name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]$/);
    for (const v of versions) expect(v.body.name).toMatch(/^\d+\.\d+\.\d+$/);
    const triples = definitions.map(
      (d) => `${d.id.split('/images/')[0]} ${JSON.stringify(d.body.properties.identifier)}`,
    );
    expect(new Set(triples).size).toBe(triples.length);
  });

  it("lets only the lab's own list fail, now and then", () => {
    const [fault, ...others] = contoso.faults ?? [];
    expect(others).toEqual([]);
    expect(fault?.match).toContain(contosoSubscriptions.lab);
    expect(fault?.every).toBeGreaterThan(1);
  });
});
