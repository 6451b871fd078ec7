import { describe, expect, it } from 'vitest';

import type { ArmFailure } from '@/arm/errors';
import type { Fields } from '@/domain/editing/fields';

import type { EditAction, EditState } from './edit-state';
import { dirtyKeys, editReducer, isAlreadyThere, startEdit } from './edit-state';

type Thing = Fields;
const fieldsOf = (t: Thing) => t;
const run = (state: EditState<Thing>, ...actions: EditAction<Thing>[]) =>
  actions.reduce(editReducer<Thing>, state);
const begun = () => startEdit<Thing>({ a: '1', b: '1' }, { a: '1', b: '1' });
const failure: ArmFailure = {
  kind: 'http',
  status: 409,
  code: 'Conflict',
  message: 'x',
  details: [],
  method: 'PATCH',
  url: '',
};

describe('an edit', () => {
  it('keeps every typed value through refusals, lost connections and retries', () => {
    const typed = run(begun(), { type: 'set', key: 'a', value: '2' });
    for (const kind of ['refused', 'unread', 'unknown', 'gone'] as const) {
      const after = run(typed, { type: 'outcome', outcome: { kind, failure }, fieldsOf });
      expect(after.fields).toEqual({ a: '2', b: '1' });
      expect(after.step).toEqual({ name: kind, failure });
    }
    expect(run(typed, { type: 'outcome', outcome: { kind: 'busy', theirs: {} }, fieldsOf }).fields).toEqual({
      a: '2',
      b: '1',
    });
  });

  it('merges another admin’s change and rests on it once taken', () => {
    const theirs = { a: '1', b: '9' };
    const taken = run(
      begun(),
      { type: 'set', key: 'a', value: '2' },
      { type: 'outcome', outcome: { kind: 'changed', theirs }, fieldsOf },
      { type: 'takeMerge' },
    );
    expect(taken).toEqual({
      base: theirs,
      baseFields: theirs,
      fields: { a: '2', b: '9' },
      step: { name: 'review' },
    });
    expect(dirtyKeys(taken)).toEqual(['a']);
  });

  it('takes no merge with an open conflict, and lets a choice be changed', () => {
    const conflict = run(
      begun(),
      { type: 'set', key: 'a', value: '2' },
      { type: 'outcome', outcome: { kind: 'changed', theirs: { a: '3', b: '1' } }, fieldsOf },
    );
    expect(conflict.step.name).toBe('conflict');
    expect(run(conflict, { type: 'takeMerge' })).toBe(conflict);
    const mine = run(
      conflict,
      { type: 'decide', key: 'a', side: 'theirs' },
      { type: 'decide', key: 'a', side: 'mine' },
    );
    expect(run(mine, { type: 'takeMerge' }).fields).toEqual({ a: '2', b: '1' });
  });

  it('knows its own change again when an attempt that seemed lost had arrived', () => {
    const typed = run(begun(), { type: 'set', key: 'a', value: '2' });
    const found = (theirs: Thing) =>
      run(typed, { type: 'outcome', outcome: { kind: 'changed', theirs }, fieldsOf }).merge;
    expect(found({ a: '2', b: '1' })).toSatisfy(isAlreadyThere);
    expect(found({ a: '2', b: '7' })).toSatisfy(isAlreadyThere);
    expect(found({ a: '1', b: '7' })).not.toSatisfy(isAlreadyThere);
    expect(found({ a: '3', b: '1' })).not.toSatisfy(isAlreadyThere);
  });

  it('is not dirty when a value is typed back', () => {
    expect(
      dirtyKeys(run(begun(), { type: 'set', key: 'a', value: '2' }, { type: 'set', key: 'a', value: '1' })),
    ).toEqual([]);
  });
});
