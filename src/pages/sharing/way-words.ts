import { parseId } from '@/arm/resource-id';
import { foldScope } from '@/domain/access/scopes';
import { t } from '@/i18n/translate';

import { partyName, partyType } from './party-words';
import { scopeWords } from './scope-words';
import type { Sharing } from './use-sharing';
import type { Way } from './ways';

/** One step of a way: what kind of thing, and its name. */
export interface Step {
  readonly kind: 'principal' | 'group' | 'role' | 'scope' | 'resource' | 'below' | 'way';
  readonly name: string;
}

/** The role of a way by name; by its id where the definition was not read. */
export function roleName(way: Way): string {
  if (way.kind === 'share') return t('sharing.way.share');
  if (way.kind === 'grant') {
    const { role, assignment } = way.grant;
    return role?.properties.roleName ?? assignment.properties.roleDefinitionId.split('/').at(-1) ?? '';
  }
  const { role, roleDefinitionId } = way.kind === 'eligible' ? way.eligible : way.delegation;
  return role?.properties.roleName ?? roleDefinitionId.split('/').at(-1) ?? '';
}

/** "Luc Marchand (Guest)". */
export function whoWords({ source }: Sharing, { party }: Pick<Way, 'party'>): string {
  const name = partyName(party);
  const plain = party.kind === 'group' || party.principal === undefined;
  return plain ? name : `${name} (${partyType(source, party)})`;
}

/** "4 definitions" and "31 versions", where there are any. */
export const reachWords = ({ reach: { definitions, versions } }: Pick<Way, 'reach'>): readonly string[] => [
  ...(definitions > 0 ? [t('sharing.below.gallery', { n: definitions })] : []),
  ...(versions > 0 ? [t('sharing.reach.versions', { n: versions })] : []),
];

const both = (words: readonly string[]): string =>
  words.length === 2 ? t('sharing.and', { a: words[0] ?? '', b: words[1] ?? '' }) : (words[0] ?? '');

const resourceWords = ({ knowledge }: Sharing, { node }: Way) => scopeWords(node.id, knowledge.scopeNames);

function beginning(sharing: Sharing, way: Way): string {
  const who = whoWords(sharing, way);
  const role = roleName(way);
  const scope = scopeWords(way.scope, sharing.knowledge.scopeNames);
  if (way.kind === 'share') {
    const name = parseId(way.scope)?.gallery ?? way.scope;
    const first =
      way.party.kind === 'everyone'
        ? t('sharing.pathEveryone', { scope: name })
        : t('sharing.pathShare', { scope: name, who });
    return `${first} ${t('sharing.pathProxy')}`;
  }
  if (way.kind === 'delegation') {
    const { byTenantName, byTenantId, name } = way.delegation;
    const tenant = byTenantName ?? byTenantId ?? t('sharing.otherTenant');
    return t('sharing.pathDelegation', { who, tenant, role, scope, delegation: name });
  }
  if (way.kind === 'eligible') return t('sharing.pathEligible', { who, role, scope });
  if (way.groups.length === 0) return t('sharing.pathDirect', { who, role, scope });
  // "A, which is in B": read outwards, so that the group that holds the role comes last.
  const [first = '', ...outer] = way.groups.map(partyName);
  const groups = outer.reduce((group, next) => t('sharing.pathIn', { group, outer: next }), first);
  return t('sharing.pathGroup', { who, groups, role, scope });
}

/** The way as a sentence, down to what lies below the resource (C3). */
export function waySentence(sharing: Sharing, way: Way): string {
  const below = reachWords(way);
  const inherited = foldScope(way.scope) !== way.node.key;
  return [
    beginning(sharing, way),
    ...(inherited ? [t('sharing.pathReach', { resource: resourceWords(sharing, way) })] : []),
    ...(below.length > 0 ? [t('sharing.pathBelow', { what: both(below) })] : []),
  ].join(' ');
}

/** The way as steps, for the table and the picture: principal, groups, role, scope, resource, what is below. */
export function waySteps(sharing: Sharing, way: Way): readonly Step[] {
  const inherited = foldScope(way.scope) !== way.node.key;
  const scope = scopeWords(way.scope, sharing.knowledge.scopeNames);
  const shared = way.kind === 'share';
  const everyone = way.party.kind === 'everyone';
  return [
    { kind: 'principal', name: whoWords(sharing, way) },
    ...way.groups.map((group): Step => ({ kind: 'group', name: partyName(group) })),
    shared
      ? { kind: 'way', name: everyone ? t('sharing.way.community') : t('sharing.way.share') }
      : { kind: 'role', name: roleName(way) },
    ...(inherited ? [{ kind: 'scope', name: scope } as const] : []),
    { kind: 'resource', name: resourceWords(sharing, way) },
    ...reachWords(way).map((name): Step => ({ kind: 'below', name })),
  ];
}
