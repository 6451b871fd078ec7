import { parseId } from '@/arm/resource-id';

import { powerShellWord, shellWord } from '../show-commands';
import type { CrossTenantMethod } from './cross-tenant';

export interface GuideStep {
  readonly name:
    | 'register'
    | 'consent'
    | 'giveRead'
    | 'giveDeploy'
    | 'deploy'
    | 'newGroups'
    | 'share'
    | 'use'
    | 'newCommunity'
    | 'publish'
    | 'usePublic';
  readonly az: string;
  readonly powerShell?: string;
}

export interface GuideFacts {
  readonly galleryId: string;
  readonly location: string;
  readonly homeTenant: string;
  readonly targetTenant: string;
  /** Application (client) id of the app registration. */
  readonly clientId: string;
  /** A version of the gallery for the example. */
  readonly versionId: string;
  readonly publicName: string;
}

const lines = (...parts: readonly string[]): string => parts.join('\n');

/** The steps of a method, with everything filled in that is known; angle brackets stand for what a person decides. */
export function guideSteps(method: CrossTenantMethod, facts: GuideFacts): readonly GuideStep[] {
  if (method === 'app') return appSteps(facts);
  return method === 'direct' ? directSteps(facts) : communitySteps(facts);
}

function appSteps({
  galleryId,
  homeTenant,
  targetTenant,
  clientId,
  versionId,
}: GuideFacts): readonly GuideStep[] {
  const login = (tenant: string) =>
    `az login --service-principal -u ${shellWord(clientId)} -p '<secret>' --tenant ${shellWord(tenant)}\naz account get-access-token`;
  const connect = (tenant: string) =>
    `Connect-AzAccount -ServicePrincipal -Credential $cred -Tenant ${powerShellWord(tenant)}`;
  return [
    {
      name: 'register',
      az: lines(
        "az ad app create --display-name 'Gallery sharing' --sign-in-audience AzureADMultipleOrgs",
        `az ad app credential reset --id ${shellWord(clientId)}`,
        `az ad sp create --id ${shellWord(clientId)}`,
      ),
    },
    {
      name: 'consent',
      az: `https://login.microsoftonline.com/${targetTenant}/oauth2/authorize?client_id=${clientId}&response_type=code&redirect_uri=https%3A%2F%2Fwww.microsoft.com%2F`,
    },
    {
      name: 'giveRead',
      az: `az role assignment create --role Reader --assignee ${shellWord(clientId)} --scope ${shellWord(galleryId)}`,
      powerShell: `New-AzRoleAssignment -ApplicationId ${powerShellWord(clientId)} -RoleDefinitionName Reader -Scope ${powerShellWord(galleryId)}`,
    },
    {
      name: 'giveDeploy',
      az: lines(
        `az login --tenant ${shellWord(targetTenant)}`,
        `az role assignment create --role Contributor --assignee ${shellWord(clientId)} --scope '/subscriptions/<subscription>/resourceGroups/<group>'`,
      ),
    },
    {
      name: 'deploy',
      az: lines(
        'az account clear',
        login(homeTenant),
        login(targetTenant),
        `az vm create --resource-group '<group>' --name '<name>' --admin-username azureuser --generate-ssh-keys --image ${shellWord(versionId)}`,
      ),
      powerShell: lines(
        'Clear-AzContext -Force',
        `$cred = New-Object System.Management.Automation.PSCredential -ArgumentList ${powerShellWord(clientId)}, (Read-Host -AsSecureString)`,
        connect(homeTenant),
        connect(targetTenant),
        `Set-AzVMSourceImage -VM $vm -Id ${powerShellWord(versionId)}`,
      ),
    },
  ];
}

const placeOf = (galleryId: string): string => {
  const { subscriptionId = '', resourceGroup = '', gallery = '' } = parseId(galleryId) ?? {};
  return `--subscription ${shellWord(subscriptionId)} --resource-group ${shellWord(resourceGroup)} --gallery-name ${shellWord(gallery)}`;
};
const createIn = (galleryId: string, location: string, permissions: string): string =>
  `az sig create ${placeOf(galleryId).replace(/--gallery-name .*$/, "--gallery-name '<new name>'")} --location ${shellWord(location)} --permissions ${permissions}`;

function directSteps({ galleryId, location, targetTenant }: GuideFacts): readonly GuideStep[] {
  return [
    { name: 'newGroups', az: createIn(galleryId, location, 'groups') },
    { name: 'share', az: `az sig share add ${placeOf(galleryId)} --tenant-ids ${shellWord(targetTenant)}` },
    { name: 'use', az: `az sig list-shared --location ${shellWord(location)} --shared-to tenant` },
  ];
}

function communitySteps({ galleryId, location, publicName }: GuideFacts): readonly GuideStep[] {
  return [
    {
      name: 'newCommunity',
      az: `${createIn(galleryId, location, 'community')} --publisher-uri '<https address>' --publisher-email '<mail>' --eula '<https address>' --public-name-prefix '<prefix>'`,
    },
    { name: 'publish', az: `az sig share enable-community ${placeOf(galleryId)}` },
    {
      name: 'usePublic',
      az: `az sig image-definition list-community --location ${shellWord(location)} --public-gallery-name ${shellWord(publicName)}`,
    },
  ];
}
