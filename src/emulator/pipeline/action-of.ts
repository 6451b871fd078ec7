const VERBS: Readonly<Record<string, string>> = { PUT: 'write', PATCH: 'write', DELETE: 'delete' };

/**
 * The RBAC action of a call: provider, types, and read, write, delete or the POST's own name. `segments`: of a path, or of a
 * route's pattern, which has the providers' own spelling.
 */
export function actionOf(method: string, segments: readonly string[]): string {
  const at = segments.findLastIndex((s) => s.toLowerCase() === 'providers');
  const provider = at < 0 ? 'Microsoft.Resources' : segments[at + 1];
  const path = at < 0 ? segments : segments.slice(at + 2);
  const types = path.filter((_, i) => i % 2 === 0).join('/');
  return method === 'POST'
    ? `${provider}/${types}/action`
    : `${provider}/${types}/${VERBS[method] ?? 'read'}`;
}
