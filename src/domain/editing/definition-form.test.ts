import { describe, expect, it } from 'vitest';

import type { Gallery, ImageDefinition } from '@/arm/types';

import { definitionForm, wholeNumber } from './definition-form';
import { withField } from './fields';
import { patchOf, problemsOf, readFields } from './form';
import { galleryForm } from './gallery-form';

const context = { nowMs: Date.parse('2026-11-22T12:00:00Z'), locations: [] };

const definition = {
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i',
  name: 'i',
  type: 'Microsoft.Compute/galleries/images',
  location: 'westeurope',
  tags: { team: 'finance' },
  properties: {
    description: 'Finance back end',
    osType: 'Linux',
    osState: 'Generalized',
    identifier: { publisher: 'Contoso', offer: 'Finance', sku: 'Backend' },
    recommended: { vCPUs: { min: 2, max: 8, step: 2 }, future: true },
  },
} as unknown as ImageDefinition;
const read = readFields(definitionForm, definition);
const always = { osType: 'Linux', osState: 'Generalized', identifier: definition.properties.identifier };

describe('a definition’s form (S63)', () => {
  it('sends only what changed, with the parts the service insists on', () => {
    expect(patchOf(definitionForm, definition, withField(read, 'description', 'New'))).toEqual({
      properties: { ...always, description: 'New' },
    });
  });

  it('a deleted description is sent as an empty text, a deleted end of life as null', () => {
    expect(patchOf(definitionForm, definition, withField(read, 'description', ''))).toEqual({
      properties: { ...always, description: '' },
    });
    const dated = {
      ...definition,
      properties: { ...definition.properties, endOfLifeDate: '2030-01-01T08:30:00+00:00' },
    };
    const fields = readFields(definitionForm, dated);
    expect(fields.endOfLifeDate).toBe('2030-01-01');
    expect(patchOf(definitionForm, dated, withField(fields, 'endOfLifeDate', ''))).toEqual({
      properties: { ...always, endOfLifeDate: null },
    });
    expect(patchOf(definitionForm, dated, withField(fields, 'endOfLifeDate', '2031-05-06'))).toEqual({
      properties: { ...always, endOfLifeDate: '2031-05-06T00:00:00+00:00' },
    });
  });

  it('sends recommendations as one part and keeps what it does not know in them', () => {
    expect(patchOf(definitionForm, definition, withField(read, 'memory.min', '4'))).toEqual({
      properties: {
        ...always,
        recommended: { vCPUs: { min: 2, max: 8, step: 2 }, memory: { min: 4 }, future: true },
      },
    });
    expect(patchOf(definitionForm, definition, withField(read, 'vCPUs.max', ''))).toEqual({
      properties: { ...always, recommended: { vCPUs: { min: 2, step: 2 }, future: true } },
    });
  });

  it('S18: whole numbers, and min not above max', () => {
    const codes = (key: string, value: string) =>
      problemsOf(definitionForm, withField(read, key, value), definition, context).map((p) => [
        p.field,
        p.code,
      ]);
    expect(codes('vCPUs.min', '9')).toEqual([['vCPUs.max', 'minAboveMax']]);
    expect(codes('vCPUs.min', '8')).toEqual([]);
    for (const text of ['1.5', '-1', '0', '1e3', 'two']) expect(wholeNumber(text), text).toBeUndefined();
    expect(codes('memory.max', '1.5')).toEqual([['memory.max', 'wholeNumber']]);
  });

  it('a value that the service sent, however odd, blocks nothing else and goes back as it was', () => {
    const recommended = { vCPUs: { min: 9, max: 3 }, memory: { min: 0.5 } };
    const odd: ImageDefinition = { ...definition, properties: { ...definition.properties, recommended } };
    const fields = withField(readFields(definitionForm, odd), 'description', 'New');
    expect(problemsOf(definitionForm, fields, odd, context)).toEqual([]);
    expect(patchOf(definitionForm, odd, fields)).toEqual({ properties: { ...always, description: 'New' } });
  });

  it('keeps long, hostile and multi-line descriptions as they are', () => {
    const text = `<img src=x onerror=alert(1)>\n${'x'.repeat(10_000)}`;
    expect(patchOf(definitionForm, definition, withField(read, 'description', text))).toMatchObject({
      properties: { description: text },
    });
    expect(problemsOf(definitionForm, withField(read, 'description', text), definition, context)).toEqual([]);
  });
});

describe('a gallery’s form (S62)', () => {
  const gallery: Gallery = {
    id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g',
    name: 'g',
    type: 'Microsoft.Compute/galleries',
    location: 'westeurope',
    tags: { a: '1' },
    properties: { description: 'x', softDeletePolicy: { isSoftDeleteEnabled: true } },
  };

  it('sends the description alone, or all the tags alone', () => {
    const fields = readFields(galleryForm, gallery);
    expect(patchOf(galleryForm, gallery, withField(fields, 'description', 'y'))).toEqual({
      properties: { description: 'y' },
    });
    expect(patchOf(galleryForm, gallery, withField(fields, 'tag/b', '2'))).toEqual({
      tags: { a: '1', b: '2' },
    });
    expect(patchOf(galleryForm, gallery, fields)).toEqual({});
  });

  it('knows the limits of tags', () => {
    const codes = (key: string, value: string) =>
      problemsOf(galleryForm, withField(readFields(galleryForm, gallery), key, value), gallery, context).map(
        (p) => p.code,
      );
    expect(codes('tag/A', '2')).toEqual(['tagTwice']);
    expect(codes('tag/a/b', '2')).toEqual(['tagNameCharacters']);
    expect(codes('tag/', '2')).toEqual(['tagNameEmpty']);
    expect(codes('tag/b', 'x'.repeat(257))).toEqual(['tagValueLong']);
  });
});
