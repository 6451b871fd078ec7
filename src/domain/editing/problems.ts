/** A finding about a form. error: the service refuses it. warning: it may refuse it. advice: does not block (S35). */
export interface Problem {
  /** The key of the field; '' for the form as a whole. */
  readonly field: string;
  readonly severity: 'error' | 'warning' | 'advice';
  /** Key of the catalog's area `editing`, without the area. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Whether anything keeps the form from being saved. */
export const blocks = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error');
