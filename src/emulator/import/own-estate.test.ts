import { describe, expect, test } from 'vitest';

import { excess, MAX_BYTES, MAX_OWN_BYTES } from './limits';
import { parseEstateFiles } from './parse-estate';
import {
  azGallery,
  codesOf,
  DEFINITION,
  docIn,
  GALLERY,
  importOf,
  issueOf,
  NOW,
  rawDenyAssignment,
  SUB,
} from './testing';
import { armOf } from './testing-arm';

// The portal's own format, as anybody may have edited it.

const gallery = {
  id: GALLERY,
  type: 'microsoft.compute/galleries',
  body: {
    id: GALLERY,
    name: 'gal',
    type: 'Microsoft.Compute/galleries',
    location: 'westeurope',
    properties: {},
  },
};
const estateOf = (...documents: readonly unknown[]) => ({
  format: 'gallery-portal-estate',
  version: 2,
  documents,
});
const { type: _, ...typeless } = gallery.body;
const { name: __, ...nameless } = gallery.body;

describe('a document that would break what is answered from it is left out, and the field named', () => {
  const cases: Readonly<Record<string, readonly [document: object, code: string, field: string]>> = {
    'a gallery whose body has no type': [{ ...gallery, body: typeless }, 'missingField', 'body.type'],
    'a gallery whose body has no name': [{ ...gallery, body: nameless }, 'missingField', 'body.name'],
    'a gallery that claims to be a stand-in': [
      { ...gallery, body: { id: GALLERY }, meta: { placeholder: true } },
      'missingField',
      'body.name',
    ],
    'a gallery under the id of a resource group': [
      { ...gallery, id: `/subscriptions/${SUB}/resourceGroups/rg-Images` },
      'badId',
      'id',
    ],
    'a version whose name is no version': [
      {
        ...gallery,
        id: `${DEFINITION}/versions/latest`,
        type: 'microsoft.compute/galleries/images/versions',
        body: {},
      },
      'badVersionName',
      'id',
    ],
    'a gallery under no id': [{ ...gallery, id: '' }, 'badId', 'id'],
    'a body with the id of another thing': [
      { ...gallery, body: { ...gallery.body, id: `${GALLERY}2` } },
      'badId',
      'body.id',
    ],
    'a subscription below something that is no management group': [
      {
        id: `/subscriptions/${SUB}`,
        type: 'microsoft.resources/subscriptions',
        body: { id: `/subscriptions/${SUB}`, subscriptionId: SUB, displayName: 'a', state: 'Enabled' },
        meta: { parentId: GALLERY },
      },
      'badId',
      'meta.parentId',
    ],
    'a deny assignment for nobody': [
      {
        id: rawDenyAssignment.id,
        type: 'microsoft.authorization/denyassignments',
        body: {
          ...rawDenyAssignment,
          properties: { ...rawDenyAssignment.properties, principals: [{ type: 'SystemDefined', id: null }] },
        },
      },
      'missingField',
      'body.properties.principals[0].id',
    ],
    'a state of a copy that is a number': [
      { ...gallery, meta: { status: [{ region: 'westeurope', state: 1 }] } },
      'wrongType',
      'meta.status[0].state',
    ],
    'an operation, which no export holds': [{ ...gallery, type: 'emulator/operations' }, 'otherType', 'type'],
  };
  for (const [name, [document, code, field]] of Object.entries(cases)) {
    test(name, () => {
      const other = { ...gallery, id: `${GALLERY}1`, body: { ...gallery.body, id: `${GALLERY}1` } };
      const parsed = importOf({ 'own.json': estateOf(other, document) });
      expect(parsed.report.counts.galleries).toBe(1);
      expect(issueOf(parsed, code)).toMatchObject({
        severity: 'warning',
        file: 'own.json',
        item: 'id' in document ? document.id : '',
        field,
      });
    });
  }

  test('the same of a deny assignment that ARM listed', async () => {
    const { properties } = rawDenyAssignment;
    const nobody = {
      ...rawDenyAssignment,
      properties: { ...properties, principals: [{ type: 'SystemDefined', id: null }] },
    };
    const parsed = importOf({ 'g.json': [azGallery], 'd.json': { value: [nobody] } });
    expect(issueOf(parsed, 'missingField')).toMatchObject({
      file: 'd.json',
      item: nobody.id,
      field: 'properties.principals[0].id',
    });
    const { get } = await armOf(parsed);
    expect((await get(GALLERY)).status).toBe(200);
  });
});

test('what only the emulator may know of a document does not come from a file', () => {
  const parsed = importOf({
    'own.json': estateOf({
      ...gallery,
      meta: {
        synthetic: true,
        operation: { kind: 'delete' },
        tenantId: null,
        recordedState: 'Failed',
        future: 1,
      },
    }),
  });
  expect(docIn(parsed, GALLERY)?.meta).toEqual({ recordedState: 'Failed' });
});

describe('size', () => {
  const padded = (bytes: number, mark: string) => {
    const text = JSON.stringify(estateOf(gallery)).replace('gallery-portal-estate', mark);
    const file = new Uint8Array(bytes).fill(32);
    const encoded = new TextEncoder().encode(text);
    file.set(encoded.subarray(0, encoded.length - 1));
    file.set(encoded.subarray(-1), bytes - 1);
    return file;
  };

  test('an own export may be larger than what az wrote: it was shown here', () => {
    const bytes = padded(MAX_BYTES + 1, 'gallery-portal-estate');
    const parsed = parseEstateFiles([{ name: 'own.json', bytes }], NOW);
    expect(codesOf(parsed, 'error')).toEqual([]);
    expect(parsed.report.counts.galleries).toBe(1);
  }, 60_000);

  test('what only says so somewhere else may not', () => {
    const bytes = padded(MAX_BYTES + 1, 'somebody-elses-estate');
    expect(codesOf(parseEstateFiles([{ name: 'a.json', bytes }], NOW))).toEqual(['tooLarge']);
  });

  test('own exports and other files have a limit each', () => {
    const file = (own: boolean, size: number) => ({ own, size });
    expect(excess([file(true, MAX_OWN_BYTES), file(false, MAX_BYTES)])).toBeUndefined();
    expect(excess([file(true, MAX_OWN_BYTES), file(true, 1)])).toEqual({ mb: 257, max: 256 });
    expect(excess([file(true, 1), file(false, MAX_BYTES), file(false, 1)])).toEqual({ mb: 65, max: 64 });
  });
});
