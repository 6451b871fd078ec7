import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';

import type { Person, SearchKind } from '@/data/access/use-principal-search';
import { searchKinds, usePrincipalSearch } from '@/data/access/use-principal-search';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { TextField } from '@/ui/TextField';

import { PrincipalName } from './PrincipalName';

import styles from './PrincipalPicker.module.css';

interface PrincipalPickerProps {
  /** The tenant whose directory is searched. */
  readonly tenantId: string | undefined;
  readonly chosen: Person | undefined;
  readonly onChoose: (person: Person | undefined) => void;
}

const PAUSE_MS = 180;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const kindOfPerson = ({ type, guest }: Person) => (guest ? 'Guest' : type);

/** Finds users, groups and service principals by name; also takes an object id (S2). All by keyboard. */
export function PrincipalPicker({ tenantId, chosen, onChoose }: PrincipalPickerProps) {
  const listId = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [pointed, setPointed] = useState(0);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { found, failed, pending } = usePrincipalSearch(asked, tenantId);

  if (chosen !== undefined) {
    return (
      <div className={styles.chosen}>
        <PrincipalName kind={kindOfPerson(chosen)} name={chosen.name} signInName={chosen.signInName} />
        <Button size="s" onClick={() => onChoose(undefined)}>
          {t('access.picker.clear')}
        </Button>
      </div>
    );
  }

  const byId: readonly Person[] = GUID.test(text.trim())
    ? [{ id: text.trim().toLowerCase(), type: 'User', name: text.trim(), guest: false, unchecked: true }]
    : [];
  const groups: readonly { readonly id: SearchKind | 'byId'; readonly people: readonly Person[] }[] = [
    { id: 'byId', people: byId } as const,
    ...searchKinds.map((kind) => ({ id: kind, people: text.trim() === asked ? found[kind] : [] })),
  ].filter((g) => g.people.length > 0);
  const people = groups.flatMap((g) => g.people);
  const active = Math.min(pointed, people.length - 1);
  const waiting = pending || (text.trim().length > 1 && text.trim() !== asked);

  const type = (value: string) => {
    setText(value);
    setPointed(0);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setAsked(value.trim()), PAUSE_MS);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const person = people[active];
    if (event.key === 'Enter' && person) onChoose(person);
    else if (event.key === 'ArrowDown') setPointed(Math.min(active + 1, people.length - 1));
    else if (event.key === 'ArrowUp') setPointed(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picker}>
      <TextField
        label={t('access.picker.label')}
        hint={t('access.picker.hint')}
        required
        value={text}
        onChange={type}
        input={{
          onKeyDown,
          autoComplete: 'off',
          spellCheck: false,
          role: 'combobox',
          'aria-expanded': people.length > 0,
          'aria-controls': listId,
          'aria-autocomplete': 'list',
          'aria-activedescendant': people.length > 0 ? `${listId}-${active}` : undefined,
        }}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('access.picker.options')}
        className={cx(styles.list, people.length === 0 && styles.empty)}
      >
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`}>
            <div id={`${listId}-${group.id}`} role="presentation" className={styles.group}>
              {t(`access.picker.${group.id}`)}
            </div>
            {group.people.map((person) => {
              const n = people.indexOf(person);
              return (
                // Keys are handled in the field: an option of a combobox never has the focus itself.
                <button
                  type="button"
                  key={person.id}
                  id={`${listId}-${n}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={n === active}
                  className={cx(styles.option, n === active && styles.active)}
                  ref={(option) => {
                    if (n === active) option?.scrollIntoView({ block: 'nearest' });
                  }}
                  onPointerMove={() => setPointed(n)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(person)}
                >
                  <PrincipalName
                    kind={person.unchecked ? 'Unknown' : kindOfPerson(person)}
                    name={person.name}
                    signInName={person.unchecked ? t('access.picker.byIdHint') : person.signInName}
                  />
                </button>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {waiting
          ? t('access.picker.searching')
          : failed.length > 0
            ? t('access.picker.failed', {
                kinds: formatList(failed.map(({ kind }) => t(`access.picker.${kind}`))),
              })
            : asked.length > 1
              ? people.length === 0
                ? t('access.picker.nobody')
                : t('access.picker.found', { n: people.length })
              : ''}
      </p>
    </div>
  );
}
