import type { UseQueryResult } from '@tanstack/react-query';

import type { ArmFailure } from '@/arm/errors';
import { failureOf } from '@/arm/errors';

/** A scope that did not answer, by request: it is named on screen and has its own retry. */
export interface ScopeFailure {
  readonly kind: 'tenants' | 'tenant' | 'subscription' | 'resource';
  readonly scopeId: string;
  readonly scopeName: string;
  readonly failure: ArmFailure;
  /** Being asked again. */
  readonly retrying: boolean;
  readonly retry: () => void;
}

/** Where the rows of a list come from, and how far each source is. */
export interface Sources {
  /** What was asked one by one: subscriptions for ARM lists, tenants for Resource Graph. */
  readonly unit: 'subscription' | 'tenant';
  /** How many answered whole, of how many. */
  readonly answered: number;
  readonly asked: number;
  /** True while any source may still bring rows. */
  readonly pending: boolean;
  /** Names of those that have not answered yet. */
  readonly waiting: readonly string[];
  readonly failures: readonly ScopeFailure[];
}

type Answer = UseQueryResult;

/** Whether an answer is a list of which further pages are to come. */
const isPart = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'complete' in data && data.complete === false;

/** Whether more may arrive. After a failure nothing does, until a retry. */
const stillLoading = (q: Answer): boolean =>
  !q.isError && ((q.isPending && q.isEnabled) || q.isPlaceholderData || isPart(q.data));

/** The failure of one scope's answer, if it failed: none or one. */
function failuresOf(
  query: Answer,
  { kind, scopeId, scopeName }: Pick<ScopeFailure, 'kind' | 'scopeId' | 'scopeName'>,
): readonly ScopeFailure[] {
  if (!query.isError) return [];
  const { error, isFetching: retrying } = query;
  const retry = () => void query.refetch();
  return [{ kind, scopeId, scopeName, failure: failureOf(error), retrying, retry }];
}

/** How far the list is that names the scopes to ask. */
export const scopeListSources = (tenants: Answer): Pick<Sources, 'pending' | 'failures'> => ({
  pending: stillLoading(tenants),
  failures: failuresOf(tenants, { kind: 'tenants', scopeId: '', scopeName: '' }),
});

/** The sources of what was asked of each scope once; `answers` and `scopes` in the same order. */
export function sourcesOf(
  unit: Sources['unit'],
  scopes: readonly Pick<ScopeFailure, 'kind' | 'scopeId' | 'scopeName'>[],
  answers: readonly Answer[],
): Sources {
  const asked = scopes.flatMap((scope, i) => {
    const answer = answers[i];
    return answer ? [{ scope, answer, loading: stillLoading(answer) }] : [];
  });
  return {
    unit,
    asked: scopes.length,
    answered: asked.filter(({ answer, loading }) => answer.isSuccess && !loading).length,
    pending: asked.some(({ loading }) => loading),
    waiting: asked.filter(({ loading }) => loading).map(({ scope }) => scope.scopeName),
    failures: asked.flatMap(({ scope, answer }) => failuresOf(answer, scope)),
  };
}

/** Two lists of sources as one: what the scopes themselves lack, and what the rows lack. */
export const withScopes = (rows: Sources, scopes: Pick<Sources, 'pending' | 'failures'>): Sources => ({
  ...rows,
  pending: rows.pending || scopes.pending,
  failures: [...scopes.failures, ...rows.failures],
});

/** Whether everything that was asked has answered: only then may one conclude from what is missing. */
export const isWhole = ({ pending, failures }: Sources): boolean => !pending && failures.length === 0;

/** Two questions to the same scopes as one: a scope has answered when it has answered both, and is asked both again. */
export function bothSources(a: Sources, b: Sources): Sources {
  const failures = new Map<string, ScopeFailure>();
  for (const failure of [...a.failures, ...b.failures]) {
    const key = `${failure.kind} ${failure.scopeId}`;
    const other = failures.get(key);
    failures.set(
      key,
      other
        ? {
            ...other,
            retrying: other.retrying || failure.retrying,
            retry: () => (other.retry(), failure.retry()),
          }
        : failure,
    );
  }
  return {
    unit: a.unit,
    asked: a.asked,
    answered: Math.min(a.answered, b.answered),
    pending: a.pending || b.pending,
    waiting: [...new Set([...a.waiting, ...b.waiting])],
    failures: [...failures.values()],
  };
}
