import { describe, expect, it, vi } from 'vitest';

import type { ScopeFailure, Sources } from './sources';
import { bothSources, isWhole } from './sources';

const failure = (scopeId: string, retry = () => {}): ScopeFailure => ({
  kind: 'tenant',
  scopeId,
  scopeName: scopeId,
  failure: { kind: 'http', status: 403, code: 'X', message: '', details: [], method: 'POST', url: '' },
  retrying: false,
  retry,
});
const sources = (more: Partial<Sources> = {}): Sources => ({
  unit: 'tenant',
  asked: 2,
  answered: 2,
  pending: false,
  waiting: [],
  failures: [],
  ...more,
});

describe('bothSources', () => {
  it('has answered only what both answered, and names a scope once, with one retry for both', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const both = bothSources(
      sources({ answered: 1, failures: [failure('t1', first)] }),
      sources({ answered: 0, pending: true, waiting: ['B'], failures: [failure('t1', second)] }),
    );
    expect(both).toMatchObject({ answered: 0, asked: 2, pending: true, waiting: ['B'] });
    expect(both.failures).toHaveLength(1);
    both.failures[0]?.retry();
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
  });
});

describe('isWhole', () => {
  it('is true only when all answered', () => {
    expect(isWhole(sources())).toBe(true);
    expect(isWhole(sources({ pending: true }))).toBe(false);
    expect(isWhole(sources({ failures: [failure('t1')] }))).toBe(false);
  });
});
