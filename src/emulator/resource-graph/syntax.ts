import type { Place } from './query-error';

// The tree of a query: a table and what is done to its rows, one after the other.

export type Expression = Place &
  (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    | { readonly kind: 'timespan'; readonly ms: number }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
    | {
        readonly kind: 'binary';
        readonly sign: string;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'minus'; readonly of: Expression }
    | {
        readonly kind: 'in';
        readonly sign: string;
        readonly left: Expression;
        readonly list: readonly Expression[];
      }
    | {
        readonly kind: 'between';
        readonly not: boolean;
        readonly left: Expression;
        readonly from: Expression;
        readonly to: Expression;
      }
  );

/** "name = expression", or an expression that names its column itself. */
export interface Column {
  readonly name: string | undefined;
  readonly expression: Expression;
}

export interface SortKey {
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export type Step = Place &
  (
    | { readonly kind: 'where'; readonly condition: Expression }
    | { readonly kind: 'extend' | 'project'; readonly columns: readonly Column[] }
    | { readonly kind: 'away' | 'keep'; readonly names: readonly string[] }
    | { readonly kind: 'rename'; readonly columns: readonly Column[] }
    | { readonly kind: 'summarize'; readonly columns: readonly Column[]; readonly by: readonly Column[] }
    | { readonly kind: 'distinct'; readonly columns: readonly Column[] | undefined }
    | { readonly kind: 'sort'; readonly keys: readonly SortKey[] }
    | { readonly kind: 'take'; readonly rows: number }
    | { readonly kind: 'top'; readonly rows: number; readonly keys: readonly SortKey[] }
    | { readonly kind: 'count' }
    | { readonly kind: 'expand'; readonly column: Column }
  );

export interface Query {
  readonly table: string;
  readonly tablePlace: Place;
  readonly steps: readonly Step[];
}
