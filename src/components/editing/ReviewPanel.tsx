import type { ReactNode } from 'react';

import type { ArmResource } from '@/arm/types';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { SidePanel } from '@/ui/SidePanel';

import { ConflictView } from './ConflictView';
import { isAlreadyThere } from './edit-state';
import { EditOutcome } from './EditOutcome';
import { ReviewChanges } from './ReviewChanges';
import { UnsavedGuard } from './UnsavedGuard';
import type { Edit } from './use-edit';

import styles from './Form.module.css';

interface ReviewPanelProps<T> {
  readonly edit: Edit<T>;
  readonly consequences?: ReactNode;
  readonly shownElsewhere?: (key: string) => boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What comes after the form: the review, another admin's change to merge, the outcome. Going back keeps every value. */
export function ReviewPanel<T extends ArmResource>({
  edit,
  consequences,
  shownElsewhere,
  onClose,
  onSaved,
}: ReviewPanelProps<T>) {
  const { step, merge } = edit.state;
  const conflict = step.name === 'conflict' && merge !== undefined;
  const alreadyThere = conflict && isAlreadyThere(merge);
  const save = async (saving: () => Promise<boolean>) => {
    if (await saving()) onSaved();
  };
  const back = <Button onClick={edit.toEdit}>{t('editing.back')}</Button>;
  return (
    <SidePanel
      title={
        alreadyThere
          ? t('editing.alreadyThereTitle')
          : conflict
            ? t('editing.conflictTitle')
            : t('editing.review', { name: edit.state.base.name })
      }
      onClose={onClose}
      closeOnBackdrop={false}
      actions={
        alreadyThere ? (
          <Button variant="primary" onClick={() => void edit.readAnew().then(onSaved)}>
            {t('common.close')}
          </Button>
        ) : conflict ? (
          <>
            <Button
              variant="primary"
              onClick={edit.takeMerge}
              disabledReason={merge.merged.conflicts.length > 0 ? t('editing.decideFirst') : undefined}
            >
              {t('editing.takeMerge')}
            </Button>
            {back}
          </>
        ) : (
          <>
            <Button
              variant="primary"
              busy={step.name === 'saving' || step.name === 'waiting'}
              onClick={() => void save(edit.save)}
            >
              {t(step.name === 'review' || step.name === 'saving' ? 'editing.save' : 'editing.saveAgain')}
            </Button>
            {step.name === 'busy' && (
              <Button onClick={() => void save(edit.saveWhenIdle)}>{t('editing.waitAndSave')}</Button>
            )}
            {back}
          </>
        )
      }
    >
      <div className={styles.stack}>
        <EditOutcome step={step} />
        {conflict ? (
          <ConflictView edit={edit} merge={merge} />
        ) : (
          <ReviewChanges edit={edit} consequences={consequences} shownElsewhere={shownElsewhere} />
        )}
      </div>
      <UnsavedGuard dirty={edit.dirty.length > 0 && step.name !== 'saved'} />
    </SidePanel>
  );
}
