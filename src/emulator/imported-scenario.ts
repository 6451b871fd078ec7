import type { Doc, Scenario, ScenarioPersona } from './contract';

const IMPORTED = 'imported';

/**
 * An imported estate as a scenario: its documents are stored, so it builds none, and its clock runs at real speed. Its personas
 * are the owners that the import added.
 */
export function importedScenario(estate: readonly Doc[]): Scenario {
  const tenantIds = estate
    .filter((doc) => doc.type === 'tenants')
    .map((doc) => (doc.body as { readonly tenantId: string }).tenantId);
  const personas = new Map<string, ScenarioPersona>();
  for (const doc of estate) {
    if (doc.type !== 'graph/users' || !doc.meta?.synthetic) continue;
    const user = doc.body as { id: string; displayName: string; userPrincipalName: string };
    if (personas.has(user.id)) continue;
    personas.set(user.id, {
      name: personas.size === 0 ? 'owner' : `owner-${personas.size + 1}`,
      displayName: user.displayName,
      userPrincipalName: user.userPrincipalName,
      objectId: user.id,
      homeTenantId: doc.meta.tenantId ?? tenantIds[0] ?? '',
      tenantIds,
      summary: '',
    });
  }
  return {
    name: IMPORTED,
    displayName: '',
    summary: '',
    speed: 1,
    profile: 'today',
    defaultPersona: 'owner',
    personas: [...personas.values()],
    build: () => [],
  };
}
