import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { ArrowDownIcon, ArrowUpIcon, ColumnsIcon } from '@/ui/icons';
import { Popover } from '@/ui/Popover';

import type { List } from './use-list';

import styles from './column-menu.module.css';
import pageStyles from './list-page.module.css';

interface ColumnMenuProps<T extends ListRow> {
  readonly list: List<T>;
}

/** Which columns are shown and in what order; kept for the next visit. */
export function ColumnMenu<T extends ListRow>({ list }: ColumnMenuProps<T>) {
  return (
    <Popover
      label={t('table.columns')}
      align="end"
      renderTrigger={(trigger) => (
        <Button {...trigger} icon={<ColumnsIcon />}>
          <span className={pageStyles.actionText}>{t('table.columns')}</span>
        </Button>
      )}
    >
      {() => <ColumnList list={list} />}
    </Popover>
  );
}

/** The chosen ones first, in their order, then the others as they are defined. */
const allInOrder = (shown: readonly string[], all: readonly string[]) => [
  ...shown,
  ...all.filter((id) => !shown.includes(id)),
];

function ColumnList<T extends ListRow>({ list }: ColumnMenuProps<T>) {
  const all = list.definition.columns;
  const ids = all.map((c) => c.id);
  // The order while the menu is open is its own: the address follows a moment later, and focus must not wait for it.
  const [order, setOrder] = useState(() => allInOrder(list.view.columns, ids));
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(list.view.columns));
  const box = useRef<HTMLUListElement>(null);

  const apply = (nextOrder: readonly string[], nextShown: ReadonlySet<string>) => {
    flushSync(() => {
      setOrder([...nextOrder]);
      setShown(nextShown);
    });
    list.setColumns(nextOrder.filter((id) => nextShown.has(id)));
  };
  const toggle = (id: string) => {
    const next = new Set(shown);
    if (!next.delete(id)) next.add(id);
    apply(order, next);
  };
  const move = (id: string, by: -1 | 1) => {
    const next = [...order];
    const at = next.indexOf(id);
    next.splice(at, 1);
    next.splice(at + by, 0, id);
    apply(next, shown);
    // The row moved, and its button with it: focus stays on what was pressed.
    box.current?.querySelector<HTMLElement>(`[data-move="${id} ${by}"]`)?.focus();
  };

  return (
    <div className={styles.menu}>
      <ul ref={box} className={styles.list}>
        {order.map((id, i) => {
          const label = all.find((c) => c.id === id)?.label() ?? id;
          const locked = i === 0;
          return (
            <li key={id} className={styles.item}>
              <label className={styles.label}>
                <input
                  type="checkbox"
                  checked={shown.has(id)}
                  aria-disabled={locked || undefined}
                  title={locked ? t('table.columnLocked') : undefined}
                  onChange={() => locked || toggle(id)}
                />
                {label}
              </label>
              {!locked && (
                <>
                  <Button
                    size="s"
                    variant="subtle"
                    icon={<ArrowUpIcon />}
                    data-move={`${id} -1`}
                    aria-label={t('table.columnUp', { column: label })}
                    disabledReason={i === 1 ? t('table.columnAtTop', { column: label }) : undefined}
                    onClick={() => move(id, -1)}
                  />
                  <Button
                    size="s"
                    variant="subtle"
                    icon={<ArrowDownIcon />}
                    data-move={`${id} 1`}
                    aria-label={t('table.columnDown', { column: label })}
                    disabledReason={
                      i === order.length - 1 ? t('table.columnAtEnd', { column: label }) : undefined
                    }
                    onClick={() => move(id, 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>{t('table.columnsHint')}</p>
      <Button
        size="s"
        onClick={() => {
          const usual = all.filter((c) => c.optional !== true).map((c) => c.id);
          setOrder(allInOrder(usual, ids));
          setShown(new Set(usual));
          list.setColumns(undefined);
        }}
      >
        {t('table.resetColumns')}
      </Button>
    </div>
  );
}
