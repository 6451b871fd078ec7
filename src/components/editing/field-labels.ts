import type { Fields } from '@/domain/editing/fields';
import type { Form, Problem } from '@/domain/editing/form';
import { regionKeys, parseKey } from '@/domain/editing/form-keys';
import { t, tDynamic } from '@/i18n/translate';

/** The text of a problem. */
export const problemText = (problem: Problem): string =>
  tDynamic(`editing.problem.${problem.code}`, problem.params) ?? problem.code;

const regionLabels = {
  presence: 'version.edit.regionTarget',
  replicas: 'version.edit.regionReplicas',
  storage: 'version.edit.regionStorage',
  excluded: 'version.edit.regionExcluded',
} as const;

const fieldOf = <T>(form: Form<T>, key: string) =>
  form.fields.find((field) => 'key' in field && field.key === key);

/** The label of a field. `fields`: a form that holds the field, for the name of its region. */
export function labelOf<T>(form: Form<T>, key: string, fields: Fields): string {
  const parsed = parseKey(key);
  if (parsed.kind === 'tag') return t('editing.tag', { name: parsed.name });
  if (parsed.kind === 'region') {
    const region = fields[regionKeys(parsed.region).presence] ?? parsed.region;
    return t(regionLabels[parsed.part ?? 'presence'], { region });
  }
  const field = fieldOf(form, key);
  return field && 'label' in field ? t(field.label) : key;
}

/** A field's text as the review shows it. */
export function displayText<T>(form: Form<T>, key: string, text: string): string {
  const parsed = parseKey(key);
  const field = fieldOf(form, key);
  const isSwitch =
    (parsed.kind === 'region' && parsed.part === 'excluded') ||
    (field && 'control' in field && field.control === 'switch');
  return isSwitch ? t(text === 'true' ? 'common.yes' : 'common.no') : text;
}
