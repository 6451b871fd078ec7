import { guidOf } from '@/lib/seeded';

import type { Doc, Scenario } from '../contract';
import { roleIds } from '../data/role-ids';
import { authorizationDate } from '../wire-date';
import { bulkDefinition, bulkVersions } from './bulk';
import type { Grant } from './company';
import { companyDocs, companyOf, grantDocs, personaOf } from './company';
import { DAY, managementGroupDoc, managementGroupId, resourceGroupDoc, subscriptionDoc } from './estate';
import { communityProfile, definitionDoc, galleryDoc, galleryId, managedImageDoc } from './galleries';

// Access that grew for years (journey C): guests with rights, principals that are gone, groups in groups and in circles, grants
// that repeat each other, a denial, a direct share and a public gallery.

const company = companyOf('Contoso', 'contoso-review.com');
const PROD = guidOf('subscription Contoso review prod');
const DEV = guidOf('subscription Contoso review dev');
const GROUP = 'rg-images';
const HOME = 'westeurope';
const prod = `/subscriptions/${PROD}`;
const dev = `/subscriptions/${DEV}`;
const vendorGallery = galleryId(PROD, GROUP, 'gal_vendor');
const coreGallery = galleryId(PROD, GROUP, 'gal_core');
const openGallery = galleryId(DEV, GROUP, 'gal_open');

/** Deleted users, programs and groups: assignments name them, no directory knows them. */
const GONE = ['Former Employee', 'sp-retired', 'Dissolved Team'] as const;

const GUESTS = [
  ['Luc Marchand', 'fabrikam.com'],
  ['Priya Nair', 'fabrikam.com'],
  ['Marco Bianchi', 'litware.com'],
] as const;

const NESTED = Array.from({ length: 8 }, (_, i) => `Org level ${i + 1}`);

const GROUPS: readonly (readonly [string, readonly string[], string?])[] = [
  ['Contoso-Vendors', ['Luc Marchand', 'Priya Nair'], 'People of other companies'],
  ['Image Builders', ['Sam Okafor', 'Build Automation'], 'Build and publish'],
  ['Build Automation', ['sp-image-build', 'sp-nightly']],
  ['Everybody', ['Image Builders', 'Dana Levi', 'Rina Patel', 'Kofi Mensah'], 'All of the company'],
  // Each level holds the next, and the last one the first: a circle of eight.
  ...NESTED.map((name, i): readonly [string, readonly string[]] => [
    name,
    i === NESTED.length - 1 ? ['Kofi Mensah', NESTED[0] ?? ''] : [NESTED[i + 1] ?? ''],
  ]),
];

const GRANTS: readonly Grant[] = [
  [managementGroupId(company.tenantId), 'owner', 'Alex Morgan'],
  [managementGroupId('review-workloads'), 'reader', 'Org level 1', 'Group'],
  [
    '/',
    'userAccessAdministrator',
    'Alex Morgan',
    'User',
    { description: 'Elevated access, never taken back' },
  ],
  [managementGroupId(company.tenantId), 'reader', 'Vera Lund', 'User', { description: 'Reviewer' }],
  // C3: guest, group, Reader, gallery, 4 definitions, 31 versions.
  [vendorGallery, 'reader', 'Contoso-Vendors', 'Group'],
  [`${vendorGallery}/images/kiosk`, 'contributor', 'Priya Nair'],
  [prod, 'owner', 'Marco Bianchi', 'User', { description: 'Only for the migration, till March' }],
  [coreGallery, 'contributor', 'Former Employee'],
  [prod, 'reader', 'sp-retired', 'ServicePrincipal'],
  [dev, 'contributor', 'Dissolved Team', 'Group'],
  [coreGallery, 'reader', 'Partner operators', 'ForeignGroup'],
  // Younger than 24 hours, so the principal does not count as orphaned (trap 21).
  [coreGallery, 'reader', 'Just created', 'ServicePrincipal', { ageDays: 0.1 }],
  [prod, 'contributor', 'Image Builders', 'Group'],
  [coreGallery, 'contributor', 'sp-image-build', 'ServicePrincipal'],
  [`${coreGallery}/images/base-1`, 'reader', 'sp-image-build', 'ServicePrincipal'],
  [`${coreGallery}/images/base-2`, 'reader', 'sp-image-build', 'ServicePrincipal'],
  [coreGallery, 'reader', 'Everybody', 'Group'],
  [prod, 'reader', 'Dana Levi'],
  [coreGallery, 'reader', 'Dana Levi'],
  [`${coreGallery}/images/base-1/versions/1.3.0`, 'reader', 'Rina Patel'],
  [`${coreGallery}/images/base-3/versions/1.0.0`, 'reader', 'Dana Levi'],
  [
    `${coreGallery}/images/base-2`,
    'reader',
    'Rina Patel',
    'User',
    { description: 'Meant for the whole gallery' },
  ],
  [dev, 'virtualMachineContributor', 'sp-nightly', 'ServicePrincipal'],
  [
    prod,
    'roleBasedAccessControlAdministrator',
    'Sam Okafor',
    'User',
    {
      condition:
        "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals{acdd72a7-3385-48ef-bd42-f606fba81ae7}))",
    },
  ],
  [openGallery, 'computeGallerySharingAdmin', 'Dana Levi'],
];

/** A deny assignment of a deployment stack: only one principal may delete its resources. */
function denial(): Doc {
  const name = guidOf('deny review');
  const scope = `${dev}/resourceGroups/${GROUP}`;
  const id = `${scope}/providers/Microsoft.Authorization/denyAssignments/${name}`;
  return {
    id,
    type: 'microsoft.authorization/denyassignments',
    body: {
      properties: {
        denyAssignmentName: "Deny assignment 'images' created by deployment stack",
        description: 'Created by a deployment stack.',
        permissions: [
          {
            actions: ['*/delete'],
            notActions: [],
            dataActions: [],
            notDataActions: [],
            condition: null,
            conditionVersion: null,
          },
        ],
        scope,
        doNotApplyToChildScopes: false,
        principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
        excludePrincipals: [{ id: company.idOf('Alex Morgan'), type: 'User' }],
        isSystemProtected: true,
      },
      id,
      type: 'Microsoft.Authorization/denyAssignments',
      name,
    },
    meta: { tenantId: company.tenantId },
  };
}

/** Eligible assignments, assignments with an end date, and a delegation to another tenant. */
function otherRights(startMs: number): readonly Doc[] {
  const { tenantId, idOf } = company;
  const name = guidOf('eligible review');
  const id = `${prod}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances/${name}`;
  const reader = `/providers/Microsoft.Authorization/roleDefinitions/${roleIds.reader}`;
  const delegation = guidOf('delegation review');
  const delegationId = `${dev}/providers/Microsoft.ManagedServices/registrationAssignments/${delegation}`;
  const definitionId = `${dev}/providers/Microsoft.ManagedServices/registrationDefinitions/${delegation}`;
  return [
    {
      id,
      type: 'microsoft.authorization/roleeligibilityscheduleinstances',
      body: {
        properties: {
          scope: prod,
          roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${roleIds.owner}`,
          principalId: idOf('Sam Okafor'),
          principalType: 'User',
          status: 'Provisioned',
          startDateTime: authorizationDate(startMs - 90 * DAY),
          endDateTime: authorizationDate(startMs + 90 * DAY),
          createdOn: authorizationDate(startMs - 90 * DAY),
          condition: null,
          conditionVersion: null,
        },
        id,
        type: 'Microsoft.Authorization/roleEligibilityScheduleInstances',
        name,
      },
      meta: { tenantId },
    },
    ...grantDocs(company, startMs, [
      [coreGallery, 'reader', 'Kofi Mensah', 'User', { description: 'Until the audit is over' }],
    ]).map(
      // An assignment with an end date is deleted in the future.
      (doc): Doc => ({
        ...doc,
        meta: {
          ...doc.meta,
          operation: {
            id: guidOf('end review'),
            kind: 'delete',
            startedAt: startMs + 21 * DAY,
            durationMs: 0,
            outcome: 'Succeeded',
          },
        },
      }),
    ),
    {
      id: delegationId,
      type: 'microsoft.managedservices/registrationassignments',
      body: {
        properties: {
          registrationDefinitionId: definitionId,
          provisioningState: 'Succeeded',
          registrationDefinition: {
            properties: {
              registrationDefinitionName: 'Litware managed images',
              description: 'Litware keeps the development images',
              managedByTenantId: guidOf('tenant litware.com'),
              managedByTenantName: 'Litware',
              managedTenantName: company.displayName,
              provisioningState: 'Succeeded',
              authorizations: [
                {
                  principalId: guidOf('principal operators at litware.com'),
                  principalIdDisplayName: 'Litware operators',
                  roleDefinitionId: reader,
                },
              ],
            },
            plan: null,
            id: definitionId,
            type: 'Microsoft.ManagedServices/registrationDefinitions',
            name: delegation,
          },
        },
        id: delegationId,
        type: 'Microsoft.ManagedServices/registrationAssignments',
        name: delegation,
      },
      meta: { tenantId },
    },
  ];
}

/** Definitions below a gallery and how many versions each has. */
const IMAGES: readonly (readonly [gallery: string, name: string, versions: number])[] = [
  // For C3: 4 definitions, 31 versions.
  [vendorGallery, 'kiosk', 9],
  [vendorGallery, 'scanner', 8],
  [vendorGallery, 'signage', 8],
  [vendorGallery, 'terminal', 6],
  [coreGallery, 'base-1', 8],
  [coreGallery, 'base-2', 6],
  [coreGallery, 'base-3', 5],
  [openGallery, 'starter', 4],
];

function images(startMs: number): readonly Doc[] {
  const version = bulkVersions({ startMs, regions: [HOME, 'northeurope'] });
  const sources = [PROD, DEV].map((subscriptionId) =>
    managedImageDoc({
      subscriptionId,
      resourceGroup: GROUP,
      name: 'base-build',
      location: HOME,
      osType: 'Linux',
      hyperVGeneration: 'V2',
      osDiskGB: 30,
      dataDisksGB: [],
    }),
  );
  return [
    ...sources,
    ...IMAGES.flatMap(([gallery, name, versions]) => {
      const definition = definitionDoc(gallery, name, HOME, bulkDefinition('Contoso', name));
      const source = sources[gallery.startsWith(prod) ? 0 : 1]?.id ?? '';
      return [
        definition,
        ...Array.from({ length: versions }, (_, i) =>
          version(definition.id, `1.${i}.0`, versions - 1 - i, source),
        ),
      ];
    }),
  ];
}

const gallery = (subscriptionId: string, name: string, description: string, sharingProfile?: unknown) =>
  galleryDoc({
    subscriptionId,
    resourceGroup: GROUP,
    name,
    location: HOME,
    description,
    ...(sharingProfile !== undefined && { sharingProfile }),
  });

/** Who can see and use which image, and who should not: the estate of the sharing review. */
export const orphanedAccess: Scenario = {
  name: 'orphaned-access',
  displayName: 'Orphaned access',
  summary: `Access that grew for years: guests with rights, ${GONE.length} principals that are gone, groups in circles`,
  speed: 60,
  profile: 'today',
  defaultPersona: 'owner',
  personas: [
    personaOf(company, 'owner', 'Alex Morgan', 'Owner of the whole tenant'),
    personaOf(
      company,
      'reviewer',
      'Vera Lund',
      'Reads everything, to review who has access; changes nothing',
    ),
    personaOf(company, 'contributor', 'Sam Okafor', 'Builds images in production, and may grant Reader'),
    personaOf(company, 'reader', 'Rina Patel', 'Reads what was shared piece by piece'),
    personaOf(company, 'guest', 'Luc Marchand', 'A guest who reads one gallery through a group'),
    personaOf(company, 'no-access', 'Nora Haas', 'Without any right'),
  ],
  build: (startMs) => [
    ...companyDocs(company, {
      members: [
        'Alex Morgan',
        'Vera Lund',
        'Sam Okafor',
        'Rina Patel',
        'Dana Levi',
        'Kofi Mensah',
        'Nora Haas',
      ],
      guests: GUESTS,
      groups: GROUPS,
      programs: ['sp-image-build', 'sp-nightly'],
      // The other tenant's directory does not answer.
      owners: { 'sp-image-build': ['Sam Okafor'] },
    }),
    managementGroupDoc('review-workloads', 'Workloads', company.tenantId, company.tenantId),
    subscriptionDoc(PROD, 'Contoso Prod', company.tenantId, 'review-workloads'),
    subscriptionDoc(DEV, 'Contoso Dev', company.tenantId, 'review-workloads'),
    resourceGroupDoc(PROD, GROUP, HOME),
    resourceGroupDoc(DEV, GROUP, HOME),
    gallery(PROD, 'gal_vendor', 'Images that vendors work on'),
    gallery(PROD, 'gal_core', 'Base images of everything', {
      permissions: 'Groups',
      groups: [{ type: 'AADTenants', ids: [guidOf('tenant fabrikam.com')] }],
    }),
    gallery(
      DEV,
      'gal_open',
      'Published to everybody',
      communityProfile('contosoreview', 'contoso-review.com'),
    ),
    ...images(startMs),
    ...grantDocs(company, startMs, GRANTS),
    denial(),
    ...otherRights(startMs),
  ],
};
