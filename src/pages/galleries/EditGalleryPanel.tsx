import { operations } from '@/arm/operations';
import type { Gallery } from '@/arm/types';
import type { EditSpec } from '@/components/editing/edit-spec';
import { EditPanel, useClosePanel } from '@/components/editing/EditPanel';
import { formFields } from '@/components/editing/form-fields';
import { ReadOnlyList } from '@/components/editing/ReadOnlyList';
import { tagLabel } from '@/components/editing/tag-label';
import { TagsEditor } from '@/components/editing/TagsEditor';
import { useEdit } from '@/components/editing/use-edit';
import { galleryFields, galleryPatch, galleryProblems } from '@/domain/editing/gallery-fields';
import { t } from '@/i18n/translate';
import { TextArea } from '@/ui/TextArea';

const specOf = ({ id, name }: Gallery): EditSpec<Gallery> => ({
  id,
  read: operations.galleriesGet,
  write: operations.galleriesUpdate,
  fieldsOf: galleryFields,
  problemsOf: galleryProblems,
  bodyOf: galleryPatch,
  labelOf: (key) => tagLabel(key) ?? t('resource.description'),
  fieldOfTarget: (target) => (/description$/i.test(target) ? 'description' : undefined),
  titles: {
    running: t('editing.updating', { name }),
    done: t('editing.updated', { name }),
    failed: t('editing.notUpdated', { name }),
  },
});

/** The editable fields of a gallery: description (S62) and tags. Other fields are shown with the reason why they are fixed (S65). */
export function EditGalleryPanel({ gallery }: { readonly gallery: Gallery }) {
  const spec = specOf(gallery);
  const edit = useEdit(spec, gallery);
  const form = formFields(spec, edit);
  return (
    <EditPanel spec={spec} edit={edit} name={gallery.name} onClose={useClosePanel()}>
      <TextArea {...form.field('description')} label={t('resource.description')} rows={5} />
      <TagsEditor fields={edit.fields} set={edit.set} errorOf={form.errorOf} />
      <ReadOnlyList level="gallery" resource={gallery} />
    </EditPanel>
  );
}
