import type { Doc } from '../contract';
import { estateJson } from '../estate-file';
import type { ImportedArm } from './testing-arm';

// The portal's reads of an estate, for tests of edited estates.

type Asked = Pick<Doc, 'id'> & { readonly type: string };
export type Question = readonly [path: string, body?: unknown];

/** The portal's reads of an estate with these documents, page by page. */
export function questionsAbout(docs: readonly Asked[]): readonly Question[] {
  const ids = (type: string) => docs.filter((d) => d.type === type).map((d) => d.id);
  const rm = 'api-version=2022-12-01';
  const rp = 'api-version=2024-07-01';
  const auth = 'api-version=2022-04-01';
  const kql = (table: string) =>
    ['/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01', { query: table }] as const;
  const graph = (path: string) => [`https://graph.microsoft.com/v1.0/${path}`] as const;
  const people = docs.filter((d) => d.type.startsWith('graph/')).map((d) => d.id.split('/').at(-1));
  const [galleries, definitions, versions] = ['', '/images', '/images/versions'].map((t) =>
    ids(`microsoft.compute/galleries${t}`),
  );
  const ofSubscription = (s: string) =>
    [
      [`${s}?${rm}`],
      [`${s}/locations?${rm}`],
      [`${s}/resourcegroups?${rm}`],
      [`${s}/resources?${rm}`],
      [`${s}/providers/Microsoft.Compute/galleries`],
      [`${s}/providers/Microsoft.Compute/images?${rp}`],
      [`${s}/providers/Microsoft.Compute/disks?api-version=2023-04-02`],
      [`${s}/providers/Microsoft.Compute/snapshots?api-version=2023-04-02`],
      [`${s}/providers/Microsoft.Compute/virtualMachines?${rp}`],
      [`${s}/providers/Microsoft.Compute/virtualMachineScaleSets?${rp}`],
      [`${s}/providers/Microsoft.Compute/locations/westeurope/usages?${rp}`],
      [`${s}/providers/Microsoft.Compute/locations/westeurope/sharedGalleries`],
      [`${s}/providers/Microsoft.Authorization/roleAssignments?${auth}`],
      [`${s}/providers/Microsoft.Authorization/roleDefinitions?${auth}`],
      [`${s}/providers/Microsoft.Authorization/denyAssignments?${auth}`],
      [
        `${s}/providers/Microsoft.Authorization/denyAssignments?${auth}&$filter=principalId eq '${people[0]}'`,
      ],
      [`${s}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`],
      [`${s}/providers/Microsoft.Authorization/permissions?${auth}`],
      [`${s}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01`],
      [`${s}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances?api-version=2020-10-01`],
      [`${s}/providers/Microsoft.ManagedServices/registrationAssignments?api-version=2022-10-01`],
      [
        `${s}/providers/Microsoft.ManagedServices/registrationAssignments?api-version=2022-10-01&$expandRegistrationDefinition=true`,
      ],
    ] as const;
  return [
    [`/tenants?${rm}`],
    [`/subscriptions?${rm}`],
    ['/providers/Microsoft.Management/managementGroups?api-version=2020-05-01'],
    ...ids('microsoft.management/managementgroups').map(
      (id) => [`${id}?api-version=2020-05-01&$expand=children&$recurse=true`] as const,
    ),
    ...ids('microsoft.resources/subscriptions').flatMap(ofSubscription),
    ...(galleries ?? []).flatMap(
      (id) =>
        [
          [`${id}?$expand=sharingProfile/Groups`],
          [`${id}/images`],
          [`${id}/softDeletedArtifactTypes/Images/artifacts/${definitions?.[0]?.split('/').at(-1)}/versions`],
        ] as const,
    ),
    ...(definitions ?? []).flatMap((id) => [[id], [`${id}/versions`]] as const),
    ...(versions ?? []).map((id) => [`${id}?$expand=ReplicationStatus`] as const),
    ...ids('microsoft.compute/images').map((id) => [`${id}?${rp}`] as const),
    ...['resources', 'resourcecontainers', 'authorizationresources', 'communitygalleryresources'].map(kql),
    ['https://graph.microsoft.com/v1.0/directoryObjects/getByIds', { ids: people }],
    ...['users', 'groups', 'servicePrincipals', 'applications'].map((kind) =>
      graph(`${kind}?$filter=startswith(displayName,'a')`),
    ),
    ...ids('graph/groups').map((id) => graph(`groups/${id.split('/').at(-1)}/transitiveMembers`)),
    ...ids('graph/users').map((id) => graph(`users/${id.split('/').at(-1)}/transitiveMemberOf`)),
    ...ids('graph/serviceprincipals').map((id) => graph(`servicePrincipals/${id.split('/').at(-1)}/owners`)),
  ];
}

/** The statuses of all answers; throws when something is not answered but broken. */
export async function ask(arm: ImportedArm, questions: readonly Question[]): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const [path, body] of questions) {
    const { status, text } = await arm
      .call(body === undefined ? 'GET' : 'POST', path, body)
      .catch((error: unknown) => ({ status: 500, text: String(error) }));
    if (status >= 500) throw new Error(`${path}: ${status} ${text}`);
    statuses.push(status);
  }
  const { session, now } = arm.emulator;
  estateJson(session.view(), now(), 'test');
  return statuses;
}
