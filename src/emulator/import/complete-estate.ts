import { foldId, foldRegion } from '@/arm/resource-id';

import type { Doc } from '../contract';
import { regionOf } from '../data/regions';
import { statusSeen } from './copies';
import type { Issues } from './issues';
import type { ReadDoc } from './join-read';
import { joinRead } from './join-read';
import { placeListedGroups } from './listed-above';
import { managementGroupDocs } from './management-groups';
import { namedRoles } from './named-roles';
import { ownerDocs } from './owner';
import type { MissingParents } from './parents';
import { missingParents, placeholders } from './parents';
import { isAboveSubscriptions, placing, principalTenants } from './placement';
import { namedPrincipals } from './principals';
import type { Tenants, Told } from './tenants';
import { missingTenants, tenantsOf } from './tenants';

export interface CompletedEstate {
  readonly docs: readonly Doc[];
  /** Ids of parents that no file holds; those without any document first. */
  readonly missing: readonly string[];
}

/**
 * The whole estate of the files: one document for each resource, in its tenant; placeholders for what the files only mention;
 * the directory names that az wrote into role assignments; and an owner. The report names what was added.
 */
export function completeEstate(
  read: readonly ReadDoc[],
  { told, asked }: { readonly told: readonly Told[]; readonly asked: ReadonlySet<string> },
  issues: Issues,
): CompletedEstate {
  const variants = read.map(({ doc }) => doc);
  const tenants = tenantsOf(variants, told);
  const place = placing(tenants, principalTenants(variants, tenants));
  const groups = managementGroupDocs(told, tenants).map((doc): ReadDoc => ({ doc, place: { file: '' } }));
  const docs = joinRead([...read.map((one) => ({ ...one, doc: place(one.doc) })), ...groups], issues);
  const known = new Set(docs.map((doc) => foldId(doc.id)));
  const parents = missingParents(docs, known);
  const unknownTenants = missingTenants(tenants, known);
  const nameless = unknownTenants.filter((d) => d.meta?.placeholder).map((d) => d.id);
  const denials = docs.filter((d) => d.type === 'microsoft.authorization/denyassignments');
  tellMissing(parents, nameless, issues);
  tellUnplaced(docs, tenants, issues);
  tellReplication(docs, issues);
  tellRegions(docs, issues);
  issues.add('info', 'ownerAdded', { file: '' });
  return {
    docs: [
      ...placeListedGroups([...docs, ...placeholders(parents, tenants)], told, tenants, issues),
      ...namedPrincipals(told, denials, tenants, { known, asked }),
      ...namedRoles(told, docs),
      ...unknownTenants,
      ...ownerDocs(tenants.all),
    ],
    // The list is limited. Placeholders carry a mark of their own; a missing gallery is known from this list only.
    missing: [
      ...parents.gallery,
      ...parents.definition,
      ...parents.subscription,
      ...nameless,
      ...docs.filter((d) => d.meta?.placeholder).map((d) => d.id),
      ...parents.resourceGroup,
    ],
  };
}

function tellMissing(parents: MissingParents, tenants: readonly string[], issues: Issues): void {
  for (const item of [...parents.gallery, ...parents.definition]) {
    issues.add('warning', 'missingParents', { file: '', item });
  }
  for (const item of parents.subscription) issues.add('info', 'missingSubscriptions', { file: '', item });
  for (const item of tenants) issues.add('info', 'missingTenants', { file: '', item });
  const groups = parents.resourceGroup.length;
  if (groups > 0) issues.add('info', 'missingGroups', { file: '' }, { n: groups });
}

/** Documents above subscriptions without a known tenant are shown in each tenant. Roles are the same in all. */
function tellUnplaced(docs: readonly Doc[], { all }: Tenants, issues: Issues): void {
  if (all.length === 1) return;
  for (const doc of docs) {
    if (doc.type === 'microsoft.authorization/roledefinitions' || !isAboveSubscriptions(doc)) continue;
    if (doc.meta?.tenantId === undefined) issues.add('warning', 'anyTenant', { file: '', item: doc.id });
  }
}

function tellReplication(docs: readonly Doc[], issues: Issues): void {
  const versions = docs.filter((d) => d.type === 'microsoft.compute/galleries/images/versions');
  const without = versions.filter((d) => !statusSeen(d.meta?.copies)).length;
  if (without > 0) {
    issues.add('info', 'noReplicationStatus', { file: '' }, { n: without, total: versions.length });
  }
  const moving = versions.filter((d) => d.meta?.copies?.some((c) => c.recorded?.state === 'Replicating'));
  if (moving.length > 0) issues.add('info', 'frozenCopies', { file: '' }, { n: moving.length });
}

/** Regions that the locations in force do not name: the imported ones, or the portal's own. They are kept as they are. */
function tellRegions(docs: readonly Doc[], issues: Issues): void {
  const imported = new Set(
    docs
      .filter((d) => d.type === 'microsoft.resources/locations')
      .map((d) => foldRegion(d.id.split('/').at(-1) ?? '')),
  );
  if (imported.size === 0) issues.add('info', 'defaultLocations', { file: '' });
  const isKnown = (region: string) =>
    imported.size > 0 ? imported.has(region) : regionOf(region) !== undefined;
  const strange = new Map<string, number>();
  for (const { type, body, meta } of docs) {
    if (!type.startsWith('microsoft.compute/')) continue;
    const home = foldRegion(String((body as { location?: unknown }).location));
    for (const region of new Set([home, ...(meta?.copies ?? []).map((c) => c.region)])) {
      if (!isKnown(region)) strange.set(region, (strange.get(region) ?? 0) + 1);
    }
  }
  for (const [region, n] of strange) issues.add('info', 'unknownRegion', { file: '' }, { region, n });
}
