import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';

import type { WriteOutcome } from '@/arm/careful-write';
import { carefulWrite } from '@/arm/careful-write';
import { changedByWrite } from '@/arm/invalidation';
import { tenantOf } from '@/arm/scopes';
import type { Fields } from '@/domain/editing/fields';
import type { Problem } from '@/domain/editing/problems';
import { blocks } from '@/domain/editing/problems';
import { usePortal } from '@/state/portal-context';

import type { EditSpec } from './edit-spec';
import type { EditState, FieldsChange } from './edit-state';
import { dirtyKeys, editReducer, startEdit } from './edit-state';

/** How often a resource in the middle of another change is asked whether that has ended. */
const ASK_AGAIN_MS = 5000;

/** A form over one resource, from first keystroke to accepted write. */
export interface Edit<T> {
  readonly state: EditState<T>;
  readonly fields: Fields;
  readonly dirty: readonly string[];
  readonly problems: readonly Problem[];
  readonly blocked: boolean;
  readonly set: (key: string, value: string | undefined) => void;
  readonly change: (change: FieldsChange) => void;
  /** True while what was typed last is not yet in `fields`. */
  readonly typing: () => boolean;
  readonly toReview: () => void;
  readonly toEdit: () => void;
  readonly decide: (key: string, side: 'mine' | 'theirs') => void;
  readonly takeMerge: () => void;
  readonly save: () => Promise<boolean>;
  /** Saves once the change that is under way has ended; going back to the form gives it up. */
  readonly saveWhenIdle: () => Promise<boolean>;
  /** Lets the page read the resource again, so that it shows what others have written. */
  readonly readAnew: () => Promise<void>;
}

interface Editable {
  readonly name: string;
  readonly properties?: object;
}

/** Begins an edit on the resource as it is now on screen; later refreshes do not move the ground under what was typed. */
export function useEdit<T extends Editable>(spec: EditSpec<T>, resource: T): Edit<T> {
  const { client, follower } = usePortal();
  const queryClient = useQueryClient();
  const [state, dispatch] = useReducer(editReducer<T>, resource, (r) => startEdit(r, spec.fieldsOf(r)));
  /** Counts the waits begun and given up, so that an old one knows that it is over. */
  const waiting = useRef(0);
  // Follows the unmount: leaving a waiting form cancels its write.
  useEffect(() => () => void waiting.current++, []);
  /** Fields may tell their text before it is in the state (ui/use-typed); leaving in that moment must ask too. */
  const typed = useRef(false);
  const committed = useRef(state);
  // Follows the state: when another one is on screen, what was typed is in it. Not before the guard, a child, has heard of it,
  // which is after the painting too: between the two neither would know of what was typed.
  useEffect(() => {
    if (committed.current === state) return;
    committed.current = state;
    typed.current = false;
  });
  const { fields, base } = state;
  const problems = useMemo(() => spec.problemsOf(fields, base), [spec, fields, base]);
  const set = useCallback((key: string, value: string | undefined) => {
    typed.current = true;
    dispatch({ type: 'set', key, value });
  }, []);
  const typing = useCallback(() => typed.current, []);
  const change = useCallback((to: FieldsChange) => dispatch({ type: 'change', change: to }), []);

  async function attempt(): Promise<WriteOutcome<T>> {
    const tenantId = await tenantOf(client, spec.id)(queryClient);
    return carefulWrite<T, unknown>(client, {
      read: spec.read,
      write: spec.write,
      id: spec.id,
      tenantId,
      base: state.base,
      body: (fresh) => spec.bodyOf(fresh, state.fields),
    });
  }

  const readAnew = () => queryClient.invalidateQueries({ predicate: changedByWrite(spec.id) });

  async function settle(outcome: WriteOutcome<T>): Promise<boolean> {
    if (outcome.kind === 'accepted') {
      const { running, done, failed } = spec.titles;
      follower.follow({ operation: outcome.operation, title: running, doneTitle: done, failedTitle: failed });
      // Read anew rather than kept from the write's answer: that one lacks what only $expand carries. Not waited for: a read
      // that never answers must not leave the panel at "saving".
      void readAnew();
    }
    dispatch({ type: 'outcome', outcome, fieldsOf: spec.fieldsOf });
    return outcome.kind === 'accepted';
  }

  async function save(): Promise<boolean> {
    dispatch({ type: 'step', step: { name: 'saving' } });
    return settle(await attempt());
  }

  async function saveWhenIdle(): Promise<boolean> {
    const turn = ++waiting.current;
    dispatch({ type: 'step', step: { name: 'waiting' } });
    for (;;) {
      const outcome = await attempt();
      if (waiting.current !== turn) return false;
      if (outcome.kind !== 'busy') return settle(outcome);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      if (waiting.current !== turn) return false;
    }
  }

  return {
    state,
    fields,
    dirty: dirtyKeys(state),
    problems,
    blocked: blocks(problems),
    set,
    change,
    typing,
    toReview: () => dispatch({ type: 'step', step: { name: 'review' } }),
    toEdit: () => {
      waiting.current++;
      dispatch({ type: 'step', step: { name: 'edit' } });
    },
    decide: (key, side) => dispatch({ type: 'decide', key, side }),
    takeMerge: () => dispatch({ type: 'takeMerge' }),
    save,
    saveWhenIdle,
    readAnew,
  };
}
