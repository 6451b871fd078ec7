import type { Finding, FindingsSource, Severity } from './finding';
import { findingRules } from './finding';
import {
  eligibleFindings,
  grantFindings,
  insteadOfGallery,
  onlyAdmins,
  sharingFindings,
} from './finding-rules';

const rank: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** All findings, most severe first, computed in slices (lib/in-slices). A principal that was not looked up gives none. */
export function* findingsIn(source: FindingsSource): Generator<undefined, readonly Finding[]> {
  const out: Finding[] = [];
  const rulesOf = grantFindings(source);
  for (const grants of source.index.grantsAt.values()) {
    for (const grant of grants) {
      out.push(...rulesOf(grant));
      yield;
    }
  }
  for (const grant of source.eligible) out.push(...eligibleFindings(source, grant));
  for (const gallery of source.galleries) {
    out.push(...sharingFindings(gallery));
    if (source.wholeAssignments) out.push(...onlyAdmins(source.index, gallery));
    yield;
  }
  out.push(...insteadOfGallery(source.index));
  return out.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] || findingRules.indexOf(a.rule) - findingRules.indexOf(b.rule),
  );
}
