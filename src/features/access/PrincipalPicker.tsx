import { useState } from 'react';

import type { Person } from '@/data/access/use-principal-search';
import { searchKinds, usePrincipalSearch } from '@/data/access/use-principal-search';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { ComboboxList } from '@/ui/ComboboxList';
import { TextField } from '@/ui/TextField';
import { useCombobox } from '@/ui/use-combobox';
import { usePause } from '@/ui/use-pause';

import { PrincipalName } from './PrincipalName';

import styles from './PrincipalPicker.module.css';

interface PrincipalPickerProps {
  /** The tenant whose directory is searched. */
  readonly tenantId: string | undefined;
  readonly chosen: Person | undefined;
  readonly onChoose: (person: Person | undefined) => void;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const kindOfPerson = ({ type, guest, unchecked }: Person) =>
  unchecked === true ? 'Unknown' : guest ? 'Guest' : type;

/** Finds users, groups and service principals by name; also takes an object id (S2). All by keyboard. */
export function PrincipalPicker({ tenantId, chosen, onChoose }: PrincipalPickerProps) {
  const [text, setText] = useState('');
  const [asked, ask] = usePause();
  const { found, failed, pending } = usePrincipalSearch(asked, tenantId);

  const byId: readonly Person[] = GUID.test(text.trim())
    ? [{ id: text.trim().toLowerCase(), type: 'User', name: text.trim(), guest: false, unchecked: true }]
    : [];
  const groups = [
    { id: 'byId', options: byId } as const,
    ...searchKinds.map((kind) => ({ id: kind, options: text.trim() === asked ? found[kind] : [] })),
  ]
    .filter(({ options }) => options.length > 0)
    .map(({ id, options }) => ({ id, options, label: t(`access.picker.${id}`) }));
  const combobox = useCombobox<Person>({
    groups,
    onText: (value) => {
      setText(value);
      ask(value.trim());
    },
    onChoose,
  });
  const waiting = pending || (text.trim().length > 1 && text.trim() !== asked);

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

  return (
    <div className={styles.picker}>
      <TextField
        label={t('access.picker.label')}
        hint={t('access.picker.hint')}
        required
        value={text}
        onChange={combobox.onText}
        input={combobox.field}
      />
      <ComboboxList
        list={combobox.list}
        label={t('access.picker.options')}
        className={styles.list}
        renderOption={(person) => (
          <PrincipalName
            kind={kindOfPerson(person)}
            name={person.name}
            signInName={person.unchecked ? t('access.picker.byIdHint') : person.signInName}
          />
        )}
      />
      <p role="status" className={styles.status}>
        {waiting
          ? t('access.picker.searching')
          : failed.length > 0
            ? t('access.picker.failed', {
                kinds: formatList(failed.map(({ kind }) => t(`access.picker.${kind}`))),
              })
            : asked.length > 1
              ? combobox.count === 0
                ? t('access.picker.nobody')
                : t('access.picker.found', { n: combobox.count })
              : ''}
      </p>
    </div>
  );
}
