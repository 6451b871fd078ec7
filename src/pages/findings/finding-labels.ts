import type { AccessKnowledge } from '@/data/access/knowledge';
import type { Grant } from '@/domain/access/evaluate';
import type { Finding } from '@/domain/access/finding';
import { foldScope } from '@/domain/access/scopes';
import { grantRole, principalName, roleName, scopeName } from '@/features/access/labels';
import { formatDate } from '@/i18n/format';
import { t } from '@/i18n/translate';

type Known = Pick<AccessKnowledge, 'principals' | 'scopeNames'>;

/** Whom a finding is about; with the group by which that one comes to it. Empty: it is about a gallery's own sharing. */
export function whoLabel({ principalId, viaGroupId }: Finding, { principals }: Known): string {
  if (principalId === undefined) return '';
  const who = principalName(principals, principalId);
  if (viaGroupId === undefined) return who;
  return t('findings.via', { who, group: principalName(principals, viaGroupId) });
}

const n = (finding: Finding): number => Number(finding.params.n ?? 0);

/** What a finding says, in one sentence. */
export function findingText(finding: Finding, known: Known): string {
  const { rule, params } = finding;
  const who = whoLabel(finding, known);
  const scope = scopeName(finding.scope, known);
  const role = String(params.role ?? '');
  const about = { who, scope, role };
  switch (rule) {
    case 'guestWrites':
      return params.activatable === undefined
        ? t('findings.text.guestWrites', about)
        : t('findings.text.guestMayActivate', about);
    case 'communityGallery':
      return t('findings.text.communityGallery', { name: String(params.name) });
    case 'tenantWideShare':
      return t('findings.text.tenantWideShare', { n: n(finding), tenants: String(params.tenants) });
    case 'directShareLimit': {
      const limits = { n: n(finding), limit: Number(params.limit) };
      return params.kind === 'AADTenants'
        ? t('findings.text.directShareLimit.AADTenants', limits)
        : t('findings.text.directShareLimit.Subscriptions', limits);
    }
    case 'duplicate':
      return t('findings.text.duplicate', { ...about, by: String(params.by) });
    case 'alreadyInherited':
      return t('findings.text.alreadyInherited', {
        ...about,
        by: String(params.by),
        from: scopeName(String(params.from), known),
      });
    case 'definitionsInsteadOfGallery':
      return t('findings.text.definitionsInsteadOfGallery', { ...about, n: n(finding) });
    case 'onlyAdminsRead':
      return t('findings.text.onlyAdminsRead', { ...about, n: n(finding) });
    default:
      return t(`findings.text.${rule}`, about);
  }
}

/** On what a finding rests. */
export function basisText({ rule, params }: Finding): string {
  if (rule === 'everybodyGroup') {
    return params.basis === 'rule'
      ? t('findings.basis.everybodyGroup.rule', { rule: String(params.rule) })
      : t('findings.basis.everybodyGroup.name');
  }
  if (rule === 'notResolved') {
    const { why } = params;
    return why === 'refused' || why === 'foreign'
      ? t(`findings.basis.notResolved.${why}`)
      : t('findings.basis.notResolved.missing');
  }
  return t(`findings.basis.${rule}`);
}

export const remedyText = ({ rule, viaGroupId }: Finding): string =>
  rule === 'guestWrites' && viaGroupId !== undefined
    ? t('findings.remedy.guestInGroup')
    : t(`findings.remedy.${rule}`);

/** The text of an assignment of the evidence; undefined for one that was not read. */
export function evidenceLabel(
  id: string,
  grants: ReadonlyMap<string, Grant>,
  known: Pick<AccessKnowledge, 'principals' | 'scopeNames' | 'eligible'>,
): { readonly text: string; readonly scope: string } | undefined {
  const grant = grants.get(foldScope(id));
  if (grant) {
    const { principalId, scope, createdOn } = grant.assignment.properties;
    const about = {
      role: grantRole(grant),
      who: principalName(known.principals, principalId),
      scope: scopeName(scope, known),
    };
    const text =
      typeof createdOn === 'string'
        ? t('findings.assignment', { ...about, since: formatDate(createdOn) })
        : t('findings.assignmentUndated', about);
    return { text, scope };
  }
  const eligible = known.eligible.find((e) => e.id === id);
  if (!eligible) return undefined;
  const { role, roleDefinitionId, scope } = eligible;
  const about = { role: roleName(role, roleDefinitionId), scope: scopeName(scope, known) };
  return { text: t('findings.eligible', about), scope };
}
