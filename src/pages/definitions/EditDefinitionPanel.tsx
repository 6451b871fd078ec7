import { operations } from '@/arm/operations';
import type { ImageDefinition } from '@/arm/types';
import type { EditSpec } from '@/components/editing/edit-spec';
import { EditPanel, useClosePanel } from '@/components/editing/EditPanel';
import { EndOfLifeField } from '@/components/editing/EndOfLifeField';
import { formFields } from '@/components/editing/form-fields';
import { ReadOnlyList } from '@/components/editing/ReadOnlyList';
import { tagLabel } from '@/components/editing/tag-label';
import { TagsEditor } from '@/components/editing/TagsEditor';
import { useEdit } from '@/components/editing/use-edit';
import { definitionFields, definitionPatch, definitionProblems } from '@/domain/editing/definition-fields';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { NumberField } from '@/ui/NumberField';
import { TextArea } from '@/ui/TextArea';

import styles from './EditDefinitionPanel.module.css';

const labels = {
  description: 'resource.description',
  'vCPUs.min': 'editing.vCPUsMin',
  'vCPUs.max': 'editing.vCPUsMax',
  'memory.min': 'editing.memoryMin',
  'memory.max': 'editing.memoryMax',
  endOfLifeDate: 'editing.endOfLife',
} as const;

const isLabelled = (key: string): key is keyof typeof labels => Object.hasOwn(labels, key);

/** ARM's target paths: "galleryImage.properties.recommended.vCPUs" and the like. */
function fieldOfTarget(target: string): string | undefined {
  if (/recommended\.vCPUs/i.test(target)) return 'vCPUs.max';
  if (/recommended\.memory/i.test(target)) return 'memory.max';
  if (/endOfLifeDate$/i.test(target)) return 'endOfLifeDate';
  return /description$/i.test(target) ? 'description' : undefined;
}

const specOf = ({ id, name }: ImageDefinition): EditSpec<ImageDefinition> => ({
  id,
  read: operations.definitionsGet,
  write: operations.definitionsUpdate,
  fieldsOf: definitionFields,
  problemsOf: (fields, read) => definitionProblems(fields, read, now()),
  bodyOf: definitionPatch,
  labelOf: (key) => tagLabel(key) ?? (isLabelled(key) ? t(labels[key]) : key),
  fieldOfTarget,
  titles: {
    running: t('editing.updating', { name }),
    done: t('editing.updated', { name }),
    failed: t('editing.notUpdated', { name }),
  },
});

/** The editable fields of an image definition (S63) and its tags. */
export function EditDefinitionPanel({ definition }: { readonly definition: ImageDefinition }) {
  const spec = specOf(definition);
  const edit = useEdit(spec, definition);
  const form = formFields(spec, edit);
  return (
    <EditPanel spec={spec} edit={edit} name={definition.name} onClose={useClosePanel()}>
      <TextArea {...form.field('description')} label={t('resource.description')} rows={4} />
      <div className={styles.pair}>
        <NumberField {...form.field('vCPUs.min')} label={t('editing.vCPUsMin')} min={1} />
        <NumberField {...form.field('vCPUs.max')} label={t('editing.vCPUsMax')} min={1} />
        <NumberField {...form.field('memory.min')} label={t('editing.memoryMin')} min={1} />
        <NumberField {...form.field('memory.max')} label={t('editing.memoryMax')} min={1} />
      </div>
      <EndOfLifeField form={form} set={edit.set} />
      <TagsEditor fields={edit.fields} set={edit.set} errorOf={form.errorOf} />
      <ReadOnlyList level="definition" resource={definition} />
    </EditPanel>
  );
}
