import { describe, expect, it } from 'vitest';

import type { DirectoryObject, RoleAssignment } from '@/arm/types';

import type { Doc } from '../contract';
import { testArm } from '../testing';
import { scenarios } from './scenarios';

const START = Date.UTC(2026, 2, 2, 9);
const count = (docs: readonly Doc[], type: Doc['type']) => docs.filter((d) => d.type === type).length;
const load = async (name: string) => {
  const scenario = await scenarios.find((s) => s.name === name)?.load();
  if (!scenario) throw new Error(`no scenario ${name}`);
  return scenario;
};

// The largest one has 50,000 documents, and machines that test may be busy.
describe.each(scenarios)('scenario $name', { timeout: 30_000 }, (entry) => {
  it('is what the list says, and the same for the same start', async () => {
    const scenario = await entry.load();
    expect([scenario.name, scenario.displayName, scenario.summary]).toEqual([
      entry.name,
      entry.displayName,
      entry.summary,
    ]);
    const docs = scenario.build(START);
    const again = scenario.build(START);
    expect(again.length).toBe(docs.length);
    for (const i of [0, Math.floor(docs.length / 2), docs.length - 1]) expect(again[i]).toEqual(docs[i]);
  });

  it('opens in part as the estate that it is as a whole', async () => {
    const scenario = await entry.load();
    const { docs, later } = scenario.open?.(START) ?? { docs: [], later: [] };
    for (const { type, under, build } of later.slice(0, 50)) {
      for (const doc of build()) {
        expect(doc.type).toBe(type);
        expect(doc.id.startsWith(`${under}/`)).toBe(true);
      }
    }
    // A page's first render waits for these.
    expect(docs.length).toBeLessThan(3_000);
  });

  it('has each id once, every parent, and the names of its ids in its bodies', async () => {
    const docs = (await entry.load()).build(START);
    const ids = new Set(docs.map((d) => d.id.toLowerCase()));
    expect(ids.size).toBe(docs.length);
    const orphans = docs.filter(({ id }) => {
      const [, parent] = /^(.*)\/(?:images|versions|galleries)\/[^/]+$/.exec(id) ?? [];
      const above = parent
        ?.replace(/\/providers\/Microsoft\.Compute$/, '')
        .replace(/\/providers\/Microsoft\.Compute\/[^/]+$/, '');
      return above !== undefined && !ids.has(above.toLowerCase());
    });
    expect(orphans.map((d) => d.id)).toEqual([]);
    const misnamed = docs.filter(
      (d) => d.id.includes('Microsoft.Compute/') && (d.body as { id: string }).id !== d.id,
    );
    expect(misnamed).toEqual([]);
  });

  it('has a default persona, and knows each persona in each of its tenants', async () => {
    const scenario = await entry.load();
    const docs = scenario.build(START);
    const users = new Set(
      docs
        .filter((d) => d.type === 'graph/users')
        .map((d) => `${d.meta?.tenantId} ${(d.body as DirectoryObject).id}`),
    );
    expect(scenario.personas.map((p) => p.name)).toContain(scenario.defaultPersona);
    expect(new Set(scenario.personas.map((p) => p.name)).size).toBe(scenario.personas.length);
    for (const persona of scenario.personas) {
      expect(persona.tenantIds[0]).toBe(persona.homeTenantId);
      for (const tenantId of persona.tenantIds) expect(users).toContain(`${tenantId} ${persona.objectId}`);
    }
  });

  it('shows its default persona something to begin with', async () => {
    const scenario = await entry.load();
    const arm = await testArm({ scenario });
    const { body } = await arm.call('GET', '/subscriptions?api-version=2022-12-01');
    expect(body.value.length).toBeGreaterThan(0);
  });
});

describe('near-limits', () => {
  it('S24 S25 S26 has 99 galleries, 999 definitions, 9,999 versions', async () => {
    const docs = (await load('near-limits')).build(START);
    expect(count(docs, 'microsoft.compute/galleries')).toBe(99);
    expect(count(docs, 'microsoft.compute/galleries/images')).toBe(999);
    expect(count(docs, 'microsoft.compute/galleries/images/versions')).toBe(9_999);
  });
});

describe('mega', () => {
  it('has 40 subscriptions and at least 50,000 galleries, definitions and versions', async () => {
    const docs = (await load('mega')).build(START);
    expect(count(docs, 'microsoft.resources/subscriptions')).toBe(40);
    const all =
      count(docs, 'microsoft.compute/galleries') +
      count(docs, 'microsoft.compute/galleries/images') +
      count(docs, 'microsoft.compute/galleries/images/versions');
    expect(all).toBeGreaterThanOrEqual(50_000);
  });
});

describe('partial-failure', () => {
  it('has failed and stuck regions, and leaves what journey A relies on', async () => {
    const docs = (await load('partial-failure')).build(START);
    const outcomes = (path: string) =>
      docs.filter((d) => d.id.includes(path)).flatMap((d) => d.meta?.copies?.map((c) => c.outcome) ?? []);
    expect(outcomes('/versions/').filter((o) => o === 'Failed').length).toBeGreaterThan(20);
    expect(outcomes('/versions/').filter((o) => o === 'Stuck').length).toBeGreaterThan(5);
    expect(new Set(outcomes('/gal_contoso/images/myImage1/'))).toEqual(new Set(['Completed']));
  });
});

describe('region-outage', () => {
  it('answers lists, but nothing of the gallery at home there', async () => {
    const scenario = await load('region-outage');
    const docs = scenario.build(START);
    const stranded = docs.filter(
      (d) =>
        d.type === 'microsoft.compute/galleries' &&
        (d.body as { location: string }).location === 'westeurope',
    );
    expect(stranded.map((d) => d.id.split('/').at(-1))).toEqual(['gal_contoso']);
    for (const { id } of stranded)
      expect(scenario.faults?.some((f) => id.includes(f.match ?? ' '))).toBe(true);
  });
});

describe('orphaned-access', () => {
  it('C2 has exactly 7 principals that are guests, foreign, or gone for longer than a day', async () => {
    const docs = (await load('orphaned-access')).build(START);
    const known = new Map(
      docs
        .filter((d) => d.type.startsWith('graph/'))
        .map((d) => [(d.body as DirectoryObject).id, d.body as DirectoryObject]),
    );
    const assigned = docs
      .filter((d) => d.type === 'microsoft.authorization/roleassignments')
      .map((d) => (d.body as RoleAssignment).properties);
    const gone = assigned.filter(
      (a) =>
        !known.has(a.principalId) &&
        a.principalType !== 'ForeignGroup' &&
        START - Date.parse(a.createdOn ?? '') > 86_400_000,
    );
    const foreign = assigned.filter((a) => a.principalType === 'ForeignGroup');
    const guests = [...known.values()].filter((o) => o.userType === 'Guest');
    expect(new Set(gone.map((a) => a.principalId)).size).toBe(3);
    expect(foreign).toHaveLength(1);
    expect(guests).toHaveLength(3);
  });

  it('C3 leads the guest through a group to one gallery with 4 definitions and 31 versions', async () => {
    const arm = await testArm({ scenario: await load('orphaned-access') });
    const { body } = await arm.call('GET', '/subscriptions?api-version=2022-12-01', undefined, {
      as: 'guest',
    });
    const sub = body.value[0]?.id ?? '';
    const galleries = await arm.call('GET', `${sub}/providers/Microsoft.Compute/galleries`, undefined, {
      as: 'guest',
    });
    expect(galleries.body.value.map((g) => g.name)).toEqual(['gal_vendor']);
    const definitions = await arm.call('GET', `${galleries.body.value[0]?.id}/images`, undefined, {
      as: 'guest',
    });
    expect(definitions.body.value).toHaveLength(4);
    let versions = 0;
    for (const { id } of definitions.body.value) {
      versions += (await arm.call('GET', `${id}/versions`, undefined, { as: 'guest' })).body.value.length;
    }
    expect(versions).toBe(31);
  });

  it('denies what a deployment stack holds to everyone but its owner', async () => {
    const arm = await testArm({ scenario: await load('orphaned-access') });
    const { body } = await arm.call('GET', '/subscriptions?api-version=2022-12-01');
    const dev =
      body.value.find((s) => (s as { displayName?: string }).displayName === 'Contoso Dev')?.id ?? '';
    const list = await arm.call(
      'GET',
      `${dev}/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01`,
    );
    expect(list.body.value).toHaveLength(1);
  });

  it('lists who can activate what, which grants end, and what is delegated (trap 19)', async () => {
    const scenario = await load('orphaned-access');
    const arm = await testArm({ scenario });
    const { body } = await arm.call('GET', '/subscriptions?api-version=2022-12-01');
    const [dev = '', prod = ''] = body.value
      .toSorted((a, b) =>
        JSON.stringify(a).includes('Contoso Dev') ? -1 : JSON.stringify(b).includes('Contoso Dev') ? 1 : 0,
      )
      .map((s) => s.id);
    const auth = `${prod}/providers/Microsoft.Authorization`;
    const list = async (path: string) => (await arm.call('GET', path)).body.value;
    const eligible = await list(
      `${auth}/roleEligibilityScheduleInstances?api-version=2020-10-01&$filter=atScope()`,
    );
    expect(eligible.map((e) => e.properties.expandedProperties)).toMatchObject([
      { roleDefinition: { displayName: 'Owner' }, principal: { displayName: 'Sam Okafor' } },
    ]);
    const active = await list(`${auth}/roleAssignmentScheduleInstances?api-version=2020-10-01`);
    const ending = active.filter((a) => a.properties.endDateTime !== null);
    expect(ending).toHaveLength(1);
    expect(active.length).toBeGreaterThan(20);
    const delegations = await list(
      `${dev}/providers/Microsoft.ManagedServices/registrationAssignments?api-version=2022-10-01&$expandRegistrationDefinition=true`,
    );
    expect(JSON.stringify(delegations)).toContain('Litware operators');
    arm.pass(22 * 86_400_000);
    const later = await list(`${auth}/roleAssignmentScheduleInstances?api-version=2020-10-01`);
    expect(later).toHaveLength(active.length - 1);
  });
});
