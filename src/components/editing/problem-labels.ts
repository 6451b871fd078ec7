import type { ArmFailure } from '@/arm/errors';
import type { Problem } from '@/domain/editing/problems';
import { tDynamic } from '@/i18n/translate';

import type { EditSpec } from './edit-spec';

/** A problem in words. */
export const problemText = (problem: Problem): string =>
  tDynamic(`editing.problem.${problem.code}`, problem.params) ?? problem.code;

/** What stands next to one field as an error: the form's own rule first, else what ARM said about that field. */
export function fieldError<T>(
  spec: Pick<EditSpec<T>, 'fieldOfTarget'>,
  problems: readonly Problem[],
  refusal: ArmFailure | undefined,
  field: string,
): string | undefined {
  const own = problems.find((p) => p.field === field && p.severity === 'error');
  if (own) return problemText(own);
  if (refusal?.target === undefined || spec.fieldOfTarget?.(refusal.target) !== field) return undefined;
  return refusal.message;
}

/** Warnings and advice about one field, in words. */
export const fieldHints = (problems: readonly Problem[], field: string): readonly string[] =>
  problems.filter((p) => p.field === field && p.severity !== 'error').map(problemText);
