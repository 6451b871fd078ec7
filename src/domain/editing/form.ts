import type { Location } from '@/arm/types';
import type { PlainKey } from '@/i18n/translate';

import { isInData } from '../not-in-data';
import { dayText, dayWire } from './day';
import type { Fields } from './fields';
import { changedKeys } from './fields';

// A form is data: each value that may be edited, and each that may not, is one entry. The controls, the review, the request,
// the problems and the list of locked values follow from the entries.

/** What is wrong, or worth saying, about a form. error: the service refuses it. warning: it may. advice never blocks (S35). */
export interface Problem {
  /** The key of the field; '' for the form as a whole. */
  readonly field: string;
  readonly severity: 'error' | 'warning' | 'advice';
  /** Key of the catalog's area `editing.problem`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Whether anything keeps the form from being saved. */
export const blocks = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error');

/** Why a value cannot be edited; a key of the catalog's area `editing.readOnly`. */
export type ReadOnlyReason =
  | 'fixedAtCreation'
  | 'fixedRegionStorage'
  | 'sourceFixed'
  | 'byTheService'
  | 'ownCalls'
  | 'notInData';

/** What a rule looks at. */
export interface RuleInput<T> {
  /** The field's own text, as typed. */
  readonly text: string;
  readonly fields: Fields;
  readonly isChanged: (key: string) => boolean;
  readonly resource: T;
  readonly nowMs: number;
}

/** The control of a field; it decides how a value of the wire is written as text and read back (see `codecs`). */
export type Control = 'text' | 'number' | 'date' | 'switch';

export interface EditableField<T> {
  readonly key: string;
  /** Where the value is in the ARM resource, "properties.recommended.vCPUs.min". Requests and ARM's error targets name it. */
  readonly path: string;
  /** A path by which ARM's errors name the field besides its own. */
  readonly target?: string;
  readonly label: PlainKey;
  readonly help?: PlainKey;
  readonly control: Control;
  /** Limits within which the arrow keys step; typing is free, and `rule` judges. */
  readonly min?: number;
  readonly max?: number;
  /** A value that the service sent is not judged until it is changed, unless the rule warns about it. */
  readonly rule?: (input: RuleInput<T>) => Omit<Problem, 'field'> | undefined;
}

export interface LockedField {
  /** Where the value is in the ARM resource. */
  readonly path: string;
  readonly locked: ReadOnlyReason;
}

/** Values that come in any number, each with keys of its own: tags, target regions. */
export interface FieldList<T> {
  readonly path: string;
  readonly owns: (key: string) => boolean;
  readonly read: (resource: T) => Fields;
  /** The whole list as ARM takes it; what the form does not know of its entries is taken from `fresh`. */
  readonly write: (fields: Fields, fresh: T) => unknown;
  readonly problems: (fields: Fields, resource: T, context: FormContext) => readonly Problem[];
}

export interface Form<T> {
  readonly fields: readonly (EditableField<T> | LockedField)[];
  readonly lists: readonly FieldList<T>[];
  /** Members of `properties` that the service requires in a PATCH even if they are unchanged. */
  readonly required?: (resource: T, propertiesChange: boolean) => object;
}

/** What rules need besides the form. */
export interface FormContext {
  readonly nowMs: number;
  /** Azure's regions; empty while unknown, and then rules about zones stay with the service. */
  readonly locations: readonly Location[];
}

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));

/** How a control's text comes from ARM's value and becomes one. Written as undefined, a member is left out. */
const codecs: Readonly<
  Record<Control, { readonly read: (value: unknown) => string; readonly write: (text: string) => unknown }>
> = {
  text: { read: textOf, write: (text) => text },
  number: { read: textOf, write: (text) => (text.trim() === '' ? undefined : Number(text)) },
  date: { read: (value) => dayText(textOf(value)), write: dayWire },
  switch: { read: (value) => String(value === true), write: (text) => text === 'true' },
};

type Members = Readonly<Record<string, unknown>>;
const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

/** The value at a dotted path; undefined where nothing is. A path into a list gives the list. */
export const valueAt = (resource: unknown, path: string): unknown =>
  path.split('.').reduce((at, name) => (Array.isArray(at) ? at : membersOf(at)[name]), resource);

const isEditable = <T>(field: EditableField<T> | LockedField): field is EditableField<T> =>
  'control' in field;

/** The fields of a form that can be edited on this resource: what its data do not hold cannot be. */
export const editableFields = <T>(form: Form<T>, resource: T): readonly EditableField<T>[] =>
  form.fields.filter(isEditable).filter((field) => isInData(resource, field.path));

const editableLists = <T>(form: Form<T>, resource: T): readonly FieldList<T>[] =>
  form.lists.filter((list) => isInData(resource, list.path));

/** All that cannot be edited on this resource, each with its reason. */
export const lockedFields = <T>(form: Form<T>, resource: T): readonly LockedField[] => [
  ...form.fields.filter((field) => 'locked' in field),
  ...[...form.fields.filter(isEditable), ...form.lists]
    .filter(({ path }) => !isInData(resource, path))
    .map(({ path }): LockedField => ({ path, locked: 'notInData' })),
];

/** A resource as a form holds it. */
export function readFields<T>(form: Form<T>, resource: T): Fields {
  const own = editableFields(form, resource).map((field): [string, string] => [
    field.key,
    codecs[field.control].read(valueAt(resource, field.path)),
  ]);
  return Object.assign(
    Object.fromEntries(own),
    ...editableLists(form, resource).map((list) => list.read(resource)),
  );
}

/** `at` with one value set, or left out by undefined; an object that nothing is left of goes too. */
function withValue(at: unknown, [name = '', ...rest]: readonly string[], value: unknown): Members {
  const members = membersOf(at);
  const next = rest.length === 0 ? value : withValue(members[name], rest, value);
  if (next !== undefined && (rest.length === 0 || Object.keys(membersOf(next)).length > 0)) {
    return { ...members, [name]: next };
  }
  const { [name]: _, ...others } = members;
  return others;
}

/** A member of `properties` as it was re-read, without what the service sets by itself. */
function sendable<T>(form: Form<T>, fresh: T, part: string): unknown {
  const within = `properties.${part}.`;
  return form.fields
    .filter((field) => 'locked' in field && field.locked === 'byTheService' && field.path.startsWith(within))
    .reduce<unknown>(
      (value, { path }) => withValue(value, path.slice(within.length).split('.'), undefined),
      valueAt(fresh, `properties.${part}`),
    );
}

/**
 * The PATCH body: what changed and no more. The service replaces each member of `properties` as a whole, so one that is changed
 * inside goes back as `fresh`, the resource just re-read, has it, with the change in it: what no form knows is not lost
 * (trap 1). Empty when nothing changed.
 */
export function patchOf<T>(form: Form<T>, fresh: T, fields: Fields): object {
  const changed = changedKeys(readFields(form, fresh), fields);
  const changes = [
    ...editableFields(form, fresh)
      .filter(({ key }) => changed.includes(key))
      .map(({ path, control, key }) => ({ path, value: codecs[control].write(fields[key] ?? '') })),
    ...editableLists(form, fresh)
      .filter((list) => changed.some(list.owns))
      .map((list) => ({ path: list.path, value: list.write(fields, fresh) })),
  ];
  let body: Members = {};
  let properties: Members = {};
  for (const { path, value } of changes) {
    const [root = '', part = '', ...inner] = path.split('.');
    if (root !== 'properties') body = { ...body, [root]: value };
    else if (inner.length === 0) properties = { ...properties, [part]: value };
    else {
      const before = part in properties ? properties[part] : sendable(form, fresh, part);
      properties = { ...properties, [part]: withValue(before, inner, value) };
    }
  }
  const required = form.required?.(fresh, Object.keys(properties).length > 0);
  const all = { ...required, ...properties };
  return Object.keys(all).length > 0 ? { ...body, properties: all } : body;
}

/** All that is wrong or worth saying about a form, field by field. */
export function problemsOf<T>(form: Form<T>, fields: Fields, resource: T, context: FormContext): Problem[] {
  const changed = new Set(changedKeys(readFields(form, resource), fields));
  const isChanged = (key: string) => changed.has(key);
  const own = editableFields(form, resource).flatMap(({ key, rule }): Problem[] => {
    const { nowMs } = context;
    const problem = rule?.({ text: fields[key] ?? '', fields, isChanged, resource, nowMs });
    return problem ? [{ field: key, ...problem }] : [];
  });
  return [
    ...own,
    ...editableLists(form, resource).flatMap((list) => list.problems(fields, resource, context)),
  ];
}

const endsWithPath = (path: string, end: string) =>
  `.${path}`.toLowerCase().endsWith(`.${end}`.toLowerCase());

/** The key of the field that an ARM error's `target` names ("galleryImage.properties.endOfLifeDate"); undefined: none of the form. */
export const fieldOfTarget = <T>(form: Form<T>, target: string): string | undefined =>
  form.fields
    .filter(isEditable)
    .find((field) =>
      [field.path, field.target].some(
        (path) => path !== undefined && (endsWithPath(target, path) || endsWithPath(path, target)),
      ),
    )?.key;
