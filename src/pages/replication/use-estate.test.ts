import { describe, expect, it, vi } from 'vitest';

import type { ScopeFailure, Sources } from '@/data/sources';

import { bothSources, galleryLabels } from './use-estate';

const sources = (more: Partial<Sources>): Sources => ({
  unit: 'tenant',
  asked: 2,
  answered: 2,
  pending: false,
  waiting: [],
  failures: [],
  ...more,
});
const failed = (scopeId: string): ScopeFailure => ({
  kind: 'tenant',
  scopeId,
  scopeName: scopeId,
  failure: { kind: 'http', status: 403, code: '', message: '', details: [], method: 'POST', url: '' },
  retrying: false,
  retry: vi.fn(),
});

describe('the two questions of the page', () => {
  it('name a tenant that failed both once, and retry both', () => {
    const [a, b] = [failed('t1'), failed('t1')];
    const both = bothSources(
      sources({ answered: 1, failures: [a] }),
      sources({ failures: [b, failed('t2')] }),
    );
    expect(both.failures.map((f) => f.scopeId)).toEqual(['t1', 't2']);
    expect(both.answered).toBe(1);
    both.failures[0]?.retry();
    expect(a.retry).toHaveBeenCalled();
    expect(b.retry).toHaveBeenCalled();
  });

  it('call galleries of one name by their subscription too', () => {
    const label = galleryLabels([
      { key: '/a', name: 'gal', subscription: 'Prod' },
      { key: '/a', name: 'gal', subscription: 'Prod' },
      { key: '/b', name: 'gal', subscription: 'Dev' },
      { key: '/c', name: 'other', subscription: 'Dev' },
    ]);
    expect([label('/a', 'gal'), label('/b', 'gal'), label('/c', 'other')]).toEqual([
      'gal (Prod)',
      'gal (Dev)',
      'other',
    ]);
  });
});
