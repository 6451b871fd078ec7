import type { Doc } from '../contract';
import { roleIds } from '../data/role-ids';
import { CONTOSO, FABRIKAM, principal } from './contoso-people';
import { DAY, managementGroupId, roleAssignmentDoc } from './estate';
import { galleryId } from './galleries';

type PrincipalType = 'User' | 'Group' | 'ServicePrincipal';

/** Who holds which role where. Grants add up and nothing is subtracted, so what the reader must not see is simply not granted. */
export function contosoAccess(
  { prod, lab, dev, fab }: Readonly<Record<'prod' | 'lab' | 'dev' | 'fab', string>>,
  startMs: number,
): readonly Doc[] {
  const subscription = (id: string) => `/subscriptions/${id}`;
  const group = (id: string, name: string) => `${subscription(id)}/resourceGroups/${name}`;
  const galContoso = galleryId(prod, 'rg-images-prod', 'gal_contoso');
  const galPlatform = galleryId(prod, 'rg-images-prod', 'gal_platform');
  const myImage1 = `${galContoso}/images/myImage1`;
  const grants: readonly (readonly [
    scope: string,
    role: keyof typeof roleIds,
    who: string,
    type?: PrincipalType,
    tenantId?: string,
  ])[] = [
    [managementGroupId(CONTOSO), 'owner', 'Alex Morgan'],
    [subscription(fab), 'contributor', 'Alex Morgan', 'User', FABRIKAM],
    [subscription(prod), 'contributor', 'Image Builders', 'Group'],
    [subscription(dev), 'contributor', 'Image Builders', 'Group'],
    [group(prod, 'rg-images-prod'), 'reader', 'Rina Patel'],
    [group(prod, 'rg-finance'), 'reader', 'Rina Patel'],
    [group(prod, 'rg-sap'), 'reader', 'Rina Patel'],
    [group(prod, 'rg-workloads'), 'reader', 'Rina Patel'],
    [subscription(dev), 'reader', 'Rina Patel'],
    [subscription(lab), 'reader', 'Rina Patel'],
    [galContoso, 'computeGalleryImageReader', 'Ivo Lindgren'],
    [galPlatform, 'computeGalleryImageReader', 'Ivo Lindgren'],
    [subscription(prod), 'reader', 'Mei Tanaka'],
    [subscription(prod), 'computeGallerySharingAdmin', 'Mei Tanaka'],
    [myImage1, 'reader', 'Contoso-Vendors', 'Group'],
    [subscription(fab), 'reader', 'Luc Marchand', 'User', FABRIKAM],
    [managementGroupId(FABRIKAM), 'owner', 'Yuki Sato', 'User', FABRIKAM],
    [subscription(fab), 'contributor', 'Fabrikam Operations', 'Group', FABRIKAM],
    [
      group(fab, 'rg-edge'),
      'computeGalleryArtifactsPublisher',
      'sp-fabrikam-deploy',
      'ServicePrincipal',
      FABRIKAM,
    ],
    [group(prod, 'rg-finance'), 'contributor', 'Finance IT', 'Group'],
    [group(prod, 'rg-finance'), 'reader', 'Finance Auditors', 'Group'],
    [group(prod, 'rg-secure-images'), 'owner', 'Security Operations', 'Group'],
    [group(dev, 'rg-avd'), 'contributor', 'Workplace', 'Group'],
    [subscription(lab), 'contributor', 'Research', 'Group'],
    [subscription(dev), 'virtualMachineContributor', 'vm-patch-runner', 'ServicePrincipal'],
    [managementGroupId('contoso-landing-zones'), 'reader', 'sp-inventory', 'ServicePrincipal'],
    [galContoso, 'computeGalleryArtifactsPublisher', 'sp-image-build', 'ServicePrincipal'],
    [subscription(prod), 'userAccessAdministrator', 'sp-terraform-prod', 'ServicePrincipal'],
    [`${myImage1}/versions/1.0.9`, 'reader', 'Lena Fischer'],
  ];
  return grants.map(([scope, role, who, principalType = 'User', tenantId = CONTOSO], i) =>
    roleAssignmentDoc({
      scope,
      roleId: roleIds[role],
      principalId: principal(who),
      principalType,
      tenantId,
      createdAt: startMs - (400 - i * 11) * DAY,
      createdBy: principal('Alex Morgan'),
    }),
  );
}
