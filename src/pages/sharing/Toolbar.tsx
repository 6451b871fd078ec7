import { useId } from 'react';

import type { PrincipalFilter } from '@/domain/access/principal-filters';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { CheckIcon, SearchIcon } from '@/ui/icons';

import type { SharingView } from './sharing-view';
import type { Draft, Written } from './use-sharing-view';

import styles from './sharing.module.css';

// The filters of a review first (C2).
const order: readonly PrincipalFilter[] = [
  'outside',
  'orphaned',
  'versionGrant',
  'privileged',
  'guest',
  'unresolved',
  'servicePrincipal',
  'shared',
  'unused',
];

interface ToolbarProps {
  readonly view: SharingView;
  readonly onType: (typed: Draft) => void;
  readonly onPut: (written: Written) => void;
  readonly fieldRef: (field: HTMLInputElement | null) => () => void;
}

/** Text search on both axes, and the filters of rows; several filters add up ("outside my tenant or orphaned"). */
export function Toolbar({ view, onType, onPut, fieldRef }: ToolbarProps) {
  const { filters, people, resources } = view;
  const any = filters.length > 0 || people !== '' || resources !== '';
  const turn = (filter: PrincipalFilter) => {
    const next = filters.includes(filter) ? filters.filter((f) => f !== filter) : [...filters, filter];
    onPut({ who: next.join(',') || undefined });
  };
  return (
    <div className={styles.toolbar} role="search" aria-label={t('sharing.filters')}>
      <Field
        label={t('sharing.findPeople')}
        value={people}
        onType={(q) => onType({ q })}
        fieldRef={fieldRef}
      />
      <Field
        label={t('sharing.findResources')}
        value={resources}
        onType={(r) => onType({ r })}
        fieldRef={fieldRef}
      />
      <div className={styles.chips}>
        {order.map((filter) => (
          <Chip key={filter} filter={filter} on={filters.includes(filter)} onTurn={turn} />
        ))}
        {any && (
          <Button variant="subtle" onClick={() => onPut({ who: undefined, q: undefined, r: undefined })}>
            {t('sharing.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly fieldRef: (field: HTMLInputElement | null) => () => void;
}

function Field({ label, value, onType, fieldRef }: FieldProps) {
  return (
    <span className={styles.search}>
      <SearchIcon />
      <input
        ref={fieldRef}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  );
}

interface ChipProps {
  readonly filter: PrincipalFilter;
  readonly on: boolean;
  readonly onTurn: (filter: PrincipalFilter) => void;
}

function Chip({ filter, on, onTurn }: ChipProps) {
  const aboutId = useId();
  const about = t(`sharing.about.${filter}`);
  return (
    <>
      <button
        type="button"
        className={cx(styles.chip, on && styles.on)}
        aria-pressed={on}
        aria-describedby={aboutId}
        title={about}
        onClick={() => onTurn(filter)}
      >
        {on && <CheckIcon />}
        {t(`sharing.filter.${filter}`)}
      </button>
      <span id={aboutId} hidden>
        {about}
      </span>
    </>
  );
}
