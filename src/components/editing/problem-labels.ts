import type { ArmFailure } from '@/arm/errors';
import type { Problem } from '@/domain/editing/problems';
import { tDynamic } from '@/i18n/translate';

import type { EditSpec } from './edit-spec';

/** The text of a problem. */
export const problemText = (problem: Problem): string =>
  tDynamic(`editing.problem.${problem.code}`, problem.params) ?? problem.code;

/** The error next to a field: the form's own rule first, else ARM's error with that target. */
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

/** The texts of warnings and advice about one field. */
export const fieldHints = (problems: readonly Problem[], field: string): readonly string[] =>
  problems.filter((p) => p.field === field && p.severity !== 'error').map(problemText);
