import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldId } from '@/arm/resource-id';

import type { ParsedEstate } from './parse-estate';
import {
  azAccount,
  azDefinition,
  azGallery,
  azGroup,
  azImage,
  azInherited,
  azLocation,
  azRoleAssignment,
  azRoleDefinition,
  azVersion,
  azVersionWithStatus,
  elsewhere,
  GALLERY,
  graphAnswer,
  graphRow,
  importOf,
  rawDefinition,
  rawDenyAssignment,
  rawGallery,
  rawVersion,
  SUB,
  SUB2,
  TENANT,
  VERSION,
} from './testing';

const runs = process.env.LONG ? 3000 : 150;
const id = (digit: string) => SUB.replaceAll('1', digit);
const sibling = { ...azAccount, id: id('8'), name: 'Development' };
const shouted = (value: string) => value.replace('rg-Images', 'RG-IMAGES');
const above = (...names: readonly string[]) => ({
  name: 'Production',
  properties: {
    state: 'Enabled',
    managementGroupAncestorsChain: names.map((name) => ({ name, displayName: name })),
  },
});
const role = { roleDefinitionId: azRoleAssignment.roleDefinitionId.replace(`/subscriptions/${SUB}`, '') };

/** Exports of a year: the same resources in several forms, of two tenants, with differing content. */
const files: Readonly<Record<string, unknown>> = {
  'accounts.json': [azAccount, sibling, elsewhere({ ...azAccount, name: 'Shared' })],
  'accounts-old.json': [{ ...azAccount, name: 'Prod (old)', tenantDisplayName: 'Contoso Ltd' }],
  'graph.json': graphAnswer([
    ...[rawGallery, rawDefinition, rawVersion].map(graphRow),
    {
      ...graphRow({ id: `/subscriptions/${SUB}`, type: 'microsoft.resources/subscriptions' }),
      ...above('a', 'b'),
    },
  ]),
  'graph-other.json': graphAnswer(elsewhere([rawGallery, rawVersion].map(graphRow))),
  'galleries.json': [{ ...azGallery, id: shouted(GALLERY), description: 'Other' }],
  'gallery.json': {
    ...rawGallery,
    properties: { ...rawGallery.properties, description: 'Third', future: 1 },
  },
  'definitions.json': [azDefinition, { ...azDefinition, id: `${azDefinition.id}2`, name: 'ubuntu2' }],
  'versions.json': [
    azVersion,
    { ...azVersion, id: shouted(VERSION.replace('1.0.0', '2.0.0')), name: '2.0.0' },
  ],
  'version.json': azVersionWithStatus,
  'version-again.json': {
    ...azVersionWithStatus,
    provisioningState: 'Succeeded',
    replicationStatus: { summary: [{ region: 'eastus2', state: 'Completed', progress: 100 }] },
  },
  'lonely.json': [
    { ...azVersion, id: VERSION.replace('rg-Images', 'rg-Away') },
    { ...azVersion, id: VERSION.replace('rg-Images', 'RG-AWAY').replace('1.0.0', '1.0.1'), name: '1.0.1' },
  ],
  'groups.json': [azGroup],
  'images.json': [azImage],
  'locations.json': [azLocation],
  'roles.json': [azRoleDefinition],
  'roles-other.json': [elsewhere({ ...azRoleDefinition, description: null })],
  'assignments.json': [azRoleAssignment, azInherited('/', SUB)],
  'assignments-sibling.json': [
    azInherited('/', sibling.id, { principalName: 'Rina Cohen', description: 'why' }),
  ],
  'assignments-other.json': [
    azInherited('/', SUB2, { principalId: id('6'), principalName: 'luc@fabrikam.com' }),
  ],
  'untold.json': [
    azInherited('/', SUB, { ...role, name: id('7') }),
    { ...azInherited('/', SUB, role), id: azInherited('/', SUB).id.replace(/4{12}$/, '555555555555') },
  ],
  'deny.json': { value: [rawDenyAssignment] },
  'users.json': [{ id: id('5'), displayName: 'Rina', userPrincipalName: 'rina@contoso.com' }],
  'directory.json': {
    galleryPortalDirectory: {
      tenantId: TENANT,
      groupId: id('4'),
      asked: [id('5'), id('3')],
      objects: [
        { '@odata.type': '#microsoft.graph.user', id: id('5'), displayName: 'Rina C.', userType: 'Member' },
      ],
    },
  },
};

/** The result without file names and positions. */
const estateOf = ({ docs, info, report }: ParsedEstate) => ({
  docs: new Map(docs.map((doc) => [foldId(doc.id), doc] as const)),
  n: docs.length,
  missing: info?.missing.toSorted(),
  asOf: info?.asOf,
  counts: report.counts,
  issues: report.issues
    .map(({ severity, code, item, field, file, params }) =>
      JSON.stringify({ severity, code, item, field, file, params }),
    )
    .toSorted(),
});

test('the same files in any order are the same estate, document by document', () => {
  const names = Object.keys(files);
  const whole = importOf(files);
  expect(whole.report.issues.filter((i) => i.code === 'import.differs').length).toBeGreaterThan(3);
  const expected = estateOf(whole);
  expect(expected.docs.size).toBe(expected.n);
  const shuffled = fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length });
  fc.assert(
    fc.property(shuffled, (order) => {
      expect(estateOf(importOf(Object.fromEntries(order.map((name) => [name, files[name]]))))).toEqual(
        expected,
      );
    }),
    { numRuns: runs },
  );
}, 600_000);

test('any of the files in any order are what they are in another', () => {
  const some = fc.shuffledSubarray(Object.keys(files), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(some, (order) => {
      const read = (list: readonly string[]) =>
        estateOf(importOf(Object.fromEntries(list.map((name) => [name, files[name]]))));
      expect(read(order)).toEqual(read(order.toSorted()));
    }),
    { numRuns: runs },
  );
}, 600_000);
