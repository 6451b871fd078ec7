import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';

import type { WriteOutcome } from '@/arm/careful-write';
import { carefulWrite } from '@/arm/careful-write';
import { changedByWrite } from '@/arm/invalidation';
import { tenantOf } from '@/arm/scopes';
import type { ArmResource, Location } from '@/arm/types';
import type { Fields } from '@/domain/editing/fields';
import type { Problem } from '@/domain/editing/form';
import { blocks, fieldOfTarget, patchOf, problemsOf, readFields } from '@/domain/editing/form';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { usePortal } from '@/state/portal-context';

import type { EditSpec } from './edit-spec';
import type { EditState, FieldsChange } from './edit-state';
import { dirtyKeys, editReducer, startEdit } from './edit-state';
import { problemText } from './field-labels';

/** How often a resource in the middle of another change is asked whether that has ended. */
const ASK_AGAIN_MS = 5000;

/** A form over one resource, from first keystroke to accepted write. */
export interface Edit<T> {
  readonly spec: EditSpec<T>;
  readonly state: EditState<T>;
  readonly fields: Fields;
  readonly dirty: readonly string[];
  readonly problems: readonly Problem[];
  /** The error next to a field: the form's own rule first, else ARM's error with that target. */
  readonly errorOf: (key: string) => string | undefined;
  /** The texts of warnings and advice about one field. */
  readonly hintsOf: (key: string) => readonly string[];
  /** Why the form cannot go on to the review, or undefined. */
  readonly reviewRefusal: string | undefined;
  readonly set: (key: string, value: string | undefined) => void;
  readonly change: (change: FieldsChange) => void;
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

interface Editable extends ArmResource {
  readonly properties?: object;
}

const noLocations: readonly Location[] = [];

/**
 * Begins an edit on the resource as it is now on screen; later refreshes do not change what the form rests on.
 * @param locations Azure's regions, for the rules that need them
 */
export function useEdit<T extends Editable>(
  spec: EditSpec<T>,
  resource: T,
  locations: readonly Location[] = noLocations,
): Edit<T> {
  const { client, follower } = usePortal();
  const queryClient = useQueryClient();
  const { form } = spec;
  const fieldsOf = (r: T) => readFields(form, r);
  const [state, dispatch] = useReducer(editReducer<T>, resource, (r) => startEdit(r, fieldsOf(r)));
  /** Counts the waits begun and given up, so that an old one knows that it is over. */
  const waiting = useRef(0);
  // Follows the unmount: leaving a waiting form cancels its write.
  useEffect(() => () => void waiting.current++, []);
  const { fields, base, refusal } = state;
  const { id, name } = base;
  const dirty = dirtyKeys(state);
  // The same while nothing changes: the map compares what it is given.
  const problems = useMemo(
    () => problemsOf(form, fields, base, { nowMs: now(), locations }),
    [form, fields, base, locations],
  );
  // The same function for the life of the form: the map, which follows the typing later, gets it too.
  const change = useCallback((to: FieldsChange) => dispatch({ type: 'change', change: to }), []);

  async function attempt(): Promise<WriteOutcome<T>> {
    const tenantId = await tenantOf(client, id)(queryClient);
    return carefulWrite<T, unknown>(client, {
      read: spec.read,
      write: spec.write,
      id,
      tenantId,
      base,
      body: (fresh) => patchOf(form, fresh, fields),
    });
  }

  const readAnew = () => queryClient.invalidateQueries({ predicate: changedByWrite(id) });

  async function settle(outcome: WriteOutcome<T>): Promise<boolean> {
    if (outcome.kind === 'accepted') {
      follower.follow({
        operation: outcome.operation,
        title: t('editing.updating', { name }),
        doneTitle: t('editing.updated', { name }),
        failedTitle: t('editing.updateFailed', { name }),
        sent: spec.sentRegions?.(base, fields),
      });
      // Read again rather than kept from the write's answer: that one lacks what only $expand carries. Not waited for: a read
      // that never answers must not leave the panel at "saving".
      void readAnew();
    }
    dispatch({ type: 'outcome', outcome, fieldsOf });
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
    spec,
    state,
    fields,
    dirty,
    problems,
    errorOf(key) {
      const own = problems.find((p) => p.field === key && p.severity === 'error');
      if (own) return problemText(own);
      return refusal?.target !== undefined && fieldOfTarget(form, refusal.target) === key
        ? refusal.message
        : undefined;
    },
    hintsOf: (key) => problems.filter((p) => p.field === key && p.severity !== 'error').map(problemText),
    reviewRefusal:
      dirty.length === 0
        ? t('editing.nothingChanged')
        : blocks(problems)
          ? t('editing.correctFirst')
          : undefined,
    set: (key, value) => dispatch({ type: 'set', key, value }),
    change,
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
