import { expect, it } from 'vitest';

import type { DirectoryAnswer } from '@/arm/directory';
import { readDirectory } from '@/arm/directory';
import type { DirectoryObject, RoleAssignment, RoleDefinition } from '@/arm/types';

import { assembling } from './assemble';
import { accessOf, identitiesOf } from './evaluate';
import { findingsIn } from './findings';
import { idsToResolve } from './people';
import { resourcesOf } from './resources';

// The size that the views of access must handle: 5,000 assignments, 2,000 principals, 1,000 groups nested 8 deep with a circle,
// 2,000 resources. Counts of work, never times.

const GROUPS = 1000;
const DEPTH = 8;
const PEOPLE = 2000;
const ASSIGNMENTS = 5000;
const guid = (kind: string, n: number) => `${kind}${String(n).padStart(7, '0')}-0000-0000-0000-000000000000`;
const group = (n: number) => guid('b', n);
const person = (n: number) => guid('a', n);

const galleries = Array.from(
  { length: 40 },
  (_, n) => `/subscriptions/s${n % 4}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g${n}`,
);
const leaves = galleries.flatMap((g) =>
  Array.from({ length: 7 }, (_, d) =>
    Array.from({ length: 6 }, (_unused, v) => `${g}/images/i${d}/versions/1.${v}.0`),
  ).flat(),
);
const resources = resourcesOf(
  leaves.map((id) => ({ id, tenantId: 't' })),
  [],
);

const role = (n: number, action: string): RoleDefinition => ({
  id: `/providers/Microsoft.Authorization/roleDefinitions/role${n}`,
  name: `role${n}`,
  type: 'Microsoft.Authorization/roleDefinitions',
  properties: {
    roleName: `Role ${n}`,
    type: 'BuiltInRole',
    description: '',
    assignableScopes: ['/'],
    permissions: [{ actions: Array.from({ length: 30 }, () => action), notActions: [] }],
  },
});
const roles = [
  role(0, '*/read'),
  ...Array.from({ length: 500 }, (_, n) => role(n + 1, `Microsoft.Other/t${n}/*`)),
];

const assignments = Array.from({ length: ASSIGNMENTS }, (_, n): RoleAssignment => {
  const scope = resources[(n * 7) % resources.length]?.id ?? '/';
  const toGroup = n % 3 === 0;
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/x${n}`,
    name: `x${n}`,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: {
      scope,
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/role${n % 2 === 0 ? 0 : n % 500}`,
      principalId: toGroup ? group(n % GROUPS) : person(n % PEOPLE),
      principalType: toGroup ? 'Group' : 'User',
    },
  };
});

/** Chains of eight groups; the last of each holds two people and its first, so every chain is a circle. */
function membersOf(n: number): readonly DirectoryObject[] {
  const last = n % DEPTH === DEPTH - 1;
  const next = last ? n - (DEPTH - 1) : n + 1;
  const people = last ? [person((n * 2) % PEOPLE), person((n * 2 + 1) % PEOPLE)] : [];
  return [
    { '@odata.type': '#microsoft.graph.group', id: group(next), displayName: `Group ${next}` },
    ...people.map((id): DirectoryObject => ({ '@odata.type': '#microsoft.graph.user', id, displayName: id })),
  ];
}

const objectOf = (id: string): DirectoryObject => ({
  '@odata.type': id.startsWith('b') ? '#microsoft.graph.group' : '#microsoft.graph.user',
  id,
  displayName: id,
});

async function read(): Promise<DirectoryAnswer & { readonly calls: Readonly<Record<string, number>> }> {
  const calls = { getByIds: 0, members: 0 };
  const { ids, groupIds } = idsToResolve(assignments, [], []);
  const answer = await readDirectory(ids, groupIds, {
    getByIds: async (batch) => {
      calls.getByIds++;
      expect(batch.length).toBeLessThanOrEqual(1000);
      return { items: batch.map(objectOf) };
    },
    members: async (id) => {
      calls.members++;
      return { items: membersOf(Number(id.slice(1, 8))) };
    },
  });
  return { ...answer, calls };
}

it('5,000 assignments to 2,000 people and 1,000 groups in circles are read with one call a group and indexed once', async () => {
  const answer = await read();
  expect(resources).toHaveLength(4 + 4 + 40 + 40 * 7 + 40 * 7 * 6);
  expect(answer.calls).toEqual({ getByIds: 3, members: GROUPS });
  expect(answer.groups).toHaveLength(GROUPS);
  const steps = assembling({
    subscriptions: [0, 1, 2, 3].map((n) => ({ subscriptionId: `s${n}`, tenantId: 't' })),
    // Each subscription's list holds all of them: what several lists name counts once.
    assignments: [assignments, assignments, [], []],
    denyAssignments: [],
    eligible: [],
    scheduled: [],
    delegations: [],
    furtherAssignments: [],
    roles: [{ tenantId: 't', rows: roles }],
    containers: [],
    directory: [answer],
  });
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  const { index, principals } = step.value;
  expect(principals.size).toBe(GROUPS + PEOPLE);
  // Nowhere is more done in one go than a page can bear: the work pauses every 50 assignments.
  expect(pauses).toBeGreaterThan((2 * ASSIGNMENTS) / 50);
  expect([...index.grantsAt.values()].flat()).toHaveLength(ASSIGNMENTS);
  // A person in the last group of a chain is in all eight of the circle, each once.
  expect(identitiesOf(index, person(14)).size).toBe(1 + DEPTH);
  const seen = resources.filter((r) => accessOf(index, person(14), r.id).allowed !== 0);
  expect(seen.length).toBeGreaterThan(0);
  expect(index.closures.size).toBe(1);

  // The findings over all of that: as many pauses as there are grants, each thing named once.
  const { data } = step.value;
  const finding = findingsIn({
    index,
    groups: data.groups,
    principals,
    galleries: [],
    eligible: [],
    wholeAssignments: true,
    nowMs: Date.parse('2026-11-22T12:00:00Z'),
  });
  let findingPauses = 0;
  let found = finding.next();
  for (; !found.done; found = finding.next()) findingPauses++;
  expect(findingPauses).toBe(ASSIGNMENTS);
  const named = found.value.map((f) => [f.rule, f.principalId, f.viaGroupId, ...f.assignmentIds].join());
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named).size).toBe(named.length);
});
