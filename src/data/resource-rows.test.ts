import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';

import { graphQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import { armKey } from '@/arm/query';

import { definitionRow, galleryRow, versionRow } from './resource-rows';

const GALLERY = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal';
const VERSION = `${GALLERY}/images/i/versions/1.0.0`;
const graphKey = (question: 'definitions' | 'versions') => [
  operations.resourceGraphQuery.name,
  { ...graphQuestions[question], tenantId: 't' },
];
const list = (...items: readonly object[]) => ({ items, complete: false });

describe('rows that lists have read', () => {
  it('finds a gallery in any subscription’s list, however its id is written there', () => {
    const cache = new QueryClient();
    const row = { id: GALLERY.toUpperCase(), name: 'gal' };
    cache.setQueryData(armKey(operations.galleriesListBySubscription, { subscriptionId: 'x' }), list());
    cache.setQueryData(armKey(operations.galleriesListBySubscription, { subscriptionId: 's' }), list(row));
    expect(galleryRow(cache, GALLERY)).toBe(row);
    expect(galleryRow(cache, `${GALLERY}2`)).toBeUndefined();
  });

  it('takes a version from its definition’s list before Resource Graph’s thinner row', () => {
    const cache = new QueryClient();
    const graph = {
      id: VERSION,
      name: '1.0.0',
      type: 't',
      location: 'westeurope',
      tags: null,
      provisioningState: 'Succeeded',
      publishingProfile: { replicaCount: 2 },
    };
    cache.setQueryData(graphKey('versions'), list(graph));
    expect(versionRow(cache, VERSION.toLowerCase())).toEqual({
      id: VERSION,
      name: '1.0.0',
      type: 't',
      location: 'westeurope',
      tags: undefined,
      properties: { provisioningState: 'Succeeded', publishingProfile: { replicaCount: 2 } },
    });
    const listed = { id: VERSION, name: '1.0.0', properties: { storageProfile: {} } };
    cache.setQueryData(
      armKey(operations.versionsListByDefinition, { id: `${GALLERY}/images/i` }),
      list(listed),
    );
    expect(versionRow(cache, VERSION)).toBe(listed);
  });

  it('takes a definition from Resource Graph’s list of all', () => {
    const cache = new QueryClient();
    const id = `${GALLERY}/images/i`;
    cache.setQueryData(graphKey('definitions'), list({ id, name: 'i', properties: { osType: 'Linux' } }));
    expect(definitionRow(cache, id)?.properties.osType).toBe('Linux');
    expect(definitionRow(cache, `${GALLERY}/images/j`)).toBeUndefined();
  });
});
