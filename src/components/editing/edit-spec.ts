import type { ArmFailure } from '@/arm/errors';
import type { Operation } from '@/arm/operations';
import type { ArmId } from '@/arm/types';
import type { Fields } from '@/domain/editing/fields';
import type { Problem } from '@/domain/editing/problems';

/** What editing one kind of resource takes. The rules come from domain/editing; this ties them to calls and words. */
export interface EditSpec<T> {
  readonly id: ArmId;
  readonly read: Operation<{ readonly id: string }, undefined, T>;
  readonly write: Operation<{ readonly id: string }, unknown, T>;
  readonly fieldsOf: (resource: T) => Fields;
  readonly problemsOf: (fields: Fields, read: T) => readonly Problem[];
  readonly bodyOf: (fresh: T, fields: Fields) => unknown;
  /** The text of a field: its label and its value. */
  readonly labelOf: (key: string, fields: Fields) => string;
  readonly textOf?: (key: string, value: string) => string;
  /** The field that ARM's `target` path means; undefined when the form has none. */
  readonly fieldOfTarget?: (target: string) => string | undefined;
  readonly titles: { readonly running: string; readonly done: string; readonly failed: string };
}

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
