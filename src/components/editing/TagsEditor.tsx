import { memo, useState } from 'react';

import type { Fields } from '@/domain/editing/fields';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { CloseIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { TextField } from '@/ui/TextField';

import styles from './TagsEditor.module.css';

interface TagsEditorProps {
  readonly fields: Fields;
  readonly set: (key: string, value: string | undefined) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const PREFIX = 'tag/';

const tagKeys = (fields: Fields) =>
  Object.keys(fields)
    .filter((key) => key.startsWith(PREFIX))
    .sort();

/** All that the editor shows of a form, as one text. */
const picture = ({ fields, errorOf }: TagsEditorProps) =>
  JSON.stringify([errorOf('tags'), ...tagKeys(fields).map((key) => [key, fields[key], errorOf(key)])]);

/**
 * Tags as rows: values are edited in place, names are fixed once added (another name is another tag). Drawn anew only when a tag
 * differs: keys typed into other fields of the form pass it by.
 */
export const TagsEditor = memo(Tags, (a, b) => a.set === b.set && picture(a) === picture(b));

function Tags({ fields, set, errorOf }: TagsEditorProps) {
  const [name, setName] = useState('');
  const tags = tagKeys(fields);
  const exists = tags.some((key) => key.slice(PREFIX.length).toLowerCase() === name.trim().toLowerCase());
  const tooMany = errorOf('tags');
  const add = () => {
    set(PREFIX + name.trim(), '');
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
      {tags.map((key) => {
        const tag = key.slice(PREFIX.length);
        return (
          <div key={key} className={styles.row}>
            <TextField
              label={tag}
              value={fields[key] ?? ''}
              onChange={(value) => set(key, value)}
              error={errorOf(key)}
              late
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
        );
      })}
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
