import type { ListDefinition } from '@/components/resource-table/list-definition';
import type { AccessKnowledge } from '@/data/access/knowledge';
import type { ListRow } from '@/data/resource-row';
import type { Finding, FindingRule, Severity } from '@/domain/access/finding';
import { severities } from '@/domain/access/finding';
import { scopeName } from '@/features/access/labels';
import { t } from '@/i18n/translate';
import { shortHash } from '@/lib/short-hash';
import { State } from '@/ui/State';
import type { Tone } from '@/ui/status-icons';

import { findingText, whoLabel } from './finding-labels';

export interface FindingRow extends ListRow {
  readonly finding: Finding;
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly who: string;
  readonly where: string;
  readonly role: string;
  readonly text: string;
}

/** Short enough for an address, and the same finding after every reading. */
const keyOf = ({ rule, scope, principalId = '', viaGroupId = '', assignmentIds, params }: Finding): string =>
  shortHash([rule, scope, principalId, viaGroupId, ...assignmentIds, String(params.kind ?? '')].join('|'));

export const findingRows = (
  findings: readonly Finding[],
  known: Pick<AccessKnowledge, 'principals' | 'scopeNames'>,
): readonly FindingRow[] =>
  findings.map((finding) => ({
    id: finding.scope,
    key: keyOf(finding),
    finding,
    rule: finding.rule,
    severity: finding.severity,
    who: whoLabel(finding, known),
    where: scopeName(finding.scope, known),
    role: String(finding.params.role ?? ''),
    text: findingText(finding, known),
  }));

const tones: Readonly<Record<Severity, Tone>> = { high: 'bad', medium: 'warn', low: 'info' };

/** The severity of a finding. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <State tone={tones[severity]}>{t(`findings.severity.${severity}`)}</State>
);

export const findingList: ListDefinition<FindingRow> = {
  id: 'findings',
  label: () => t('findings.title'),
  columns: [
    {
      id: 'finding',
      label: () => t('findings.finding'),
      width: 240,
      text: (r) => t(`findings.rule.${r.rule}`),
    },
    {
      id: 'severity',
      label: () => t('findings.severity'),
      width: 104,
      grow: 0,
      onCard: true,
      text: (r) => t(`findings.severity.${r.severity}`),
      cell: (r) => <SeverityMark severity={r.severity} />,
      sortBy: (r) => severities.indexOf(r.severity),
    },
    { id: 'who', label: () => t('findings.who'), width: 160, onCard: true, text: (r) => r.who },
    { id: 'where', label: () => t('findings.where'), width: 200, onCard: true, text: (r) => r.where },
    { id: 'role', label: () => t('findings.role'), width: 140, grow: 0.6, onCard: true, text: (r) => r.role },
    { id: 'what', label: () => t('findings.what'), width: 320, grow: 2, onCard: true, text: (r) => r.text },
    {
      id: 'assignments',
      label: () => t('findings.ids'),
      width: 240,
      optional: true,
      text: (r) => r.finding.assignmentIds.join(' '),
      json: (r) => r.finding.assignmentIds,
    },
  ],
  facets: [
    {
      id: 'severity',
      label: () => t('findings.severity'),
      of: (r) => [{ value: r.severity, label: t(`findings.severity.${r.severity}`) }],
    },
    {
      id: 'rule',
      label: () => t('findings.rules'),
      of: (r) => [{ value: r.rule, label: t(`findings.rule.${r.rule}`) }],
    },
  ],
  defaultSort: { column: 'severity', descending: false },
  rowName: (r) => r.text,
  opensBeside: (r) => ({ finding: r.key }),
};
