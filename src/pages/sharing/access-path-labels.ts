import { parseId } from '@/arm/resource-id';
import { foldScope } from '@/domain/access/scopes';
import { t } from '@/i18n/translate';

import type { AccessPath } from './access-paths';
import { holderName, holderType } from './holder-labels';
import { scopeLabel } from './scope-labels';
import type { Sharing } from './use-sharing';

/** One step of a way: what kind of thing, and its name. */
export interface Step {
  readonly kind: 'principal' | 'group' | 'role' | 'scope' | 'resource' | 'below' | 'way';
  readonly name: string;
}

/** The role of a way by name; by its id where the definition was not read. */
export function roleName(path: AccessPath): string {
  if (path.kind === 'share') return t('sharing.way.share');
  if (path.kind === 'grant') {
    const { role, assignment } = path.grant;
    return role?.properties.roleName ?? assignment.properties.roleDefinitionId.split('/').at(-1) ?? '';
  }
  const { role, roleDefinitionId } = path.kind === 'eligible' ? path.eligible : path.delegation;
  return role?.properties.roleName ?? roleDefinitionId.split('/').at(-1) ?? '';
}

/** "Luc Marchand (Guest)". */
export function whoLabel({ source }: Sharing, { holder }: Pick<AccessPath, 'holder'>): string {
  const name = holderName(holder);
  const plain = holder.kind === 'group' || holder.principal === undefined;
  return plain ? name : `${name} (${holderType(source, holder)})`;
}

/** "4 definitions" and "31 versions", where there are any. */
export const reachLabel = ({
  reach: { definitions, versions },
}: Pick<AccessPath, 'reach'>): readonly string[] => [
  ...(definitions > 0 ? [t('sharing.below.gallery', { n: definitions })] : []),
  ...(versions > 0 ? [t('sharing.reach.versions', { n: versions })] : []),
];

const both = (words: readonly string[]): string =>
  words.length === 2 ? t('sharing.and', { a: words[0] ?? '', b: words[1] ?? '' }) : (words[0] ?? '');

const resourceLabel = ({ knowledge }: Sharing, { node }: AccessPath) =>
  scopeLabel(node.id, knowledge.scopeNames);

function beginning(sharing: Sharing, path: AccessPath): string {
  const who = whoLabel(sharing, path);
  const role = roleName(path);
  const scope = scopeLabel(path.scope, sharing.knowledge.scopeNames);
  if (path.kind === 'share') {
    const name = parseId(path.scope)?.gallery ?? path.scope;
    const first =
      path.holder.kind === 'everyone'
        ? t('sharing.pathEveryone', { scope: name })
        : t('sharing.pathShare', { scope: name, who });
    return `${first} ${t('sharing.pathProxy')}`;
  }
  if (path.kind === 'delegation') {
    const { byTenantName, byTenantId, name } = path.delegation;
    const tenant = byTenantName ?? byTenantId ?? t('sharing.otherTenant');
    return t('sharing.pathDelegation', { who, tenant, role, scope, delegation: name });
  }
  if (path.kind === 'eligible') return t('sharing.pathEligible', { who, role, scope });
  if (path.groups.length === 0) return t('sharing.pathDirect', { who, role, scope });
  // "A, which is in B": read outwards, so that the group that holds the role comes last.
  const [first = '', ...outer] = path.groups.map(holderName);
  const groups = outer.reduce((group, next) => t('sharing.pathIn', { group, outer: next }), first);
  return t('sharing.pathGroup', { who, groups, role, scope });
}

/** The access path as a sentence, down to the resource's children (C3). */
export function accessPathSentence(sharing: Sharing, path: AccessPath): string {
  const below = reachLabel(path);
  const inherited = foldScope(path.scope) !== path.node.key;
  return [
    beginning(sharing, path),
    ...(inherited ? [t('sharing.pathReach', { resource: resourceLabel(sharing, path) })] : []),
    ...(below.length > 0 ? [t('sharing.pathBelow', { what: both(below) })] : []),
  ].join(' ');
}

/** The access path as steps, for table and diagram: principal, groups, role, scope, resource, children. */
export function accessPathSteps(sharing: Sharing, path: AccessPath): readonly Step[] {
  const inherited = foldScope(path.scope) !== path.node.key;
  const scope = scopeLabel(path.scope, sharing.knowledge.scopeNames);
  const shared = path.kind === 'share';
  const everyone = path.holder.kind === 'everyone';
  return [
    { kind: 'principal', name: whoLabel(sharing, path) },
    ...path.groups.map((group): Step => ({ kind: 'group', name: holderName(group) })),
    shared
      ? { kind: 'way', name: everyone ? t('sharing.way.community') : t('sharing.way.share') }
      : { kind: 'role', name: roleName(path) },
    ...(inherited ? [{ kind: 'scope', name: scope } as const] : []),
    { kind: 'resource', name: resourceLabel(sharing, path) },
    ...reachLabel(path).map((name): Step => ({ kind: 'below', name })),
  ];
}
