import type { ArmClient, ArmResult } from './client';
import { operations } from './operations';
import type { PageOfRows } from './query';
import { pagesQuery } from './query';
import type { ResourceGraphRequest } from './types';

/** A question to Azure Resource Graph in one tenant. */
export interface GraphQuery {
  /** Short name of the question ("versionCounts"): part of the cache key and of test traces. */
  readonly queryName: string;
  /** KQL. Order it by id, or the service may repeat and drop rows between pages; project `id`, or it cannot page at all. */
  readonly query: string;
  /** Absent: everything that the token may read in its tenant. */
  readonly subscriptions?: readonly string[];
  /** A token, and so a query, is for one tenant (trap 13). */
  readonly tenantId: string;
  /** The service's default hides role assignments made above the subscription (trap 19). */
  readonly authorizationScopeFilter?: NonNullable<
    ResourceGraphRequest['options']
  >['authorizationScopeFilter'];
}

/** The service's largest page. */
const PAGE_ROWS = 1000;

/**
 * The pages of a query, in order, followed by $skipToken; stops with a failure, also when the service cut the result
 * without a way to go on, or sends one token twice.
 */
export async function* graphPages<Row>(
  client: ArmClient,
  graphQuery: GraphQuery,
): AsyncGenerator<ArmResult<PageOfRows<Row>>> {
  const { query, subscriptions, tenantId, authorizationScopeFilter } = graphQuery;
  const seen = new Set<string>();
  let skipToken: string | undefined;
  do {
    const options = {
      $top: PAGE_ROWS,
      $skipToken: skipToken,
      resultFormat: 'objectArray',
      authorizationScopeFilter,
    } as const;
    const body: ResourceGraphRequest = { query, subscriptions, options };
    // Each page needs the token of the one before.
    const result = await client.call(operations.resourceGraphQuery, {}, { tenantId, body });
    if (!result.ok) {
      yield result;
      return;
    }
    const { data, resultTruncated, $skipToken } = result.data;
    const broken = !Array.isArray(data)
      ? 'The answer has no rows.'
      : $skipToken !== undefined && seen.has($skipToken)
        ? 'The service sent the same page twice; the list stops here.'
        : undefined;
    if (broken !== undefined) {
      yield cut(result, broken);
      return;
    }
    yield { ...result, data: { rows: data as readonly Row[], more: $skipToken !== undefined } };
    if ($skipToken === undefined && resultTruncated === 'true') {
      yield cut(result, 'The service cut the result and offers no further page.');
      return;
    }
    skipToken = $skipToken;
    if (skipToken !== undefined) seen.add(skipToken);
  } while (skipToken !== undefined);
}

const cut = (
  { status, url }: { readonly status: number; readonly url: string },
  message: string,
): ArmResult<never> => ({
  ok: false,
  failure: { kind: 'malformed', status, code: 'IncompleteResult', message, details: [], method: 'POST', url },
});

/** Query options of a Resource Graph question: all its pages as one list, rows first, completeness after. */
export const graphQueryOptions = <Row>(client: ArmClient, graphQuery: GraphQuery) =>
  pagesQuery<Row>([operations.resourceGraphQuery.name, graphQuery] as const, () =>
    graphPages<Row>(client, graphQuery),
  );
