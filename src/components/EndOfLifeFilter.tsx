import { useState } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { ChevronDownIcon } from '@/ui/icons';
import { Popover } from '@/ui/Popover';

import { daysOf } from './end-of-life-column';
import type { WithEndOfLife } from './end-of-life-column';
import type { List } from './resource-table/use-list';

import styles from './EndOfLifeFilter.module.css';
import pill from './resource-table/filter-bar.module.css';

const CHOICES = ['', '7', '30', '90', 'past', 'none'] as const;

function words(value: string): string {
  const days = daysOf(value);
  if (days !== undefined) return t('lists.eolWithin', { n: days });
  if (value === 'past') return t('lists.eolPast');
  return value === 'none' ? t('lists.eolNone') : t('lists.eolAny');
}

/** The filter by end of life: within some days, passed, or none set; by the portal's clock. */
export function EndOfLifeFilter<T extends WithEndOfLife>({ list }: { readonly list: List<T> }) {
  const value = list.view.params.eol ?? '';
  const text =
    value === ''
      ? t('lists.eolFacet')
      : t('table.chosen', { facet: t('lists.eolFacet'), value: words(value) });
  const choose = (next: string) => {
    const { eol: _, ...others } = list.view.params;
    list.setView({
      ...list.view,
      query: list.query,
      params: next === '' ? others : { ...others, eol: next },
    });
  };
  return (
    <Popover
      label={t('lists.eol')}
      renderTrigger={(trigger) => (
        <button {...trigger} type="button" className={cx(pill.pill, value !== '' && pill.on)}>
          {text}
          <ChevronDownIcon />
        </button>
      )}
    >
      {(close) => <Choices value={value} choose={choose} close={close} />}
    </Popover>
  );
}

interface ChoicesProps {
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly close: () => void;
}

function Choices({ value, choose, close }: ChoicesProps) {
  const own = !CHOICES.some((c) => c === value);
  const [days, setDays] = useState(own ? value : '');
  return (
    <div className={styles.menu}>
      <div role="radiogroup" aria-label={t('lists.eol')}>
        {CHOICES.map((choice) => (
          <label key={choice} className={pill.option}>
            <input type="radio" name="eol" checked={choice === value} onChange={() => choose(choice)} />
            {words(choice)}
          </label>
        ))}
      </div>
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault();
          if (daysOf(days) === undefined) return;
          choose(days);
          close();
        }}
      >
        <label className={styles.label}>
          {t('lists.eolCustom')}
          <input
            type="number"
            min={1}
            max={36_500}
            step={1}
            required
            className={pill.input}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        </label>
        <Button type="submit">{t('lists.eolApply')}</Button>
      </form>
      <p className={pill.hint}>{t('lists.eolHint')}</p>
    </div>
  );
}
