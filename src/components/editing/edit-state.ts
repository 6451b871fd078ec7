import type { WriteOutcome } from '@/arm/careful-write';
import type { ArmFailure } from '@/arm/errors';
import type { Conflict, Fields, Merged } from '@/domain/editing/fields';
import { changedKeys, decide, mergeFields, withField } from '@/domain/editing/fields';

/** The state of an edit. Typed values are kept in all states. */
export type EditStep =
  | { readonly name: 'edit' }
  | { readonly name: 'review' }
  | { readonly name: 'saving' }
  | { readonly name: 'refused'; readonly failure: ArmFailure }
  /** Reading it again failed, so nothing was sent. */
  | { readonly name: 'unread'; readonly failure: ArmFailure }
  /** No clear answer to the write: it may have been carried out. */
  | { readonly name: 'unknown'; readonly failure: ArmFailure }
  | { readonly name: 'gone'; readonly failure: ArmFailure }
  | { readonly name: 'busy' }
  /** Another change is under way; this one is sent when that has ended. */
  | { readonly name: 'waiting' }
  | { readonly name: 'conflict' }
  | { readonly name: 'saved' };

/** Another admin's change, merged with the form, waiting to be looked at. */
export interface Merge<T> {
  readonly theirs: T;
  readonly theirFields: Fields;
  readonly mine: Fields;
  readonly base: Fields;
  readonly all: readonly Conflict[];
  readonly merged: Merged;
  readonly choices: Readonly<Record<string, 'mine' | 'theirs'>>;
}

/** Whether the resource already has the form's values: then nothing is sent. */
export const isAlreadyThere = <T>({ mine, base, theirFields }: Merge<T>): boolean => {
  const wanted = changedKeys(base, mine);
  return wanted.length > 0 && wanted.every((key) => mine[key] === theirFields[key]);
};

export interface EditState<T> {
  /** The resource that the form rests on: as read when editing began, or as last merged. */
  readonly base: T;
  readonly baseFields: Fields;
  readonly fields: Fields;
  readonly step: EditStep;
  readonly merge?: Merge<T>;
  /** What the service last refused: stays beside the form until the next save. */
  readonly refusal?: ArmFailure;
}

/** What becomes of the form's fields, from what they are at that moment and as they were read. */
export type FieldsChange = (fields: Fields, read: Fields) => Fields;

export type EditAction<T> =
  | { readonly type: 'set'; readonly key: string; readonly value: string | undefined }
  | { readonly type: 'change'; readonly change: FieldsChange }
  | { readonly type: 'step'; readonly step: EditStep }
  | { readonly type: 'outcome'; readonly outcome: WriteOutcome<T>; readonly fieldsOf: (t: T) => Fields }
  | { readonly type: 'decide'; readonly key: string; readonly side: 'mine' | 'theirs' }
  | { readonly type: 'takeMerge' };

/** A form at its start. */
export const startEdit = <T>(base: T, baseFields: Fields): EditState<T> => ({
  base,
  baseFields,
  fields: baseFields,
  step: { name: 'edit' },
});

function afterOutcome<T>(
  state: EditState<T>,
  outcome: WriteOutcome<T>,
  fieldsOf: (t: T) => Fields,
): EditState<T> {
  switch (outcome.kind) {
    case 'accepted':
      return { ...state, step: { name: 'saved' } };
    case 'busy':
      return { ...state, step: { name: 'busy' } };
    case 'gone':
    case 'unread':
    case 'refused':
    case 'unknown': {
      const { kind, failure } = outcome;
      return { ...state, step: { name: kind, failure }, refusal: kind === 'refused' ? failure : undefined };
    }
    case 'changed': {
      const theirFields = fieldsOf(outcome.theirs);
      const merged = mergeFields(state.baseFields, state.fields, theirFields);
      const merge: Merge<T> = {
        theirs: outcome.theirs,
        theirFields,
        mine: state.fields,
        base: state.baseFields,
        all: merged.conflicts,
        merged,
        choices: {},
      };
      return { ...state, step: { name: 'conflict' }, merge };
    }
  }
}

/** The merge with every choice made so far applied anew: a choice can be changed until it is taken. */
function choose<T>(merge: Merge<T>, key: string, side: 'mine' | 'theirs'): Merge<T> {
  const choices = { ...merge.choices, [key]: side };
  const start = mergeFields(merge.base, merge.mine, merge.theirFields);
  const merged = Object.entries(choices).reduce(
    (m, [k, s]) => decide(m, k, s === 'mine' ? merge.mine : merge.theirFields),
    start,
  );
  return { ...merge, choices, merged };
}

/** All that can happen to a form. Typed values are only ever changed by typing or by a merge that the person took. */
export function editReducer<T>(state: EditState<T>, action: EditAction<T>): EditState<T> {
  switch (action.type) {
    case 'set':
      return { ...state, fields: withField(state.fields, action.key, action.value), step: { name: 'edit' } };
    case 'change':
      return { ...state, fields: action.change(state.fields, state.baseFields), step: { name: 'edit' } };
    case 'step':
      return {
        ...state,
        step: action.step,
        refusal: action.step.name === 'saving' ? undefined : state.refusal,
      };
    case 'outcome':
      return afterOutcome(state, action.outcome, action.fieldsOf);
    case 'decide':
      return state.merge ? { ...state, merge: choose(state.merge, action.key, action.side) } : state;
    case 'takeMerge': {
      const { merge } = state;
      if (!merge || merge.merged.conflicts.length > 0) return state;
      return {
        base: merge.theirs,
        baseFields: merge.theirFields,
        fields: merge.merged.fields,
        step: { name: 'review' },
      };
    }
  }
}

/** Keys that the person changed. */
export const dirtyKeys = <T>(state: EditState<T>): readonly string[] =>
  changedKeys(state.baseFields, state.fields);
