import type { ReactNode } from 'react';

import type { AccessKnowledge } from '@/data/access/knowledge';
import { t } from '@/i18n/translate';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';
import { Disclosure } from '@/ui/Disclosure';

import type { Entry } from './entries';
import type { Refusals } from './EntryActions';
import { EntryActions } from './EntryActions';
import { GroupMembers } from './GroupMembers';
import { PrincipalName } from './PrincipalName';
import { ScopeLink } from './ScopeLink';

import styles from './AccessTab.module.css';

interface EntryTableProps {
  readonly caption: string;
  readonly entries: readonly Entry[];
  readonly known: AccessKnowledge;
  readonly empty: ReactNode;
  /** Absent: the lines are only shown. */
  readonly actions?: Refusals;
}

const Notes = ({ entry }: { readonly entry: Entry }) => (
  <>
    {entry.notes.length > 0 && (
      <ul className={styles.notes}>
        {entry.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    )}
    {entry.condition !== undefined && (
      <Disclosure summary={t('access.note.condition')}>
        <code className={styles.condition}>{entry.condition}</code>
      </Disclosure>
    )}
  </>
);

function From({ entry, known }: { readonly entry: Entry; readonly known: AccessKnowledge }) {
  if (entry.scope === undefined || entry.direct) return entry.from;
  return (
    <>
      {entry.below !== true && <span className={styles.allows}>{t('access.from.above')} </span>}
      <ScopeLink scope={entry.scope} known={known} />
    </>
  );
}

const columnsOf = (
  known: AccessKnowledge,
  actions: EntryTableProps['actions'],
): readonly DataColumn<Entry>[] => [
  {
    id: 'who',
    header: t('access.column.who'),
    rowHeader: true,
    cell: (entry) => (
      <>
        <PrincipalName {...entry} />
        {entry.groupId !== undefined && <GroupMembers groupId={entry.groupId} known={known} />}
      </>
    ),
  },
  {
    id: 'role',
    header: t('access.column.role'),
    cell: (entry) => (
      <>
        <div className={styles.role}>{entry.role}</div>
        <div className={styles.allows}>{entry.allows}</div>
      </>
    ),
  },
  { id: 'from', header: t('access.column.from'), cell: (entry) => <From entry={entry} known={known} /> },
  { id: 'notes', header: t('access.column.notes'), cell: (entry) => <Notes entry={entry} /> },
  ...(actions
    ? [
        {
          id: 'actions',
          header: t('access.column.actions'),
          cell: (entry: Entry) => <EntryActions entry={entry} {...actions} />,
        },
      ]
    : []),
];

/** Who, with which role, from where. */
export function EntryTable({ caption, entries, known, empty, actions }: EntryTableProps) {
  return (
    <div className={styles.table}>
      <DataTable
        caption={caption}
        columns={columnsOf(known, actions)}
        rows={entries}
        rowKey={(entry) => entry.key}
        empty={empty}
      />
    </div>
  );
}
