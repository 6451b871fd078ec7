import type { Doc, RegionCopy, Scenario } from '../contract';
import { contoso } from './contoso';
import { HOUR, MINUTE } from './estate';

// West Europe is down since two hours. Galleries located there do not answer, and unfinished copies there failed. Lists by
// subscription and Resource Graph still answer, because they do not depend on the region (trap 10).

const REGION = 'westeurope';
const VERSION = 'microsoft.compute/galleries/images/versions';

/** Galleries of contoso whose home is the region that is down. */
const STRANDED = ['gal_contoso'];

function afterOutage(doc: Doc, startMs: number): Doc {
  const copies = doc.meta?.copies;
  if (doc.type !== VERSION || !copies) return doc;
  const began = startMs - 2 * HOUR;
  const hit = (copy: RegionCopy) => copy.region === REGION && copy.startedAt + copy.durationMs > began;
  if (!copies.some(hit)) return doc;
  const details = "Replication failed in this region due to 'Failed with internal server error.'";
  return {
    ...doc,
    meta: {
      ...doc.meta,
      copies: copies.map((copy) =>
        hit(copy)
          ? { ...copy, outcome: 'Failed', durationMs: 10 * MINUTE, stopsAtPercent: 30, details }
          : copy,
      ),
    },
  };
}

/** The region of the main gallery is down. */
export const regionOutage: Scenario = {
  ...contoso,
  name: 'region-outage',
  displayName: 'Outage of a home region',
  summary: 'West Europe is down, and with it the main gallery of Contoso',
  faults: STRANDED.map((name) => ({
    id: `outage-${name}`,
    kind: 'serverError' as const,
    match: `/providers/Microsoft.Compute/galleries/${name}`,
  })),
  build: (startMs) => contoso.build(startMs).map((doc) => afterOutage(doc, startMs)),
};
