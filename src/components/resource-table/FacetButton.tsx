import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';
import { ChevronDownIcon } from '@/ui/icons';
import { Popover } from '@/ui/Popover';

import { FacetMenu } from './FacetMenu';
import type { Facet } from './list-definition';
import type { Choosing } from './use-list';

import styles from './filter-bar.module.css';

interface FacetButtonProps<T extends ListRow> {
  readonly list: Choosing<T>;
  readonly facet: Facet<T>;
}

/** What a chosen value is called: asked of the rows and of what is known beside them; else the value itself. */
function wordOf<T extends ListRow>(list: Choosing<T>, facet: Facet<T>, value: string): string {
  const known = list.known[facet.id]?.find((o) => o.value === value);
  if (known) return known.label;
  for (const row of list.all) {
    const option = facet.of(row).find((o) => o.value === value);
    if (option) return option.label;
  }
  return value;
}

/** A filter with choices: the button says what is chosen, its popover lets one choose. */
export function FacetButton<T extends ListRow>({ list, facet }: FacetButtonProps<T>) {
  const chosen = list.view.facets[facet.id] ?? [];
  const label = facet.label();
  const [only] = chosen;
  const text =
    only === undefined
      ? label
      : chosen.length === 1
        ? t('table.chosen', { facet: label, value: wordOf(list, facet, only) })
        : t('table.chosenMany', { facet: label, count: chosen.length });
  return (
    <Popover
      label={label}
      className={styles.popover}
      renderTrigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          className={cx(styles.pill, chosen.length > 0 && styles.on)}
          title={text}
        >
          <span className={styles.pillText}>{text}</span>
          <ChevronDownIcon />
        </button>
      )}
    >
      {() => <FacetMenu list={list} facet={facet} />}
    </Popover>
  );
}
