import { useMemo } from 'react';

import type { AccessKnowledge } from '@/data/access/knowledge';
import { useAccess } from '@/data/access/use-access';
import type { Matrix } from '@/domain/access/matrix';
import { makeMatrix } from '@/domain/access/matrix';
import type { People } from '@/domain/access/matrix-rows';
import { peopleOf } from '@/domain/access/matrix-rows';
import type { FactsSource } from '@/domain/access/principal-filters';
import type { ResourceTree } from '@/domain/access/resource-tree';
import { resourceTree } from '@/domain/access/resource-tree';
import { now } from '@/lib/clock';

/** Everything that the views of the sharing page are drawn from. */
export interface Sharing {
  readonly knowledge: AccessKnowledge;
  readonly matrix: Matrix;
  readonly people: People;
  readonly tree: ResourceTree;
  readonly source: FactsSource;
}

/** Reads the estate's access and prepares the matrix; made anew only when an answer changed. */
export function useSharing(): Sharing {
  const knowledge = useAccess();
  const { index, eligible, data, principals, galleries, delegations, resources, scopeNames } = knowledge;
  const matrix = useMemo(() => makeMatrix(index, eligible), [index, eligible]);
  const tree = useMemo(() => resourceTree(resources), [resources]);
  const people = useMemo(
    () => peopleOf(matrix, data.groups, principals, galleries, delegations, scopeNames),
    [matrix, data.groups, principals, galleries, delegations, scopeNames],
  );
  const source = useMemo(() => ({ matrix, groups: data.groups, nowMs: now() }), [matrix, data.groups]);
  return { knowledge, matrix, people, tree, source };
}
