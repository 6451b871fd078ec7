import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { ArrowDownIcon, ArrowUpIcon } from '@/ui/icons';
import { Menu } from '@/ui/Menu';

import type { List } from './use-list';

import styles from './filter-bar.module.css';

/** Sorting where there is no header to press: on a phone. */
export function SortMenu<T extends ListRow>({ list }: { readonly list: List<T> }) {
  const { view, columns } = list;
  const { column, descending } = view.sort;
  const sort = (next: typeof view.sort) => list.setView({ ...view, query: list.query, sort: next });
  const name = list.definition.columns.find((c) => c.id === column)?.label() ?? '';
  return (
    <Menu
      label={t('table.sortBy')}
      renderTrigger={(trigger) => (
        <button {...trigger} type="button" className={styles.pill}>
          {descending ? <ArrowDownIcon /> : <ArrowUpIcon />}
          {t('table.chosen', { facet: t('table.sortBy'), value: name })}
        </button>
      )}
      items={[
        ...columns.map((c) => ({
          id: c.id,
          label: c.label(),
          checked: c.id === column,
          onSelect: () => sort({ column: c.id, descending }),
        })),
        {
          id: ' ascending',
          label: t('table.ascending'),
          checked: !descending,
          separated: true,
          onSelect: () => sort({ column, descending: false }),
        },
        {
          id: ' descending',
          label: t('table.descending'),
          checked: descending,
          onSelect: () => sort({ column, descending: true }),
        },
      ]}
    />
  );
}
