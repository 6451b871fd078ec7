import type { ReactNode } from 'react';
import { useState } from 'react';

import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { PlusIcon, SearchIcon } from '@/ui/icons';
import { Menu } from '@/ui/Menu';

import { FacetButton } from './FacetButton';
import { SortMenu } from './SortMenu';
import type { List } from './use-list';
import { useNarrow } from './use-narrow';

import styles from './filter-bar.module.css';

interface FilterBarProps<T extends ListRow> {
  readonly list: List<T>;
  /** Filters of the list's own, beside the choices. */
  readonly children?: ReactNode;
}

/** Text filter, choices, and the way back to everything. Rarely used choices wait behind "Add filter". */
export function FilterBar<T extends ListRow>({ list, children }: FilterBarProps<T>) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const narrow = useNarrow();
  const { definition, view, queryField, query } = list;
  const label = definition.label();
  const there = (id: string) => added.includes(id) || view.facets[id] !== undefined;
  const shown = definition.facets.filter((f) => f.secondary !== true || there(f.id));
  const others = definition.facets.filter((f) => !shown.includes(f));
  return (
    <div className={styles.bar} role="search" aria-label={t('table.filters')}>
      <div className={styles.query}>
        <SearchIcon />
        <input
          ref={queryField}
          type="search"
          className={styles.input}
          value={query}
          maxLength={200}
          placeholder={t('table.filter')}
          aria-label={t('table.filterList', { list: label })}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => list.setQuery(event.currentTarget.value)}
          onBlur={list.commitQuery}
          onKeyDown={(event) => {
            if (event.key === 'Enter') list.commitQuery();
          }}
        />
      </div>
      <div className={styles.pills}>
        {narrow && <SortMenu list={list} />}
        {shown.map((facet) => (
          <FacetButton key={facet.id} list={list} facet={facet} />
        ))}
        {children}
        {others.length > 0 && (
          <Menu
            label={t('table.addFilter')}
            renderTrigger={(trigger) => (
              <button {...trigger} type="button" className={styles.pill}>
                <PlusIcon />
                {t('table.addFilter')}
              </button>
            )}
            items={others.map((f) => ({
              id: f.id,
              label: f.label(),
              onSelect: () => setAdded([...added, f.id]),
            }))}
          />
        )}
        {list.filtered && (
          <Button variant="subtle" onClick={list.clearFilters}>
            {t('table.clearFilters')}
          </Button>
        )}
      </div>
    </div>
  );
}
