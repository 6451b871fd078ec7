import { describe, expect, it } from 'vitest';

import type { ImageDefinition, ImageVersion } from '@/arm/types';
import { PARTIAL } from '@/lib/partial';

import { definitionForm } from './definition-form';
import { withField } from './fields';
import {
  editableFields,
  fieldOfTarget,
  lockedFields,
  patchOf,
  problemsOf,
  readFields,
  valueAt,
} from './form';
import { parseKey, presenceOf, regionKeys, tagKey } from './form-keys';
import { galleryForm } from './gallery-form';
import { versionForm } from './version-form';

const context = { nowMs: Date.parse('2026-11-22T12:00:00Z'), locations: [] };

describe('the keys of a form', () => {
  it('are taken apart as they were put together', () => {
    const keys = regionKeys('East US 2');
    expect(parseKey(keys.presence)).toEqual({ kind: 'region', region: 'eastus2', part: undefined });
    expect(parseKey(keys.replicas)).toEqual({ kind: 'region', region: 'eastus2', part: 'replicas' });
    expect(parseKey(tagKey('a/b'))).toEqual({ kind: 'tag', name: 'a/b' });
    expect(parseKey('replicaCount')).toEqual({ kind: 'field' });
    expect(presenceOf(keys.excluded)).toBe(keys.presence);
    expect(presenceOf(keys.presence)).toBeUndefined();
  });
});

describe('what ARM’s error targets name', () => {
  it.each([
    ['galleryImageVersion.properties.publishingProfile.endOfLifeDate', 'endOfLifeDate'],
    ['properties.publishingProfile.replicaCount', 'replicaCount'],
    ['endOfLifeDate', 'endOfLifeDate'],
    ['galleryImageVersion.properties.publishingProfile', undefined],
    ['properties.storageProfile', undefined],
  ])('%s is the version’s %s', (target, key) => {
    expect(fieldOfTarget(versionForm, target)).toBe(key);
  });

  it.each([
    ['galleryImage.properties.recommended.vCPUs', 'vCPUs.max'],
    ['recommended.memory', 'memory.max'],
    ['galleryImage.properties.recommended.memory.min', 'memory.min'],
    ['galleryImage.properties.description', 'description'],
    ['identifier', undefined],
  ])('%s is the definition’s %s', (target, key) => {
    expect(fieldOfTarget(definitionForm, target)).toBe(key);
  });
});

describe('what is sent', () => {
  const definition = {
    id: '/x',
    name: 'i',
    location: 'westeurope',
    properties: {
      osType: 'Linux',
      osState: 'Generalized',
      identifier: { publisher: 'p', offer: 'o', sku: 's' },
      recommended: { vCPUs: { min: 2 } },
    },
  } as unknown as ImageDefinition;

  it('an object that nothing is left of is left out, the part that held it is sent empty', () => {
    const fields = withField(readFields(definitionForm, definition), 'vCPUs.min', '');
    expect(patchOf(definitionForm, definition, fields)).toMatchObject({ properties: { recommended: {} } });
  });

  it('nothing changed: nothing but what the service insists on', () => {
    const { osType, osState, identifier } = definition.properties;
    expect(patchOf(definitionForm, definition, readFields(definitionForm, definition))).toEqual({
      properties: { osType, osState, identifier },
    });
  });
});

describe('a value that is not in the data', () => {
  const version = {
    id: '/x',
    name: '1.0.0',
    location: 'westeurope',
    properties: { [PARTIAL]: true, publishingProfile: { [PARTIAL]: true, replicaCount: 2 } },
  } as unknown as ImageVersion;

  it('is not offered, judged or sent, and is told among what cannot be edited', () => {
    expect(editableFields(versionForm, version).map(({ key }) => key)).toEqual(['replicaCount']);
    const locked = lockedFields(versionForm, version).filter((f) => f.locked === 'notInData');
    expect(locked.map(({ path }) => path)).toEqual([
      'properties.publishingProfile.excludeFromLatest',
      'properties.publishingProfile.endOfLifeDate',
      'properties.publishingProfile.targetRegions',
    ]);
    const fields = withField(readFields(versionForm, version), 'replicaCount', '3');
    expect(problemsOf(versionForm, fields, version, context)).toEqual([]);
    expect(patchOf(versionForm, version, fields)).toEqual({
      properties: { publishingProfile: { [PARTIAL]: true, replicaCount: 3 }, storageProfile: {} },
    });
  });
});

describe('every form', () => {
  const forms = { gallery: galleryForm, definition: definitionForm, version: versionForm };
  it.each(Object.entries(forms))('%s: each key and each path stands once', (_kind, form) => {
    const keys = form.fields.flatMap((field) => ('key' in field ? [field.key] : []));
    const paths = [...form.fields, ...form.lists].map(({ path }) => path);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('a path into a list gives the list', () => {
    expect(valueAt({ a: { b: [{ c: 1 }] } }, 'a.b.c')).toEqual([{ c: 1 }]);
  });
});
