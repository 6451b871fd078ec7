import type { UseQueryResult } from '@tanstack/react-query';

import type { ArmFailure } from '@/arm/errors';
import { failureOf } from '@/arm/errors';
import type { ListSoFar } from '@/arm/query';

/** A scope that did not answer, by request: it is named on screen and has its own retry. */
export interface ScopeFailure {
  readonly kind: 'tenants' | 'tenant' | 'subscription';
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

type ListAnswer = UseQueryResult<ListSoFar<unknown>>;

/** Whether more rows may arrive. After a failure none do, until a retry. */
export const stillLoading = (q: ListAnswer): boolean =>
  !q.isError && (q.isPending || q.data?.complete === false);

/** The failure of one scope's list, if it failed: none or one. */
export function listFailure(
  query: ListAnswer,
  scope: Pick<ScopeFailure, 'kind' | 'scopeId' | 'scopeName'>,
): readonly ScopeFailure[] {
  if (!query.isError) return [];
  const { error, isFetching: retrying } = query;
  return [{ ...scope, failure: failureOf(error), retrying, retry: () => void query.refetch() }];
}

/** The sources of a list that asked each scope once; `answers` and `names` in the same order. */
export function sourcesOf(
  unit: Sources['unit'],
  scopes: readonly { readonly id: string; readonly name: string }[],
  answers: readonly ListAnswer[],
): Sources {
  return {
    unit,
    asked: scopes.length,
    answered: answers.filter((a) => a.isSuccess && a.data.complete).length,
    pending: answers.some(stillLoading),
    waiting: scopes.filter((_, i) => answers[i] && stillLoading(answers[i])).map((s) => s.name),
    failures: answers.flatMap((a, i) =>
      listFailure(a, { kind: unit, scopeId: scopes[i]?.id ?? '', scopeName: scopes[i]?.name ?? '' }),
    ),
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
    const retry = other
      ? () => {
          other.retry();
          failure.retry();
        }
      : failure.retry;
    failures.set(key, { ...(other ?? failure), retry });
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
