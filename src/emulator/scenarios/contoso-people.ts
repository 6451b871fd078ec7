import { guidOf } from '@/lib/seeded';

import type { Doc, ScenarioPersona } from '../contract';
import { groupDoc, servicePrincipalDoc, userDoc } from './estate';

// The directories of contoso: personas, other users, groups and service principals.

export const CONTOSO = guidOf('tenant contoso.com');
export const FABRIKAM = guidOf('tenant fabrikam.com');

/** The object id of a principal's name, the same in every tenant. */
export const principal = (name: string): string => guidOf(`principal ${name}`);

const contosoUser = (name: string) => `${name.toLowerCase().replace(' ', '.')}@contoso.com`;
const persona = (
  name: string,
  displayName: string,
  summary: string,
  more: Partial<ScenarioPersona> = {},
): ScenarioPersona => ({
  name,
  displayName,
  userPrincipalName: contosoUser(displayName),
  objectId: principal(displayName),
  homeTenantId: CONTOSO,
  tenantIds: [CONTOSO],
  summary,
  ...more,
});

export const contosoPersonas: readonly ScenarioPersona[] = [
  persona(
    'owner',
    'Alex Morgan',
    'Owner of everything at Contoso, Contributor on the shared subscription of Fabrikam',
    { tenantIds: [CONTOSO, FABRIKAM] },
  ),
  persona(
    'contributor',
    'Sam Okafor',
    'May create and change images in production and development, but not share them',
  ),
  persona('reader', 'Rina Patel', 'Reads everything at Contoso but the resource group with secured images'),
  persona(
    'image-reader',
    'Ivo Lindgren',
    'Reads definitions and versions of two galleries, but not the galleries',
  ),
  persona(
    'sharing-admin',
    'Mei Tanaka',
    'Reads production and may share its galleries, but not change images',
  ),
  persona('guest', 'Luc Marchand', 'Of Fabrikam; a guest at Contoso who may read one definition', {
    userPrincipalName: 'luc.marchand@fabrikam.com',
    homeTenantId: FABRIKAM,
    tenantIds: [FABRIKAM, CONTOSO],
  }),
  persona('no-access', 'Nora Haas', 'Signed in at Contoso, without any right'),
  persona('expired', 'Emil Novak', 'Signed in with a token that has run out', { expired: true }),
];

const COLLEAGUES = [
  'Amara Diallo',
  'Bruno Costa',
  'Chen Wei',
  'Dana Levi',
  'Elif Yilmaz',
  'Farid Rahimi',
  'Greta Olsen',
  'Hugo Laurent',
  'Ines Moreau',
  'Jonas Weber',
  'Kofi Mensah',
  'Lena Fischer',
] as const;

/** Groups of Contoso and their direct members; two of them contain each other, as real directories do. */
const GROUPS: readonly (readonly [name: string, description: string, members: readonly string[]])[] = [
  ['Image Builders', 'Build and publish golden images', ['Sam Okafor', 'Amara Diallo', 'Build Automation']],
  ['Build Automation', 'Programs that build images', ['sp-image-build', 'sp-nightly']],
  ['Finance IT', 'Runs the finance applications', ['Bruno Costa', 'Chen Wei', 'Finance Auditors']],
  ['Finance Auditors', 'Reads, never writes', ['Dana Levi', 'Finance IT']],
  ['Contoso-Vendors', 'People of other companies', ['Luc Marchand', 'Priya Nair']],
  ['Security Operations', 'Owns the secured images', ['Elif Yilmaz', 'Farid Rahimi']],
  ['Workplace', 'Virtual desktops', ['Greta Olsen', 'Hugo Laurent', 'Ines Moreau']],
  ['Research', 'The lab', ['Jonas Weber', 'Kofi Mensah', 'Lena Fischer']],
];
const PROGRAMS = ['sp-image-build', 'sp-nightly', 'sp-inventory', 'sp-terraform-prod'] as const;

/** All objects of both directories. */
export function contosoDirectory(): readonly Doc[] {
  const user = (name: string, tenantId = CONTOSO) =>
    userDoc({
      tenantId,
      objectId: principal(name),
      displayName: name,
      userPrincipalName:
        tenantId === CONTOSO ? contosoUser(name) : contosoUser(name).replace('contoso', 'fabrikam'),
    });
  const guest = (name: string, tenantId: string, home: string) =>
    userDoc({
      tenantId,
      objectId: principal(name),
      displayName: name,
      userPrincipalName: `${name.toLowerCase().replace(' ', '.')}_${home}.com#EXT#@${home === 'contoso' ? 'fabrikam' : 'contoso'}.onmicrosoft.com`,
      guest: true,
    });
  const group = ([name, description, members]: (typeof GROUPS)[number], tenantId: string) =>
    groupDoc({
      tenantId,
      objectId: principal(name),
      displayName: name,
      description,
      members: members.map(principal),
    });
  const program = (name: string, tenantId = CONTOSO) =>
    servicePrincipalDoc({ tenantId, objectId: principal(name), displayName: name });
  return [
    ...contosoPersonas.filter((p) => p.homeTenantId === CONTOSO).map((p) => user(p.displayName)),
    ...COLLEAGUES.map((name) => user(name)),
    guest('Luc Marchand', CONTOSO, 'fabrikam'),
    guest('Priya Nair', CONTOSO, 'fabrikam'),
    ...GROUPS.map((g) => group(g, CONTOSO)),
    ...PROGRAMS.map((name) => program(name)),
    servicePrincipalDoc({
      tenantId: CONTOSO,
      objectId: principal('vm-patch-runner'),
      displayName: 'vm-patch-runner',
      managedIdentity: true,
    }),
    user('Luc Marchand', FABRIKAM),
    user('Priya Nair', FABRIKAM),
    user('Yuki Sato', FABRIKAM),
    guest('Alex Morgan', FABRIKAM, 'contoso'),
    group(['Fabrikam Operations', 'Runs the shared images', ['Yuki Sato', 'Luc Marchand']], FABRIKAM),
    program('sp-fabrikam-deploy', FABRIKAM),
  ];
}
