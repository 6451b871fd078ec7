import type { AccessKnowledge } from '@/data/access/knowledge';
import type { Denial } from '@/domain/access/evaluate';
import type { Bearing } from '@/domain/access/here';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';

import { allowsLabel, principalName } from './labels';
import { ScopeLink } from './ScopeLink';

import styles from './AccessTab.module.css';

interface DenialsTableProps {
  readonly denials: readonly Bearing<Denial>[];
  readonly known: AccessKnowledge;
}

function whom({ assignment }: Denial, known: AccessKnowledge): string {
  const { principals, excludePrincipals = [] } = assignment.properties;
  const names = (list: typeof principals) =>
    formatList(
      list.map(({ id, type, displayName }) =>
        type === 'SystemDefined'
          ? t('access.everyone')
          : (displayName ?? principalName(known.principals, id)),
      ),
    );
  const who = names(principals);
  if (excludePrincipals.length === 0) return who;
  return t('access.denial.except', { who, others: names(excludePrincipals) });
}

const columnsOf = (known: AccessKnowledge): readonly DataColumn<Denial>[] => [
  {
    id: 'name',
    header: t('access.denials'),
    rowHeader: true,
    cell: ({ assignment: { name, properties } }) => (
      <>
        <div className={styles.role}>{properties.denyAssignmentName ?? name}</div>
        <div className={styles.allows}>{properties.description}</div>
      </>
    ),
  },
  { id: 'who', header: t('access.denial.who'), cell: (denial) => whom(denial, known) },
  {
    id: 'what',
    header: t('access.denial.what'),
    cell: ({ takes, assignment }) => (
      <>
        {allowsLabel(takes)}
        <div className={styles.allows}>
          <code>{assignment.properties.permissions.flatMap((p) => p.actions).join(' ')}</code>
        </div>
      </>
    ),
  },
  {
    id: 'scope',
    header: t('access.column.scope'),
    cell: ({ assignment }) => <ScopeLink scope={assignment.properties.scope} known={known} />,
  },
];

/** Deny assignments that reach the resource: they win over every role. */
export const DenialsTable = ({ denials, known }: DenialsTableProps) => (
  <div className={styles.table}>
    <DataTable
      caption={t('access.denials')}
      columns={columnsOf(known)}
      rows={denials.map((d) => d.item)}
      rowKey={(denial) => denial.assignment.id}
    />
  </div>
);
