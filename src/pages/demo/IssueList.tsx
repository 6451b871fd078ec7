import type { ImportIssue } from '@/arm/demo-control';
import { t } from '@/i18n/translate';
import { DataTable } from '@/ui/DataTable';
import { Disclosure } from '@/ui/Disclosure';
import { State } from '@/ui/State';

import { issueColumns } from './report-columns';
import { byKind } from './report-words';

interface IssueListProps {
  readonly issues: readonly ImportIssue[];
  readonly severity: ImportIssue['severity'];
}

const TONES = { error: 'bad', warning: 'warn', info: 'info' } as const;
const WORDS = { error: 'demo.errors', warning: 'demo.warnings', info: 'demo.notes' } as const;

/** Issues of one severity, those of a kind together: where, what, which field. Notes stay folded. */
export function IssueList({ issues, severity }: IssueListProps) {
  if (issues.length === 0) return null;
  const title = t(WORDS[severity], { n: issues.length });
  return (
    <Disclosure startOpen={severity !== 'info'} summary={<State tone={TONES[severity]}>{title}</State>}>
      <DataTable
        caption={title}
        columns={issueColumns()}
        rows={byKind(issues)}
        rowKey={(i) => JSON.stringify(i)}
      />
    </Disclosure>
  );
}
