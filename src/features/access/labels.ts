import { parseId } from '@/arm/resource-id';
import type { RoleDefinition } from '@/arm/types';
import type { AccessKnowledge } from '@/data/access/knowledge';
import type { Capability, CapabilitySet } from '@/domain/access/capabilities';
import { has, UNREAD } from '@/domain/access/capabilities';
import type { Grant } from '@/domain/access/evaluate';
import { roleKey } from '@/domain/access/evaluate';
import type { GrantPath } from '@/domain/access/explain';
import type { Principal } from '@/domain/access/principals';
import { foldScope } from '@/domain/access/scopes';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';

// The words of access, the same in every view of it.

/** A principal's name, or its id if there is no name. */
export const principalName = (principals: ReadonlyMap<string, Principal>, id: string): string =>
  principals.get(id.toLowerCase())?.displayName ?? id;

/** A role's name; where its definition was not read, its guid. */
export const roleName = (role: RoleDefinition | undefined, roleDefinitionId: string): string =>
  role?.properties.roleName ?? t('access.unknownRole', { id: roleKey(roleDefinitionId) });

export const grantRole = ({ role, assignment }: Grant): string =>
  roleName(role, assignment.properties.roleDefinitionId);

/** The text of a scope, with its display name if it is known: "resource group rg-images". */
export function scopeName(scope: string, { scopeNames }: Pick<AccessKnowledge, 'scopeNames'>): string {
  const key = foldScope(scope);
  if (key === '/') return t('access.scope.root');
  const parsed = parseId(scope);
  const last = scope.split('/').at(-1) ?? scope;
  const name = scopeNames.get(key) ?? last;
  if (!parsed) {
    const group = key.startsWith('/providers/microsoft.management/managementgroups/');
    return group ? t('access.scope.managementGroup', { name }) : t('access.scope.other', { name });
  }
  switch (parsed.kind) {
    case 'subscription':
    case 'resourceGroup':
    case 'gallery':
    case 'definition':
    case 'version':
      return t(`access.scope.${parsed.kind}`, { name });
    default:
      return t('access.scope.other', { name });
  }
}

const THINGS = { gallery: 'Gallery', definition: 'Definition', version: 'Version' } as const;
const VERBS = ['see', 'edit', 'delete'] as const;

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "See, change and delete definitions and versions": verbs with the same objects are joined. */
function deeds(set: CapabilitySet): readonly string[] {
  const verbsOf = new Map<string, string[]>();
  for (const verb of VERBS) {
    const held = (['gallery', 'definition', 'version'] as const).filter((thing) =>
      has(set, `${verb}${THINGS[thing]}` as Capability),
    );
    if (held.length === 0) continue;
    const things = formatList(held.map((thing) => t(`access.things.${thing}`)));
    const verbs = verbsOf.get(things);
    if (verbs) verbs.push(t(`access.verb.${verb}`));
    else verbsOf.set(things, [t(`access.verb.${verb}`)]);
  }
  return [...verbsOf].map(([things, verbs]) => t('access.can.do', { verbs: formatList(verbs), things }));
}

/** What a set of rights allows, in plain words: "See definitions and versions · use the images"; of roles not read, that it is not known. */
export function allowsLabel(set: CapabilitySet): string {
  const phrases = [
    ...deeds(set),
    ...(has(set, 'seeVersion') ? [t('access.can.use')] : []),
    ...(has(set, 'share') ? [t('access.can.share')] : []),
    ...(has(set, 'manageAccess') ? [t('access.can.manage')] : []),
    ...((set & UNREAD) === 0 ? [] : [t('access.unknownRoleHint')]),
  ];
  return phrases.length === 0 ? t('access.can.nothing') : upperFirst(phrases.join(' · '));
}

/** A way to access as one line: "Luc Marchand → Contoso-Vendors → Reader → gallery gal_vendor". */
export const pathSentence = (
  principalId: string,
  { groups, grant }: GrantPath,
  known: Pick<AccessKnowledge, 'principals' | 'scopeNames'>,
): string =>
  t('access.path.sentence', {
    chain: [principalId, ...groups].map((id) => principalName(known.principals, id)).join(' → '),
    role: grantRole(grant),
    scope: scopeName(grant.assignment.properties.scope, known),
  });
