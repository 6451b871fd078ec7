import { describe, expect, test } from 'vitest';

import { MAX_BYTES } from './limits';
import { parseEstateFiles } from './parse-estate';
import {
  azAccount,
  azDefinition,
  azGallery,
  azGroup,
  azImage,
  azLocation,
  azRoleAssignment,
  azVersion,
  azVersionWithStatus,
  bytesOf,
  codesOf,
  DEFINITION,
  docIn,
  GALLERY,
  graphRow,
  importOf,
  issueOf,
  NOW,
  rawDefinition,
  rawGallery,
  rawVersion,
  SUB,
  SUB2,
  VERSION,
} from './testing';

const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((c) => c.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (const [i, unit] of units.entries()) view.setUint16(i * 2, unit, order === 'le');
  return new Uint8Array(view.buffer);
};
const json = JSON.stringify([azGallery]);

describe('files as shells really write them', () => {
  const variants: Readonly<Record<string, unknown>> = {
    'UTF-8 with a byte order mark': bytesOf(`\uFEFF${json}`),
    'UTF-16 little endian, as Windows PowerShell redirects': utf16(json, 'le'),
    'UTF-16 big endian': utf16(json, 'be'),
    'UTF-16 without a mark': utf16(json, 'le', false),
    'Windows newlines': JSON.stringify([azGallery], undefined, 2).replaceAll('\n', '\r\n'),
    'colours of az -o jsonc': `\u001B[39;49;00m[\u001B[0m${JSON.stringify(azGallery)}\u001B[39m]`,
    'warnings of az in front (2>&1)': `WARNING: This command is in preview.\r\nWARNING: It may change.\r\n${json}`,
  };
  for (const [name, content] of Object.entries(variants)) {
    test(name, () => {
      const parsed = importOf({ 'a.json': content });
      expect(codesOf(parsed, 'error')).toEqual([]);
      expect(docIn(parsed, GALLERY)?.body).toMatchObject({ location: 'westeurope' });
    });
  }

  test('a legacy code page: read, with a warning that letters may be wrong', () => {
    const parsed = importOf({
      'a.json': Uint8Array.from(JSON.stringify([{ ...azGallery, description: 'für' }]), (c) =>
        c.charCodeAt(0),
      ),
    });
    expect(docIn(parsed, GALLERY)?.body).toMatchObject({ properties: { description: 'für' } });
    expect(codesOf(parsed, 'warning')).toEqual(['encodingGuessed']);
  });
});

describe('a file that cannot be read refuses the import, whatever else is there', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
  const bad: Readonly<Record<string, readonly [content: unknown, code: string]>> = {
    empty: ['', 'empty'],
    'only white space': [' \r\n\t', 'empty'],
    'a web page': ['<!doctype html><title>Sign in</title>', 'html'],
    'a picture': [png, 'binary'],
    'a zip archive': ['PK\u0003\u0004abcdef', 'binary'],
    CSV: ['Name,Location,Type\ngal,westeurope,x', 'table'],
    'az -o table': ['Name    Location    ResourceGroup\n------  ----------\ngal  westeurope rg', 'table'],
    'an error message of az': ["ERROR: Please run 'az login' to setup account.", 'azMessage'],
    'plain text': ['hello', 'notJson'],
    'an error of ARM': [{ error: { code: 'AuthorizationFailed', message: 'No.' } }, 'armError'],
    'JSON of something else': [{ name: 'package', version: '1.0.0' }, 'unrecognised'],
    'a list without its end': ['[1', 'truncated'],
    'a later export format': [{ format: 'gallery-portal-estate', version: 3, documents: [] }, 'newerFormat'],
  };
  for (const [name, [content, code]] of Object.entries(bad)) {
    test(name, () => {
      const parsed = importOf({ 'good.json': [azGallery], 'bad.file': content });
      expect(parsed.report.applied).toBe(false);
      expect(parsed.docs).toEqual([]);
      expect(parsed.report.counts.galleries).toBe(0);
      expect(codesOf(parsed, 'error')).toEqual([code]);
      expect(issueOf(parsed, code)?.file).toBe('bad.file');
    });
  }

  test('a truncated file is told with line and column', () => {
    const text = JSON.stringify([azGallery, azDefinition], undefined, 2);
    for (let cut = 1; cut < text.length; cut += 1) {
      const parsed = importOf({ 'cut.json': text.slice(0, cut) });
      expect(codesOf(parsed, 'error')).toEqual(['truncated']);
    }
    const parsed = importOf({ 'cut.json': text.slice(0, text.indexOf('westeurope') + 4) });
    const line = text.slice(0, text.indexOf('westeurope')).split('\n').length;
    expect(issueOf(parsed, 'truncated')).toMatchObject({ line, params: { line } });
  });

  test('a syntax error is told with line and column', () => {
    const parsed = importOf({ 'a.json': '[\n  {"id": "x",\n   "name": oops}\n]' });
    expect(issueOf(parsed, 'syntax')).toMatchObject({ line: 3, params: { line: 3, column: 12 } });
  });

  test('a hundred thousand brackets', () => {
    const parsed = importOf({ 'deep.json': '['.repeat(100_000) });
    expect(parsed.report.applied).toBe(false);
  });

  test('nothing that the portal shows', () => {
    expect(codesOf(importOf({ 'a.json': [] }), 'error')).toEqual(['nothingFound']);
    expect(codesOf(importOf({}), 'error')).toEqual(['nothingFound']);
    expect(codesOf(importOf({ 'a.json': [1, null, 'x'] }), 'error')).toEqual(['nothingFound']);
  });

  test('more than 64 MB together is refused before anything is read', () => {
    const big = new Uint8Array(MAX_BYTES / 2 + 1);
    const parsed = parseEstateFiles(
      [
        { name: 'a', bytes: big },
        { name: 'b', bytes: big },
      ],
      NOW,
    );
    expect(codesOf(parsed)).toEqual(['tooLarge']);
    expect(issueOf(parsed, 'tooLarge')?.params).toEqual({ mb: 65, max: 64 });
  });
});

test('50 MB of versions are read, with progress', () => {
  const row = JSON.stringify(graphRow(rawVersion));
  const rows = Array.from({ length: Math.ceil((50 * 1024 * 1024) / row.length) }, (_, i) =>
    row.replaceAll('/versions/1.0.0', `/versions/1.0.${i}`),
  );
  const bytes = bytesOf(
    `{"data":[${rows.join(',\n')}],"count":${rows.length},"total_records":${rows.length},"skip_token":null}`,
  );
  expect(bytes.length).toBeGreaterThan(50 * 1024 * 1024);
  const seen: number[] = [];
  const parsed = parseEstateFiles([{ name: 'big.json', bytes }], NOW, (p) => seen.push(p.bytesRead));
  expect(parsed.report.counts.versions).toBe(rows.length);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBeLessThanOrEqual(bytes.length);
}, 120_000);

describe('an item with a field of the wrong type is skipped, and the field is named', () => {
  const cases: Readonly<Record<string, readonly [item: unknown, code: string, field: string | undefined]>> = {
    'location is a number': [{ ...azGallery, location: 5 }, 'wrongType', 'location'],
    'location is not there': [{ ...azGallery, location: null }, 'missingField', 'location'],
    'tags are a list': [{ ...azGallery, tags: ['a'] }, 'wrongType', 'tags'],
    'a tag is a number': [{ ...azGallery, tags: { env: 1 } }, 'wrongType', 'tags.env'],
    'properties is text': [{ ...rawGallery, properties: 'x' }, 'wrongType', 'properties'],
    'identifier lacks the SKU': [
      {
        ...rawDefinition,
        properties: { ...rawDefinition.properties, identifier: { publisher: 'a', offer: 'b' } },
      },
      'missingField',
      'properties.identifier.sku',
    ],
    'a flattened field keeps the name it has in the file': [
      { ...azDefinition, osType: 7 },
      'wrongType',
      'osType',
    ],
    'end of life is no date': [{ ...azDefinition, endOfLifeDate: 'soon' }, 'wrongType', 'endOfLifeDate'],
    'a replica count is negative': [
      {
        ...azVersion,
        publishingProfile: { targetRegions: [{ name: 'a' }, { name: 'b', regionalReplicaCount: -1 }] },
      },
      'wrongType',
      'publishingProfile.targetRegions[1].regionalReplicaCount',
    ],
    'target regions hold null': [
      { ...azVersion, publishingProfile: { targetRegions: [null] } },
      'wrongType',
      'publishingProfile.targetRegions[0]',
    ],
    'the type contradicts the id': [
      { ...azGallery, type: 'Microsoft.Compute/galleries/images' },
      'wrongType',
      'type',
    ],
    'a version whose name is no version': [
      { ...azVersion, id: VERSION.replace('1.0.0', 'latest'), name: 'latest' },
      'badVersionName',
      'name',
    ],
    'no id': [{ name: 'x' }, 'noId', 'id'],
    'an id that is none': [{ ...azGallery, id: '../../etc/passwd' }, 'badId', 'id'],
    'an id without a real subscription': [{ ...azGallery, id: GALLERY.replace(SUB, 'x') }, 'badId', 'id'],
    'another type of resource': [
      {
        id: `/subscriptions/${SUB}/resourceGroups/a/providers/Microsoft.Web/sites/b`,
        type: 'Microsoft.Web/sites',
      },
      'otherType',
      'id',
    ],
    'not an object': [17, 'notAnObject', undefined],
    'nested beyond reason': [
      { ...azGallery, extra: JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) as unknown },
      'tooDeep',
      `extra${'.a'.repeat(40)}`,
    ],
  };
  for (const [name, [item, code, field]] of Object.entries(cases)) {
    test(name, () => {
      const other = { ...azGroup };
      const parsed = importOf({ 'a.json': [other, item] });
      expect(parsed.report.applied).toBe(true);
      expect(parsed.report.files[0]?.parts.reduce((n, p) => n + p.skipped, 0)).toBe(1);
      const issue = issueOf(parsed, code);
      expect(issue?.severity).toBe('warning');
      if (field !== undefined) expect(issue?.field).toBe(field);
    });
  }

  test('the line of a skipped item is the line of the file', () => {
    const text = JSON.stringify({ value: [azGroup, { ...azGallery, location: 5 }] }, undefined, 2);
    const line = text.slice(0, text.indexOf('"description"')).split('\n').length - 1;
    expect(issueOf(importOf({ 'a.json': text }), 'wrongType')?.line).toBe(line);
  });

  test('ten thousand bad items make a short report that counts them', () => {
    const parsed = importOf({
      'a.json': [azGallery, ...Array.from({ length: 10_000 }, () => ({ ...azGallery, location: 5 }))],
    });
    expect(parsed.report.issues.length).toBeLessThan(80);
    expect(issueOf(parsed, 'moreLikeThis')?.params).toEqual({ n: 9950, code: 'import.wrongType' });
    expect(parsed.report.files[0]?.parts).toEqual([{ form: 'az', read: 1, skipped: 10_000 }]);
  });
});

test('a member named __proto__ is dropped and named; nothing is polluted', () => {
  const text = `[{"__proto__": {"polluted": 1}, "id": "${GALLERY}", "location": "westeurope",
    "tags": {"__proto__": {"polluted": 2}, "constructor": "kept"}}]`;
  const parsed = importOf({ 'a.json': text });
  expect(issueOf(parsed, 'hostileKey')?.field).toBe('__proto__');
  const body = docIn(parsed, GALLERY)?.body as { readonly tags: object };
  expect(Object.hasOwn(body.tags, 'constructor')).toBe(true);
  expect('polluted' in body.tags).toBe(false);
  expect('polluted' in {}).toBe(false);
});

describe('duplicate ids', () => {
  test('the same twice is one, silently, in any case of the id', () => {
    const parsed = importOf({
      'a.json': [azGallery],
      'b.json': [{ ...azGallery, id: GALLERY.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions') }],
    });
    expect(parsed.report.counts.galleries).toBe(1);
    expect(codesOf(parsed, 'warning')).toEqual([]);
    expect(docIn(parsed, GALLERY)?.id).toContain('rg-Images');
  });

  test('two that differ: the fuller one wins, and the field is named', () => {
    const richer = { ...azGallery, description: 'Newer', softDeletePolicy: { isSoftDeleteEnabled: true } };
    const poorer = { ...azGallery, tags: null };
    for (const files of [
      [richer, poorer],
      [poorer, richer],
    ]) {
      const parsed = importOf({ 'a.json': files });
      expect(parsed.report.counts.galleries).toBe(1);
      expect(docIn(parsed, GALLERY)?.body).toMatchObject({
        properties: { description: 'Newer' },
        tags: { env: 'prod' },
      });
      expect(issueOf(parsed, 'differs')).toMatchObject({
        severity: 'warning',
        field: 'properties.description',
      });
    }
  });

  test('an assignment of another role is another one; the subscription in the role’s id is not what differs', () => {
    const role = (id: string) => ({ ...azRoleAssignment, roleDefinitionId: id });
    const { roleDefinitionId } = azRoleAssignment;
    const other = importOf({
      'a.json': [role(roleDefinitionId)],
      'b.json': [role(roleDefinitionId.replace(/7$/, '8'))],
    });
    expect(issueOf(other, 'differs')?.field).toBe('properties.roleDefinitionId');
    const same = importOf({
      'a.json': [role(roleDefinitionId)],
      'b.json': [role(roleDefinitionId.replace(SUB, SUB2))],
    });
    expect(codesOf(same)).not.toContain('differs');
  });

  test('what the fuller one has not set is what the other says', () => {
    const said = {
      ...azRoleAssignment,
      description: 'why',
      createdBy: null,
      updatedBy: null,
      createdOn: null,
    };
    const parsed = importOf({ 'a.json': [azRoleAssignment], 'b.json': [said] });
    expect(docIn(parsed, said.id)?.body).toMatchObject({
      properties: { description: 'why', createdBy: azRoleAssignment.createdBy },
    });
    expect(codesOf(parsed)).not.toContain('differs');
  });
});

test('unknown regions are kept, and said', () => {
  const atlantis = {
    ...azVersion,
    publishingProfile: { targetRegions: [{ name: 'Atlantis North', regionalReplicaCount: 1 }] },
  };
  const parsed = importOf({ 'a.json': [atlantis] });
  expect(docIn(parsed, VERSION)?.body).toMatchObject({
    properties: { publishingProfile: { targetRegions: [{ name: 'Atlantis North' }] } },
  });
  expect(issueOf(parsed, 'unknownRegion')).toMatchObject({
    severity: 'info',
    params: { region: 'atlantisnorth', n: 1 },
  });
  // Imported locations are the measure where there are any.
  const own = importOf({ 'a.json': [azVersion], 'l.json': [azLocation] });
  expect(issueOf(own, 'unknownRegion')?.params).toEqual({ region: 'eastus2', n: 1 });
});

describe('missing parents are "not in the export"', () => {
  test('a version alone: definition, gallery, resource group, subscription and tenant are named as missing', () => {
    const parsed = importOf({ 'a.json': [azVersion] });
    expect(parsed.info?.missing).toEqual([
      GALLERY,
      DEFINITION,
      `/subscriptions/${SUB}`,
      '/tenants/00000000-0000-0000-0000-000000000000',
      `/subscriptions/${SUB}/resourceGroups/rg-Images`,
    ]);
    expect(docIn(parsed, GALLERY)).toBeUndefined();
    expect(docIn(parsed, DEFINITION)).toBeUndefined();
    expect(docIn(parsed, `/subscriptions/${SUB}`)).toMatchObject({
      body: { displayName: SUB },
      meta: { placeholder: true },
    });
    expect(parsed.report.counts).toMatchObject({
      tenants: 0,
      subscriptions: 0,
      resourceGroups: 0,
      galleries: 0,
      versions: 1,
    });
    expect(codesOf(parsed, 'warning')).toEqual(['missingParents', 'missingParents']);
  });

  test('a missing gallery is named, however many resource groups are missing', () => {
    const away = VERSION.replace('rg-Images', 'rg-away');
    const images = Array.from({ length: 1100 }, (_, i) => ({
      ...azImage,
      id: azImage.id.replace('rg-Images', `rg-${i}`),
      resourceGroup: `rg-${i}`,
    }));
    const parsed = importOf({
      'i.json': images,
      'v.json': [{ ...azVersion, id: away, resourceGroup: 'rg-away' }],
    });
    expect(parsed.info?.missing).toHaveLength(1000);
    expect(parsed.info?.missing).toContain(GALLERY.replace('rg-Images', 'rg-away'));
    expect(parsed.info?.missing).toContain(DEFINITION.replace('rg-Images', 'rg-away'));
  });

  test('nothing is missing when everything is there', () => {
    const parsed = importOf({
      'v.json': [azVersionWithStatus],
      'd.json': [azDefinition],
      'g.json': [azGallery],
      's.json': [azAccount],
      'rg.json': [azGroup],
    });
    expect(parsed.info?.missing).toEqual([]);
    expect(codesOf(parsed, 'warning')).toEqual([]);
  });
});

test('what the export script could not read is a warning each, and its time is the time of the estate', () => {
  const note = {
    galleryPortalExport: { exportedAt: '2026-02-01T00:00:00Z', failures: ['az role assignment list'] },
  };
  const parsed = importOf({ 'a.json': `${json}\n${JSON.stringify(note)}` });
  expect(issueOf(parsed, 'exportFailures')?.params).toEqual({ text: 'az role assignment list' });
  expect(parsed.info?.asOf).toBe('2026-02-01T00:00:00Z');
});
