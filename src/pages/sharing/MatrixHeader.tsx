import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { TreeNode } from '@/domain/access/resource-tree';
import { countBelow } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';
import { ChevronRightIcon } from '@/ui/icons';

import { NAME_WIDTH } from './use-matrix-virtualizer';

import styles from './matrix.module.css';

interface MatrixHeaderProps {
  readonly columns: readonly MatrixColumn[];
  readonly drawn: readonly number[];
  readonly columnWidth: number;
  /** Which heading the Tab key reaches: -1 the corner, undefined none. */
  readonly tabColumn: number | undefined;
}

/** The children of a resource: "4 definitions". */
function belowLabel({ node }: MatrixColumn): string {
  const n = node.children.length;
  if (node.kind === 'version' || n === 0) return t(`sharing.kind.${node.kind}`);
  return t(`sharing.below.${node.kind}`, { n });
}

/** "gal_core, gallery in Contoso Prod, 3 definitions". */
function labelOf(column: MatrixColumn): string {
  const { name, kind, parent, children } = column.node;
  const what = { name, kind: t(`sharing.kind.${kind}`) };
  const first = parent
    ? t('sharing.columnIn', { ...what, above: parent.name })
    : t('sharing.columnTop', what);
  return children.length > 0 ? `${first}, ${belowLabel(column)}` : first;
}

/** "gal_core · 12 versions". */
export function resourceTip(node: TreeNode): string {
  const versions = node.kind === 'gallery' ? countBelow(node).versions : 0;
  return versions > 0 ? `${node.name} · ${t('sharing.reach.versions', { n: versions })}` : node.name;
}

/** The names of the resources, each below what it is in. */
export function MatrixHeader({ columns, drawn, columnWidth, tabColumn }: MatrixHeaderProps) {
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        <div
          role="columnheader"
          aria-colindex={1}
          tabIndex={tabColumn === -1 ? 0 : -1}
          className={styles.corner}
        >
          {t('sharing.corner')}
        </div>
        {drawn.map((i) => {
          const column = columns[i];
          if (!column) return null;
          const { node, depth, expanded } = column;
          return (
            <div
              key={node.key}
              role="columnheader"
              aria-colindex={i + 2}
              aria-expanded={expanded}
              aria-label={labelOf(column)}
              tabIndex={tabColumn === i ? 0 : -1}
              className={cx(styles.columnHeader, styles[`depth${depth}`])}
              style={{ insetInlineStart: NAME_WIDTH + i * columnWidth }}
            >
              <span className={styles.above}>{node.parent?.name ?? t(`sharing.kind.${node.kind}`)}</span>
              <span className={styles.columnName}>{node.name}</span>
              <span className={styles.columnBelow}>
                {expanded !== undefined && (
                  <span data-toggle="" className={cx(styles.columnToggle, expanded && styles.open)}>
                    <ChevronRightIcon />
                  </span>
                )}
                {belowLabel(column)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
