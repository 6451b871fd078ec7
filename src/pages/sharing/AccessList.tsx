import type { ReactNode } from 'react';
import { useState } from 'react';

import type { MatrixCell } from '@/domain/access/matrix';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import { cellLabel } from './cell-labels';
import { LevelIcon } from './LevelIcon';

import styles from './sharing.module.css';

/** Rows that are rendered at first, and that each "more" adds. */
const PAGE = 100;

export interface ListedAccess {
  readonly key: string;
  readonly title: string;
  /** A second line: type and parent. */
  readonly detail: string;
  readonly icon?: ReactNode;
  /** How far it is moved in, in steps. */
  readonly depth?: number;
  readonly cell?: MatrixCell;
  readonly holder: PrincipalOrShare;
  readonly onOpen: () => void;
}

interface AccessListProps {
  readonly label: string;
  readonly items: readonly ListedAccess[];
  readonly empty: ReactNode;
}

/** A list of principals or resources with the access at each; a click shows why. For any width. */
export function AccessList({ label, items, empty }: AccessListProps) {
  const [shown, setShown] = useState(PAGE);
  if (items.length === 0)
    return typeof empty === 'string' ? <p className={styles.nothing}>{empty}</p> : empty;
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.accessList} aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={item.key}>
            <button
              type="button"
              className={styles.accessItem}
              style={{ paddingInlineStart: 12 + (item.depth ?? 0) * 16 }}
              onClick={item.onOpen}
            >
              {item.icon}
              <span className={styles.accessText}>
                <span className={styles.accessTitle}>{item.title}</span>
                <span className={styles.accessDetail}>{item.detail}</span>
              </span>
              {item.cell && (
                <span className={styles.accessLevel}>
                  <LevelIcon level={item.cell.level} filled={item.cell.direct} />
                  <span>{cellLabel(item.cell, item.holder)}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + 5 * PAGE)}>
          {t('sharing.listMore', { n: Math.min(rest, 5 * PAGE) })}
        </Button>
      )}
    </>
  );
}
