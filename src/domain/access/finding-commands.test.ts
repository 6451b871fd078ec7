import { expect, it } from 'vitest';

import type { Finding, FindingRule } from './finding';
import { findingRules } from './finding';
import { remedyCommands } from './finding-commands';

const gallery = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/g';
const assignment = `${gallery}/providers/Microsoft.Authorization/roleAssignments/a`;

const of = (rule: FindingRule, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'low',
  scope: gallery,
  principalId: 'p',
  assignmentIds: [assignment],
  params: { role: 'Contributor' },
  ...more,
});
const user = { id: 'p', type: 'User', guest: true } as const;

it('every rule has a command, and none holds what a shell would take apart', () => {
  for (const rule of findingRules) {
    const commands = remedyCommands(of(rule), user, undefined);
    expect(commands.length, rule).toBeGreaterThan(0);
    for (const command of commands) expect(command, rule).toMatch(/^az /);
  }
});

it('an orphan is looked up once more before it is removed; what merely did not resolve is never removed', () => {
  const [first, second] = remedyCommands(of('orphaned'), undefined, undefined);
  expect(first).toContain('directoryObjects/getByIds');
  expect(second).toBe(`az role assignment delete --ids ${assignment}`);
  expect(remedyCommands(of('notResolved'), undefined, undefined).join()).not.toContain('delete');
});

it('S54: a grant on a version is given on the gallery first, then taken away', () => {
  const scope = `${gallery}/images/i/versions/1.0.0`;
  expect(remedyCommands(of('versionGrant', { scope }), user, undefined)).toEqual([
    `az role assignment create --role Contributor --assignee-object-id p --assignee-principal-type User --scope ${gallery}`,
    `az role assignment delete --ids ${assignment}`,
  ]);
});

it('a guest in a group is taken out of the group that holds the guest directly', () => {
  expect(remedyCommands(of('guestWrites', { viaGroupId: 'outer' }), user, 'inner')).toEqual([
    'az ad group member remove --group inner --member-id p',
  ]);
});

it('shares of whole tenants are taken away by their ids, a role with spaces is one word', () => {
  const share = of('tenantWideShare', { assignmentIds: [], params: { n: 2, tenants: 't1 t2' } });
  expect(remedyCommands(share, undefined, undefined)[1]).toBe(
    'az sig share remove --subscription s1 --resource-group rg --gallery-name g --tenant-ids t1 t2',
  );
  const role = of('versionGrant', { params: { role: "It's $HOME" } });
  expect(remedyCommands(role, user, undefined)[0]).toContain(String.raw`--role 'It'\''s $HOME'`);
});
