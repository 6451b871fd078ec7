import type { Operation } from '@/arm/operations';
import type { SentRegion } from '@/domain/editing/consequences';
import type { Fields } from '@/domain/editing/fields';
import type { Form } from '@/domain/editing/form';

/** What editing one kind of resource takes: its form, and the calls that read and write it. */
export interface EditSpec<T> {
  readonly form: Form<T>;
  readonly read: Operation<{ readonly id: string }, undefined, T>;
  readonly write: Operation<{ readonly id: string }, unknown, T>;
  /** What a change does to the target regions of a version, for what its notice says. */
  readonly sentRegions?: (base: T, fields: Fields) => readonly SentRegion[];
}
