import { t } from '@/i18n/translate';
import { DataTable } from '@/ui/DataTable';

import { roleName } from './access-path-labels';
import type { AccessPath } from './access-paths';
import { holderName } from './holder-labels';
import { scopeLabel } from './scope-labels';

import styles from './why.module.css';

interface AllWaysProps {
  readonly paths: readonly AccessPath[];
  /** The one shown, from 1. */
  readonly n: number;
  readonly names: ReadonlyMap<string, string>;
  readonly onWay: (n: number) => void;
}

/** All ways as a table; a press shows one of them. */
export function AllAccessPaths({ paths, n, names, onWay }: AllWaysProps) {
  const all = paths.length;
  const choose = ({ i }: { readonly i: number }) => (
    <button type="button" className={styles.wayLink} aria-pressed={i === n} onClick={() => onWay(i)}>
      {t('sharing.pathOf', { n: i, all })}
    </button>
  );
  return (
    <DataTable
      caption={t('sharing.allPaths')}
      showCaption
      rows={paths.map((one, i) => ({ one, i: i + 1 }))}
      rowKey={({ i }) => String(i)}
      columns={[
        { id: 'n', header: t('sharing.pathNumber'), cell: choose, rowHeader: true },
        { id: 'role', header: t('sharing.csv.role'), cell: ({ one }) => roleName(one) },
        { id: 'scope', header: t('sharing.csv.scope'), cell: ({ one }) => scopeLabel(one.scope, names) },
        {
          id: 'through',
          header: t('sharing.pathThrough'),
          cell: ({ one }) => one.groups.map(holderName).join(' › ') || t('sharing.pathItself'),
        },
      ]}
    />
  );
}
