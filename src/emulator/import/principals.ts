import { foldId } from '@/arm/resource-id';
import type { DenyAssignment, RoleAssignment } from '@/arm/types';
import { PARTIAL } from '@/lib/partial';

import type { Doc, DocType } from '../contract';
import { directoryId, tenantOfAssignment } from './placement';
import { isGuid } from './shape';
import type { Tenants, Told } from './tenants';
import { tenantOfScope } from './tenants';

interface Kind {
  readonly type: DocType;
  readonly odata: string;
}

const SERVICE_PRINCIPAL: Kind = { type: 'graph/serviceprincipals', odata: 'servicePrincipal' };
/** The types that assignments call principals by; old api-versions call a managed identity "MSI". */
const KINDS: Readonly<Record<string, Kind>> = {
  User: { type: 'graph/users', odata: 'user' },
  Group: { type: 'graph/groups', odata: 'group' },
  ServicePrincipal: SERVICE_PRINCIPAL,
  MSI: SERVICE_PRINCIPAL,
  Device: { type: 'graph/directoryobjects', odata: 'device' },
};
const UNKNOWN: Kind = { type: 'graph/directoryobjects', odata: 'directoryObject' };

const kindOf = (type: string | undefined): Kind =>
  (type !== undefined && Object.hasOwn(KINDS, type) && KINDS[type]) || UNKNOWN;

/** A principal as an assignment tells of it. */
interface ToldPrincipal {
  readonly id: string;
  readonly type: string | undefined;
  readonly name: string | undefined;
  /** undefined: no file says in which tenant. */
  readonly tenantId: string | undefined;
}

function* toldPrincipals(
  told: readonly Told[],
  denials: readonly Doc[],
  tenants: Tenants,
): Generator<ToldPrincipal> {
  for (const [doc, { principalName }] of told) {
    if (doc.type !== 'microsoft.authorization/roleassignments') continue;
    const { principalId: id, principalType: type } = (doc.body as RoleAssignment).properties;
    yield { id, type, name: principalName, tenantId: tenantOfAssignment(doc, tenants) };
  }
  for (const { id: denial, body, meta } of denials) {
    const { principals = [], excludePrincipals = [] } = (body as Partial<DenyAssignment>).properties ?? {};
    for (const { id, type, displayName } of [...principals, ...excludePrincipals])
      yield { id, type, name: displayName, tenantId: meta?.tenantId ?? tenantOfScope(denial, tenants) };
  }
}

/**
 * Directory objects as far as role and deny assignments know them: `az role assignment list` writes a name beside each principal
 * (a user's sign-in name, a group's name, an app id). One without a name is marked as not looked up; without a type it is of no
 * kind. It exists, for all that the files say: only where a file holds an answer of Microsoft Graph to a question about it
 * (`asked`) it may be missing (trap 21). Principals of a directory export stay as they are. An assignment without a known tenant
 * is shown in each tenant, so its principal is known in each.
 */
export function namedPrincipals(
  told: readonly Told[],
  denials: readonly Doc[],
  tenants: Tenants,
  { known, asked }: { readonly known: ReadonlySet<string>; readonly asked: ReadonlySet<string> },
): readonly Doc[] {
  const found = new Map<
    string,
    { readonly principal: ToldPrincipal; readonly kind: Kind; readonly tenantId: string }
  >();
  for (const principal of toldPrincipals(told, denials, tenants)) {
    const { id, tenantId: only } = principal;
    // The all-zero id of a deny assignment is everyone.
    if (!isGuid(id) || /^[0-]+$/.test(id)) continue;
    for (const tenantId of only === undefined ? tenants.all : [only]) {
      const key = `${tenantId} ${id.toLowerCase()}`;
      if (only !== undefined && asked.has(key)) continue;
      const kind = kindOf(principal.type);
      const other = found.get(key);
      if (!other || isBetter({ principal, kind }, other)) found.set(key, { principal, kind, tenantId });
    }
  }
  return [...found.values()].flatMap(({ principal: { id, name }, kind, tenantId }): Doc[] => {
    const isKnown = [...Object.values(KINDS), UNKNOWN].some(({ type }) =>
      known.has(foldId(directoryId(tenantId, type, id))),
    );
    if (isKnown) return [];
    const body = {
      '@odata.type': `#microsoft.graph.${kind.odata}`,
      id,
      ...(name === undefined ? { [PARTIAL]: true } : { displayName: name }),
      ...(kind.odata === 'user' && name !== undefined && { userPrincipalName: name }),
    };
    return [{ id: directoryId(tenantId, kind.type, id), type: kind.type, body, meta: { tenantId } }];
  });
}

type Candidate = { readonly principal: ToldPrincipal; readonly kind: Kind };

/** Which of two assignments tells more of a principal: its kind, then its name; of two names the first, for files come in any order. */
function isBetter(one: Candidate, other: Candidate): boolean {
  if ((one.kind === UNKNOWN) !== (other.kind === UNKNOWN)) return other.kind === UNKNOWN;
  const [name, known] = [one.principal.name, other.principal.name];
  return name !== undefined && (known === undefined || name < known);
}
