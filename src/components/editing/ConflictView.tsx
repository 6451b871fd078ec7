import { changedKeys } from '@/domain/editing/fields';
import { t } from '@/i18n/translate';
import { Notice } from '@/ui/Notice';
import { RadioGroup } from '@/ui/RadioGroup';

import type { Merge } from './edit-state';
import { isAlreadyThere } from './edit-state';
import { displayText, labelOf } from './field-labels';
import type { Edit } from './use-edit';

import styles from './ConflictView.module.css';

interface ConflictViewProps<T> {
  readonly edit: Edit<T>;
  readonly merge: Merge<T>;
}

/** The resource was changed meanwhile: the other changes, the conflicts, and a choice for each conflict. */
export function ConflictView<T>({ edit, merge }: ConflictViewProps<T>) {
  const { form } = edit.spec;
  const conflicting = new Set(merge.all.map((c) => c.key));
  const already = isAlreadyThere(merge);
  const theirs = changedKeys(merge.base, merge.theirFields).filter(
    (key) => !conflicting.has(key) && (!already || merge.mine[key] !== merge.theirFields[key]),
  );
  const label = (key: string) => labelOf(form, key, { ...merge.base, ...merge.mine, ...merge.theirFields });
  const valueOf = (key: string, value: string | undefined) =>
    value === undefined || value === '' ? t('editing.none') : displayText(form, key, value);
  return (
    <div className={styles.view}>
      {already ? (
        <Notice tone="info" label={t('resource.info')} role="alert">
          {t('editing.alreadyThere')}
        </Notice>
      ) : (
        <Notice tone="warn" label={t('resource.warning')} role="alert">
          {t('editing.changedMeanwhile')}
        </Notice>
      )}
      {theirs.length > 0 && (
        <section>
          <h3>{t('editing.theirChanges')}</h3>
          <ul className={styles.list}>
            {theirs.map((key) => (
              <li key={key}>
                {t('editing.fromTo', {
                  field: label(key),
                  from: valueOf(key, merge.base[key]),
                  to: valueOf(key, merge.theirFields[key]),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {merge.all.length > 0 && (
        <section>
          <h3>{t('editing.bothChanged')}</h3>
          {merge.all.map(({ key, base, mine, theirs: other }) => (
            <RadioGroup<'mine' | 'theirs'>
              key={key}
              legend={`${label(key)} – ${t('editing.was', { value: valueOf(key, base) })}`}
              value={merge.choices[key]}
              onChange={(side) => edit.decide(key, side)}
              choices={[
                { value: 'mine', label: t('editing.keepMine', { value: valueOf(key, mine) }) },
                { value: 'theirs', label: t('editing.takeTheirs', { value: valueOf(key, other) }) },
              ]}
            />
          ))}
        </section>
      )}
      {merge.all.length === 0 && !already && <p>{t('editing.mergedWithout')}</p>}
    </div>
  );
}
