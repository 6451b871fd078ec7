import type { KeyboardEvent } from 'react';
import { useState } from 'react';

import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { foldText } from '@/lib/fold-text';
import { Button } from '@/ui/Button';

import type { CountedOption } from './facet-options';
import { facetOptions } from './facet-options';
import type { Facet } from './list-definition';
import type { Choosing } from './use-list';

import styles from './filter-bar.module.css';

/** More choices than these are searched, not scrolled. */
const SEARCH_FROM = 9;
const DRAWN = 100;

interface FacetMenuProps<T extends ListRow> {
  readonly list: Choosing<T>;
  readonly facet: Facet<T>;
}

/** The choices of a filter as check boxes, with how many rows each brings. Takes effect at once. */
export function FacetMenu<T extends ListRow>({ list, facet }: FacetMenuProps<T>) {
  const [search, setSearch] = useState('');
  const { view } = list;
  const options = facetOptions(
    list.definition,
    facet,
    list.all,
    view,
    list.textOf,
    now(),
    list.known[facet.id],
  );
  const wanted = foldText(search.trim());
  const found = options.filter(({ label }) => foldText(label).includes(wanted));
  const chosen = new Set(view.facets[facet.id]);
  const choose = (values: Iterable<string>) => {
    const { [facet.id]: _, ...others } = view.facets;
    const next = [...values];
    list.setView({
      ...view,
      query: list.query,
      facets: next.length === 0 ? others : { ...others, [facet.id]: next },
    });
  };
  const toggle = (value: string) => {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    choose(next);
  };
  const every = found.length > 0 && found.every(({ value }) => chosen.has(value));
  const some = found.some(({ value }) => chosen.has(value));
  const label = facet.label();
  return (
    <div role="presentation" className={styles.menu} onKeyDown={moveAmongBoxes}>
      {options.length >= SEARCH_FROM && (
        <input
          type="search"
          className={styles.input}
          value={search}
          placeholder={t('table.facetSearch', { facet: label })}
          aria-label={t('table.facetSearch', { facet: label })}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {found.length > 1 && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={every}
            ref={(box) => {
              if (box) box.indeterminate = some && !every;
            }}
            onChange={() => {
              const values = found.map(({ value }) => value);
              choose(
                every ? [...chosen].filter((v) => !values.includes(v)) : new Set([...chosen, ...values]),
              );
            }}
          />
          <span className={styles.optionLabel}>{t('table.facetAll')}</span>
        </label>
      )}
      <div className={styles.options} role="group" aria-label={label}>
        {found.slice(0, DRAWN).map((option) => (
          <Option
            key={option.value}
            option={option}
            checked={chosen.has(option.value)}
            onToggle={() => toggle(option.value)}
          />
        ))}
      </div>
      <p className={styles.hint}>
        {options.length === 0
          ? t('table.facetEmpty')
          : found.length === 0
            ? t('table.facetNothing')
            : found.length > DRAWN
              ? t('table.facetMore', { count: found.length - DRAWN })
              : chosen.size === 0 && t('table.facetNone')}
      </p>
      {chosen.size > 0 && (
        <Button size="s" variant="subtle" onClick={() => choose([])}>
          {t('table.clearFacet', { facet: label })}
        </Button>
      )}
    </div>
  );
}

interface OptionProps {
  readonly option: CountedOption;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Option({ option, checked, onToggle }: OptionProps) {
  return (
    <label className={styles.option} title={option.label}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span className={styles.optionLabel}>{option.label}</span>
      <span className={styles.optionCount} aria-hidden="true">
        {option.count}
      </span>
      <span className="visually-hidden">{t('table.optionCount', { n: option.count })}</span>
    </label>
  );
}

/** Up and down go from box to box, as in a list. */
function moveAmongBoxes(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
  const at = fields.findIndex((f) => f === document.activeElement);
  const to = fields[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (to) {
    event.preventDefault();
    to.focus();
  }
}
