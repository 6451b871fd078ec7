import { parseId } from '@/arm/resource-id';
import type { AccessKnowledge } from '@/data/access/knowledge';
import { principalProblem } from '@/data/access/principal-problem';
import type { CapabilitySet } from '@/domain/access/capabilities';
import { bit, capabilitySetOf, has } from '@/domain/access/capabilities';
import type { Grant } from '@/domain/access/evaluate';
import type { AccessHere, ShareOffer } from '@/domain/access/here';
import { effectiveAt } from '@/domain/access/here';
import { foldScope } from '@/domain/access/scopes';
import { formatDate } from '@/i18n/format';
import { t } from '@/i18n/translate';

import { allowsLabel, grantRole, principalName, roleName, scopeName } from './labels';
import type { PrincipalKind } from './PrincipalName';
import { kindOf } from './PrincipalName';

/** One row of the table: a principal and one grant. */
export interface Entry {
  readonly key: string;
  readonly kind: PrincipalKind;
  readonly name: string;
  readonly signInName?: string | undefined;
  readonly problem?: string | undefined;
  /** A group whose members can be shown. */
  readonly groupId?: string;
  readonly role: string;
  readonly allows: string;
  readonly direct: boolean;
  /** Given further down: it does not bear on the resource itself. */
  readonly below?: boolean;
  /** The scope that it comes from; absent: `from` says it. */
  readonly scope?: string;
  readonly from: string;
  readonly notes: readonly string[];
  readonly condition?: string;
  /** Assignments that are in force. */
  readonly grant?: Grant;
}

type Known = Pick<AccessKnowledge, 'principals' | 'scopeNames' | 'ends' | 'data'>;

const who = (known: Known, id: string, grant?: Grant) => {
  const principal = known.principals.get(id.toLowerCase());
  const kind = kindOf(principal);
  return {
    kind,
    name: principalName(known.principals, id),
    // Application ids are not shown; service principals with equal names differ by object id elsewhere.
    signInName: kind === 'ServicePrincipal' ? undefined : principal?.signInName,
    problem: principalProblem(principal, grant?.assignment),
    ...(kind === 'Group' && principal?.unresolved === undefined && { groupId: id.toLowerCase() }),
  };
};

/** What an assignment at a definition or version does not give, by the matrix of S51 to S54. */
export function scopeNotes(gives: CapabilitySet, scope: string): readonly string[] {
  const kind = parseId(scope)?.kind;
  if (kind === 'version') return [t('access.note.version'), t('access.note.notAbove')];
  if (kind === 'definition' && has(gives, 'seeDefinition')) return [t('access.note.notGallery')];
  return [];
}

const fromScope = (scope: string, direct: boolean, known: Known) =>
  direct ? t('access.from.here') : t('access.from.inherited', { scope: scopeName(scope, known) });

/** A role assignment as a line. */
export function grantEntry(grant: Grant, direct: boolean, known: Known): Entry {
  const { assignment, gives } = grant;
  const { principalId, scope, condition, description } = assignment.properties;
  const ends = known.ends.get(foldScope(assignment.id));
  return {
    key: assignment.id,
    ...who(known, principalId, grant),
    role: grantRole(grant),
    allows: allowsLabel(effectiveAt(gives, scope)),
    direct,
    scope,
    from: fromScope(scope, direct, known),
    notes: [
      ...(grant.conditional ? [t('access.note.conditional')] : []),
      ...(ends === undefined ? [] : [t('access.note.ends', { date: formatDate(ends) })]),
      ...scopeNotes(gives, scope),
      ...(description ? [description] : []),
    ],
    ...(condition && { condition }),
    grant,
  };
}

function offerEntry(offer: ShareOffer, direct: boolean, { scopeNames }: Known): Entry {
  const share = { direct, from: t('access.from.share'), role: t('access.from.share') };
  const allows = allowsLabel(bit('seeVersion'));
  switch (offer.kind) {
    case 'community':
      return {
        key: 'community',
        kind: 'Everyone',
        name: t('access.everyone'),
        direct,
        from: t('access.from.community'),
        role: offer.name,
        allows: offer.published ? t('access.note.community') : t('access.note.communityOff'),
        notes: [],
      };
    case 'unlisted':
      return {
        key: 'unlisted',
        kind: 'Unknown',
        name: '–',
        ...share,
        allows,
        notes: [t('access.note.unlisted')],
      };
    default: {
      const receiver = scopeNames.get(`/${offer.kind}s/${offer.id.toLowerCase()}`);
      return {
        key: `${offer.kind} ${offer.id}`,
        kind: offer.kind === 'tenant' ? 'Tenant' : 'Subscription',
        name: receiver ?? offer.id,
        ...(receiver !== undefined && { signInName: offer.id }),
        ...share,
        allows,
        notes: [t('access.note.proxy')],
      };
    }
  }
}

/** All grants at a resource: active assignments nearest first, then eligible ones, delegations and shares. */
export function entriesOf(here: AccessHere, onGallery: boolean, known: Known): readonly Entry[] {
  return [
    ...here.grants.map(({ item, direct }) => grantEntry(item, direct, known)),
    ...here.eligible.map(({ item: e, direct }): Entry => ({
      key: `eligible ${e.id}`,
      ...who(known, e.principalId),
      role: roleName(e.role, e.roleDefinitionId),
      allows: allowsLabel(effectiveAt(capabilitySetOf(e.role?.properties.permissions), e.scope)),
      direct,
      scope: e.scope,
      from: fromScope(e.scope, direct, known),
      notes: [
        e.until ? t('access.note.eligibleUntil', { date: formatDate(e.until) }) : t('access.note.eligible'),
      ],
    })),
    ...here.delegations.map(({ item: d, direct }): Entry => ({
      key: `delegation ${d.id} ${d.principalId} ${d.roleDefinitionId}`,
      // A delegation does not say what kind of principal it names.
      kind: 'Unknown',
      name: d.principalName ?? d.principalId,
      signInName: d.byTenantName ?? d.byTenantId,
      role: roleName(d.role, d.roleDefinitionId),
      allows: allowsLabel(capabilitySetOf(d.role?.properties.permissions)),
      direct,
      from: t('access.from.delegation', { name: d.name, scope: scopeName(d.scope, known) }),
      notes: [],
    })),
    ...here.offers.map((offer) => offerEntry(offer, onGallery, known)),
  ];
}

/** Whether a line holds all words of a filter, in its name, role or place. */
export function matches(entry: Entry, filter: string): boolean {
  const text = `${entry.name} ${entry.signInName ?? ''} ${entry.role} ${entry.from}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
