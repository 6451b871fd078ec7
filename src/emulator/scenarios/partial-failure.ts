import { guidOf, hash32 } from '@/lib/seeded';

import type { Doc, RegionCopy, Scenario } from '../contract';
import { contoso, contosoSubscriptions } from './contoso';
import { HOUR, MINUTE } from './estate';

// Contoso with faults: failed and stuck copies, one subscription that does not answer, one that is throttled.

const VERSION = 'microsoft.compute/galleries/images/versions';
const REASON = "Replication failed in this region due to 'Failed with internal server error.'";

/** About every fourth version failed in its last region; every ninth one is stuck there. */
function worsened(doc: Doc, startMs: number): Doc {
  const copies = doc.meta?.copies ?? [];
  // What the journeys rely on stays as it is.
  if (doc.type !== VERSION || copies.length < 2 || doc.id.includes('/images/myImage1/')) return doc;
  const chance = hash32(doc.id);
  const stuck = chance % 9 === 0;
  if (!stuck && chance % 4 !== 0) return doc;
  const last = copies.at(-1);
  if (!last) return doc;
  const startedAt = stuck ? startMs - 40 * MINUTE : startMs - 5 * HOUR - (chance % 90) * MINUTE;
  const struck: RegionCopy = {
    region: last.region,
    startedAt,
    durationMs: 30 * MINUTE,
    outcome: stuck ? 'Stuck' : 'Failed',
    stopsAtPercent: 5 + (chance % 80),
    ...(!stuck && { details: REASON }),
  };
  return {
    ...doc,
    meta: {
      ...doc.meta,
      copies: [...copies.slice(0, -1), struck],
      operation: {
        id: guidOf(`failure ${doc.id}`),
        kind: 'update',
        startedAt,
        durationMs: stuck ? -1 : 30 * MINUTE,
        outcome: 'Failed',
        error: {
          code: 'CrpPirReplicationJobsNotCompleted',
          message: `Replication job not completed at region: ${last.region}`,
        },
      },
    },
  };
}

/** Some regions failed, one subscription does not answer, one is throttled. */
export const partialFailure: Scenario = {
  ...contoso,
  name: 'partial-failure',
  displayName: 'Partial failure',
  summary: 'Contoso with failed and stuck regions, a broken and a throttled subscription',
  faults: [
    {
      id: 'lab-broken',
      kind: 'serverError',
      match: `GET /subscriptions/${contosoSubscriptions.lab}/providers/Microsoft.Compute/galleries`,
    },
    {
      id: 'dev-throttled',
      kind: 'throttle',
      match: `GET /subscriptions/${contosoSubscriptions.dev}/providers/Microsoft.Compute/galleries`,
      amount: 2,
      times: 2,
    },
  ],
  build: (startMs) => contoso.build(startMs).map((doc) => worsened(doc, startMs)),
};
