import { operations } from '@/arm/operations';
import type { ArmResource, Gallery, ImageDefinition } from '@/arm/types';
import { definitionForm } from '@/domain/editing/definition-form';
import { galleryForm } from '@/domain/editing/gallery-form';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { SidePanel } from '@/ui/SidePanel';

import type { EditSpec } from './edit-spec';
import { EditOutcome } from './EditOutcome';
import { FormFields } from './FormFields';
import { ReadOnlyList } from './ReadOnlyList';
import { ReviewPanel } from './ReviewPanel';
import { TagsEditor } from './TagsEditor';
import { UnsavedGuard } from './UnsavedGuard';
import { useClosePanel } from './use-close-panel';
import { useEdit } from './use-edit';

import styles from './Form.module.css';

const gallerySpec: EditSpec<Gallery> = {
  form: galleryForm,
  read: operations.galleriesGet,
  write: operations.galleriesUpdate,
};

const definitionSpec: EditSpec<ImageDefinition> = {
  form: definitionForm,
  read: operations.definitionsGet,
  write: operations.definitionsUpdate,
};

interface EditResourcePanelProps<T> {
  readonly spec: EditSpec<T>;
  readonly resource: T;
}

/** The side panel of an edit: form, then review. It has a URL (`?panel=edit`) and asks before it throws anything away. */
function EditResourcePanel<T extends ArmResource>({ spec, resource }: EditResourcePanelProps<T>) {
  const edit = useEdit(spec, resource);
  const close = useClosePanel();
  if (edit.state.step.name !== 'edit') {
    return <ReviewPanel edit={edit} onClose={() => close()} onSaved={() => close(true)} />;
  }
  return (
    <SidePanel
      title={t('editing.title', { name: resource.name })}
      onClose={() => close()}
      closeOnBackdrop={edit.dirty.length === 0}
      actions={
        <>
          <Button variant="primary" onClick={edit.toReview} disabledReason={edit.reviewRefusal}>
            {t('editing.reviewChanges')}
          </Button>
          <Button onClick={() => close()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        {edit.state.refusal && <EditOutcome step={{ name: 'refused', failure: edit.state.refusal }} />}
        <FormFields edit={edit} />
        <TagsEditor edit={edit} />
        <ReadOnlyList edit={edit} />
      </div>
      <UnsavedGuard dirty={edit.dirty.length > 0} />
    </SidePanel>
  );
}

/** Editing a gallery: description (S62) and tags. */
export function EditGalleryPanel({ gallery }: { readonly gallery: Gallery }) {
  return <EditResourcePanel spec={gallerySpec} resource={gallery} />;
}

/** Editing an image definition: description, recommendations, end of life (S63) and tags. */
export function EditDefinitionPanel({ definition }: { readonly definition: ImageDefinition }) {
  return <EditResourcePanel spec={definitionSpec} resource={definition} />;
}
