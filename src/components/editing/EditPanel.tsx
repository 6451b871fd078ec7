import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { SidePanel } from '@/ui/SidePanel';

import { ConflictView } from './ConflictView';
import type { EditSpec } from './edit-spec';
import { EditOutcome } from './EditOutcome';
import { ReviewChanges } from './ReviewChanges';
import { UnsavedGuard } from './UnsavedGuard';
import type { Edit } from './use-edit';

import styles from './EditPanel.module.css';

interface EditPanelProps<T> {
  readonly spec: EditSpec<T>;
  readonly edit: Edit<T>;
  readonly name: string;
  /** The form itself. */
  readonly children: ReactNode;
  readonly consequences?: ReactNode;
  readonly shownElsewhere?: (key: string) => boolean;
  /** Takes `panel` out of the address; when saved, without asking about unsaved changes. */
  readonly onClose: (saved?: boolean) => void;
}

/** Why the form cannot go on to the review, or undefined. */
export function reviewRefusal<T>(edit: Edit<T>): string | undefined {
  if (edit.dirty.length === 0) return t('editing.nothingChanged');
  return edit.blocked ? t('editing.correctFirst') : undefined;
}

/** The side panel of an edit: form, review, conflict. It has a URL (`?panel=edit`) and asks before it throws anything away. */
export function EditPanel<T extends { readonly name: string }>({
  spec,
  edit,
  name,
  children,
  consequences,
  shownElsewhere,
  onClose,
}: EditPanelProps<T>) {
  const { step, merge } = edit.state;
  const reviewing = step.name !== 'edit' && step.name !== 'conflict';
  const conflict = step.name === 'conflict' && merge !== undefined;
  const title = conflict
    ? t('editing.conflictTitle')
    : t(reviewing ? 'editing.review' : 'editing.title', { name });
  const save = async () => {
    if (await edit.save()) onClose(true);
  };
  return (
    <SidePanel
      title={title}
      onClose={() => onClose()}
      closeOnBackdrop={edit.dirty.length === 0}
      actions={
        conflict ? (
          <>
            <Button
              variant="primary"
              onClick={edit.takeMerge}
              disabledReason={merge.merged.conflicts.length > 0 ? t('editing.decideFirst') : undefined}
            >
              {t('editing.takeMerge')}
            </Button>
            <Button onClick={edit.toEdit}>{t('editing.back')}</Button>
          </>
        ) : reviewing ? (
          <>
            <Button variant="primary" busy={step.name === 'saving'} onClick={() => void save()}>
              {t(step.name === 'review' || step.name === 'saving' ? 'editing.save' : 'editing.saveAgain')}
            </Button>
            <Button onClick={edit.toEdit}>{t('editing.back')}</Button>
          </>
        ) : (
          <>
            <Button variant="primary" onClick={edit.toReview} disabledReason={reviewRefusal(edit)}>
              {t('editing.reviewChanges')}
            </Button>
            <Button onClick={() => onClose()}>{t('common.cancel')}</Button>
          </>
        )
      }
    >
      <div className={styles.body}>
        <EditOutcome step={step} />
        {conflict ? (
          <ConflictView spec={spec} edit={edit} merge={merge} />
        ) : reviewing ? (
          <ReviewChanges
            spec={spec}
            edit={edit}
            consequences={consequences}
            shownElsewhere={shownElsewhere}
          />
        ) : (
          children
        )}
      </div>
      <UnsavedGuard dirty={edit.dirty.length > 0 && step.name !== 'saved'} />
    </SidePanel>
  );
}

/** Closes the panel: its parameter leaves the address, everything else stays. */
export function useClosePanel(): (saved?: boolean) => void {
  const navigate = useNavigate();
  return (saved = false) =>
    void navigate({
      to: '.',
      search: ({ tab }) => ({ tab }),
      resetScroll: false,
      // The blocker still knows the form as it was before the save.
      ignoreBlocker: saved,
    });
}
