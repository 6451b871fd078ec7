import { t } from '@/i18n/translate';
import { DataTable } from '@/ui/DataTable';

import { partyName } from './party-words';
import { scopeWords } from './scope-words';
import { roleName } from './way-words';
import type { Way } from './ways';

import styles from './why.module.css';

interface AllWaysProps {
  readonly ways: readonly Way[];
  /** The one shown, from 1. */
  readonly n: number;
  readonly names: ReadonlyMap<string, string>;
  readonly onWay: (n: number) => void;
}

/** All ways as a table; a press shows one of them. */
export function AllWays({ ways, n, names, onWay }: AllWaysProps) {
  const all = ways.length;
  const choose = ({ i }: { readonly i: number }) => (
    <button type="button" className={styles.wayLink} aria-pressed={i === n} onClick={() => onWay(i)}>
      {t('sharing.pathOf', { n: i, all })}
    </button>
  );
  return (
    <DataTable
      caption={t('sharing.allPaths')}
      showCaption
      rows={ways.map((one, i) => ({ one, i: i + 1 }))}
      rowKey={({ i }) => String(i)}
      columns={[
        { id: 'n', header: t('sharing.pathNumber'), cell: choose, rowHeader: true },
        { id: 'role', header: t('sharing.csv.role'), cell: ({ one }) => roleName(one) },
        { id: 'scope', header: t('sharing.csv.scope'), cell: ({ one }) => scopeWords(one.scope, names) },
        {
          id: 'through',
          header: t('sharing.pathThrough'),
          cell: ({ one }) => one.groups.map(partyName).join(' › ') || t('sharing.pathItself'),
        },
      ]}
    />
  );
}
