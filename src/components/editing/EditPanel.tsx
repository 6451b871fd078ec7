import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { SidePanel } from '@/ui/SidePanel';

import type { EditSpec } from './edit-spec';
import { EditOutcome } from './EditOutcome';
import { ReviewPanel } from './ReviewPanel';
import { UnsavedGuard } from './UnsavedGuard';
import type { Edit } from './use-edit';

import styles from './EditPanel.module.css';

interface EditPanelProps<T> {
  readonly spec: EditSpec<T>;
  readonly edit: Edit<T>;
  readonly name: string;
  /** The form itself. */
  readonly children: ReactNode;
  /** Takes `panel` out of the address; when saved, without asking about unsaved changes. */
  readonly onClose: (saved?: boolean) => void;
}

/** Why the form cannot go on to the review, or undefined. */
export function reviewRefusal<T>(edit: Edit<T>): string | undefined {
  if (edit.dirty.length === 0) return t('editing.nothingChanged');
  return edit.blocked ? t('editing.correctFirst') : undefined;
}

/** The side panel of an edit: form, then review. It has a URL (`?panel=edit`) and asks before it throws anything away. */
export function EditPanel<T extends { readonly name: string }>({
  spec,
  edit,
  name,
  children,
  onClose,
}: EditPanelProps<T>) {
  if (edit.state.step.name !== 'edit') {
    return (
      <ReviewPanel
        spec={spec}
        edit={edit}
        name={name}
        onClose={() => onClose()}
        onSaved={() => onClose(true)}
      />
    );
  }
  return (
    <SidePanel
      title={t('editing.title', { name })}
      onClose={() => onClose()}
      closeOnBackdrop={edit.dirty.length === 0}
      actions={
        <>
          <Button variant="primary" onClick={edit.toReview} disabledReason={reviewRefusal(edit)}>
            {t('editing.reviewChanges')}
          </Button>
          <Button onClick={() => onClose()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.body}>
        {edit.state.refusal && <EditOutcome step={{ name: 'refused', failure: edit.state.refusal }} />}
        {children}
      </div>
      <UnsavedGuard dirty={edit.dirty.length > 0} typing={edit.typing} />
    </SidePanel>
  );
}

/** Closes the panel: its parameter leaves the address, everything else stays. */
export function useClosePanel(): (saved?: boolean) => void {
  const navigate = useNavigate();
  return (saved = false) =>
    void navigate({
      to: '.',
      search: ({ tab, region }) => ({ ...(tab && { tab }), ...(region && { region }) }),
      resetScroll: false,
      // The blocker still knows the form as it was before the save.
      ignoreBlocker: saved,
    });
}
