import { useState } from 'react';

import { parseKey, tagKey } from '@/domain/editing/form-keys';
import { isInData } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { CloseIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { TextField } from '@/ui/TextField';

import type { Edit } from './use-edit';

import styles from './TagsEditor.module.css';

/** Tags as rows: values are edited in place, names are fixed once added (another name is another tag). */
export function TagsEditor<T>({ edit }: { readonly edit: Edit<T> }) {
  const [name, setName] = useState('');
  const { fields, set, errorOf } = edit;
  if (!isInData(edit.state.base, 'tags')) return null;
  const tags = Object.keys(fields)
    .sort()
    .flatMap((key) => {
      const parsed = parseKey(key);
      return parsed.kind === 'tag' ? [{ key, tag: parsed.name }] : [];
    });
  const exists = tags.some(({ tag }) => tag.toLowerCase() === name.trim().toLowerCase());
  const tooMany = errorOf('tags');
  const add = () => {
    set(tagKey(name.trim()), '');
    setName('');
  };
  return (
    <fieldset className={styles.tags}>
      <legend>{t('resource.tags')}</legend>
      {tooMany !== undefined && (
        <Notice tone="bad" label={t('editing.error')} role="alert">
          {tooMany}
        </Notice>
      )}
      {tags.map(({ key, tag }) => (
        <div key={key} className={styles.row}>
          <TextField
            label={tag}
            value={fields[key] ?? ''}
            onChange={(value) => set(key, value)}
            error={errorOf(key)}
            className={styles.value}
          />
          <Button
            variant="subtle"
            aria-label={t('editing.removeTag', { name: tag })}
            title={t('editing.removeTag', { name: tag })}
            icon={<CloseIcon />}
            onClick={() => set(key, undefined)}
          />
        </div>
      ))}
      <div className={styles.row}>
        <TextField
          label={t('editing.newTag')}
          value={name}
          onChange={setName}
          className={styles.value}
          error={exists ? t('editing.problem.tagTwice', { name: name.trim() }) : undefined}
          input={{
            onKeyDown: (event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (name.trim() !== '' && !exists) add();
            },
          }}
        />
        <Button
          onClick={add}
          disabledReason={name.trim() === '' || exists ? t('editing.newTagFirst') : undefined}
        >
          {t('editing.addTag')}
        </Button>
      </div>
    </fieldset>
  );
}
