import { guidOf } from '@/lib/seeded';

import type { Doc, ScenarioPersona } from '../contract';
import { roleIds } from '../data/role-ids';
import { DAY, groupDoc, roleAssignmentDoc, servicePrincipalDoc, tenantDocs, userDoc } from './estate';

// A company as the smaller scenarios need one: a tenant, its people, and who holds which role.

export interface Company {
  readonly tenantId: string;
  readonly displayName: string;
  readonly domain: string;
  /** The object id that belongs to a name in this company. */
  readonly idOf: (name: string) => string;
}

/** A company by its domain; every id follows from it. */
export const companyOf = (displayName: string, domain: string): Company => ({
  tenantId: guidOf(`tenant ${domain}`),
  displayName,
  domain,
  idOf: (name) => guidOf(`principal ${name} at ${domain}`),
});

const mailOf = (company: Company, name: string) =>
  `${name.toLowerCase().replaceAll(' ', '.')}@${company.domain}`;

/** A persona of a company. */
export const personaOf = (
  company: Company,
  name: string,
  displayName: string,
  summary: string,
  more: Partial<ScenarioPersona> = {},
): ScenarioPersona => ({
  name,
  displayName,
  userPrincipalName: mailOf(company, displayName),
  objectId: company.idOf(displayName),
  homeTenantId: company.tenantId,
  tenantIds: [company.tenantId],
  summary,
  ...more,
});

/** The tenant with its directory: members, guests (name and home domain), groups and programs. */
export function companyDocs(
  company: Company,
  people: {
    readonly members: readonly string[];
    readonly guests?: readonly (readonly [name: string, home: string])[];
    readonly groups?: readonly (readonly [name: string, members: readonly string[], description?: string])[];
    readonly programs?: readonly string[];
    /** Who owns a program; one without an entry has no owner. */
    readonly owners?: Readonly<Record<string, readonly string[]>>;
  },
): readonly Doc[] {
  const { tenantId, displayName, domain, idOf } = company;
  const { members, guests = [], groups = [], programs = [], owners = {} } = people;
  return [
    ...tenantDocs({ tenantId, displayName, domain, country: 'NL' }),
    ...members.map((name) =>
      userDoc({
        tenantId,
        objectId: idOf(name),
        displayName: name,
        userPrincipalName: mailOf(company, name),
      }),
    ),
    ...guests.map(([name, home]) =>
      userDoc({
        tenantId,
        objectId: idOf(name),
        displayName: name,
        userPrincipalName: `${name.toLowerCase().replaceAll(' ', '.')}_${home}#EXT#@${domain.split('.')[0]}.onmicrosoft.com`,
        guest: true,
      }),
    ),
    ...groups.map(([name, inside, description]) =>
      groupDoc({
        tenantId,
        objectId: idOf(name),
        displayName: name,
        members: inside.map(idOf),
        ...(description !== undefined && { description }),
      }),
    ),
    ...programs.map((name) =>
      servicePrincipalDoc({
        tenantId,
        objectId: idOf(name),
        displayName: name,
        owners: (owners[name] ?? []).map(idOf),
      }),
    ),
  ];
}

export type Grant = readonly [
  scope: string,
  role: keyof typeof roleIds,
  who: string,
  type?: 'User' | 'Group' | 'ServicePrincipal' | 'ForeignGroup',
  more?: { readonly condition?: string; readonly description?: string; readonly ageDays?: number },
];

/** Role assignments of a company, the first one the oldest. `ageDays`: made so many days before the start. */
export const grantDocs = (company: Company, startMs: number, grants: readonly Grant[]): readonly Doc[] =>
  grants.map(([scope, role, who, principalType = 'User', more = {}], i) => {
    const { ageDays = 300 - i * 5, ...rest } = more;
    return roleAssignmentDoc({
      scope,
      roleId: roleIds[role],
      principalId: company.idOf(who),
      principalType,
      tenantId: company.tenantId,
      createdAt: startMs - ageDays * DAY,
      ...rest,
    });
  });
