import { expect, test } from 'vitest';

import type { Doc } from '../contract';
import { estateJson } from '../estate-file';
import { contoso } from '../scenarios/contoso';
import { Store } from '../storage/store';
import { TEST_START, testArm } from '../testing';
import { parseEstateFiles } from './parse-estate';
import type { Masked } from './pseudonyms';
import { pseudonymise } from './pseudonyms';
import {
  azAccount,
  azDefinition,
  azGallery,
  azRoleAssignment,
  azVersionWithStatus,
  importOf,
} from './testing';

/** The scenario contoso, exported and imported again. */
function contosoImport() {
  const text = JSON.stringify(
    estateJson(new Store(contoso.build(TEST_START)).view(TEST_START), TEST_START, 'test'),
  );
  return parseEstateFiles(
    [{ name: 'contoso.json', bytes: new TextEncoder().encode(text) }],
    '2026-03-02T09:00:00Z',
  );
}

function masked(parsed: ReturnType<typeof contosoImport>): Masked {
  if (!parsed.info) throw new Error(JSON.stringify(parsed.report.issues));
  return pseudonymise(parsed.docs, parsed.info, parsed.report);
}

const lastOf = (id: string) => id.split('/').at(-1) ?? '';
const nothingOf = (doc: Doc) => doc.meta?.synthetic !== true && !isRole(doc);
const isRole = (doc: Doc) => doc.type === 'microsoft.authorization/roledefinitions';

// What a tag or an SKU is called, and what the service calls an operating system, can be one word.
const SERVICE_WORDS = /^(?:linux|windows|specialized|generalized)$/i;

/** Every text that could tell whose estate it is: names, people, descriptions, tags' values, publishers. */
function tellTale(docs: readonly Doc[]): Set<string> {
  const found = new Set<string>();
  const collect = (value: unknown, key: string) => {
    if (typeof value === 'string' && value.length > 4 && TELLING.has(key)) found.add(value);
    else if (Array.isArray(value)) value.forEach((v) => collect(v, key));
    else if (typeof value === 'object' && value !== null) {
      for (const [k, v] of Object.entries(value)) collect(v, key === 'tags' ? 'tags value' : k);
    }
  };
  for (const doc of docs.filter(nothingOf)) {
    collect(doc.body, '');
    const name = lastOf(doc.id);
    if (!/versions$|locations$/.test(doc.type)) found.add(name);
  }
  return found;
}
const TELLING = new Set(
  `displayName userPrincipalName mail description publisher offer sku tags eula privacyStatementUri releaseNoteUri defaultDomain
  principalId tenantId subscriptionId`.split(/\s+/),
).add('tags value');

test('B8 no name, id, person, description or tag value of the estate is left', () => {
  const parsed = contosoImport();
  const after = JSON.stringify(masked(parsed).docs.filter(nothingOf)).toLowerCase();
  const telling = [...tellTale(parsed.docs)].filter((text) => !SERVICE_WORDS.test(text));
  expect(telling.length).toBeGreaterThan(300);
  // As a whole text, or as a part of an id or an address.
  const left = telling.flatMap((text) => {
    const at = new RegExp(`["/'@]${text.toLowerCase().replaceAll(/[^\w -]/g, '.')}["/'@]`).exec(after)?.index;
    return at === undefined ? [] : [after.slice(Math.max(0, at - 80), at + 60)];
  });
  expect(left).toEqual([]);
});

test('B8 the structure is kept: types, parents, regions, versions, dates, and who is a member of what', () => {
  const parsed = contosoImport();
  const { docs } = masked(parsed);
  expect(docs.map((d) => d.type)).toEqual(parsed.docs.map((d) => d.type));
  expect(new Set(docs.map((d) => d.id.toLowerCase())).size).toBe(docs.length);
  const parents = (list: readonly Doc[]) => {
    const ids = new Map(list.map((d, i) => [d.id.toLowerCase(), i]));
    return list.map((d) => ids.get(d.id.toLowerCase().replace(/\/[^/]+\/[^/]+$/, '')));
  };
  expect(parents(docs)).toEqual(parents(parsed.docs));
  const facts = (list: readonly Doc[]) =>
    list
      .filter((d) => d.type === 'microsoft.compute/galleries/images/versions')
      .map((d) => {
        const { publishingProfile } = (
          d.body as {
            properties: {
              publishingProfile: { targetRegions: readonly { name: string }[]; endOfLifeDate?: string };
            };
          }
        ).properties;
        return [
          lastOf(d.id),
          publishingProfile.targetRegions.map((r) => r.name),
          publishingProfile.endOfLifeDate,
          d.meta?.copies?.map((c) => c.region),
        ];
      });
  expect(facts(docs)).toEqual(facts(parsed.docs));
  const members = (list: readonly Doc[]) => {
    const people = new Map(list.map((d, i) => [lastOf(d.id).toLowerCase(), i]));
    return list.map((d) => d.meta?.members?.map((m) => people.get(m.toLowerCase())));
  };
  expect(members(docs)).toEqual(members(parsed.docs));
});

test('B8 the same estate gets the same pseudonyms, and the emulator answers over it', async () => {
  const parsed = contosoImport();
  const { docs, info } = masked(parsed);
  expect(masked(parsed).docs).toEqual(docs);
  const { emulator, call } = await testArm();
  await emulator.session.adopt(info, docs);
  const { body } = await call('GET', '/subscriptions?api-version=2022-12-01');
  const [first] = body.value;
  const galleries = await call('GET', `${first?.id}/providers/Microsoft.Compute/galleries`);
  expect(galleries.body.value.map((g) => g.name)).toContainEqual(expect.stringMatching(/^gallery_\d+$/));
});

test('B8 roles that Microsoft defines keep their ids; report and missing parents are masked too', () => {
  const parsed = importOf({
    'contoso-finance.json': [azAccount, azRoleAssignment],
    'v.json': azVersionWithStatus,
  });
  const { docs, info, report } = masked(parsed);
  const role = docs.find((d) => d.type === 'microsoft.authorization/roleassignments' && !d.meta?.synthetic);
  const roleId = lastOf(String(azRoleAssignment.roleDefinitionId));
  expect(JSON.stringify(role)).toContain(roleId);
  const told = JSON.stringify([info, report]);
  for (const secret of ['contoso-finance', 'rg-Images', '/galleries/gal/', 'ubuntu'])
    expect(told).not.toContain(secret);
});

test('B8 one name in two forms of az is one pseudonym', () => {
  const { docs } = masked(
    importOf({ 'g.json': [azGallery], 'd.json': [azDefinition], 'v.json': azVersionWithStatus }),
  );
  const galleries = docs.map((d) => /\/galleries\/([^/]+)/i.exec(d.id)?.[1]).filter((n) => n !== undefined);
  expect(new Set(galleries)).toEqual(new Set(['gallery_1']));
});
