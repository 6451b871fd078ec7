import { guidOf } from '@/lib/seeded';

import type { Doc, Scenario, ScenarioPersona } from '../contract';
import { roleIds } from '../data/role-ids';
import {
  DAY,
  groupDoc,
  roleAssignmentDoc,
  servicePrincipalDoc,
  subscriptionDoc,
  tenantDocs,
  userDoc,
} from './estate';

const TENANT = guidOf('tenant empty');
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';
const idOf = (name: string) => guidOf(`empty principal ${name}`);

const person = (name: string, displayName: string, summary: string): ScenarioPersona => ({
  name,
  displayName,
  userPrincipalName: `${name}@empty.onmicrosoft.com`,
  objectId: idOf(name),
  homeTenantId: TENANT,
  tenantIds: [TENANT],
  summary,
});
const personas = [
  person('owner', 'Olga Owner', 'Owner of the subscription'),
  person('contributor', 'Carl Contributor', 'Contributor on the subscription'),
  person('reader', 'Rita Reader', 'Reader on the subscription'),
  person('no-access', 'Nils Nobody', 'Without any right'),
];

function build(startMs: number): readonly Doc[] {
  const scope = `/subscriptions/${SUBSCRIPTION}`;
  const grant = (name: string, roleId: string) =>
    roleAssignmentDoc({
      scope,
      roleId,
      principalId: idOf(name),
      principalType: 'User',
      tenantId: TENANT,
      createdAt: startMs - DAY,
    });
  const inTenant = (name: string) => ({ tenantId: TENANT, objectId: idOf(name), displayName: name });
  return [
    ...tenantDocs({ tenantId: TENANT, displayName: 'Empty', domain: 'empty.onmicrosoft.com', country: 'NL' }),
    subscriptionDoc(SUBSCRIPTION, 'Empty subscription', TENANT, TENANT),
    grant('owner', roleIds.owner),
    grant('contributor', roleIds.contributor),
    grant('reader', roleIds.reader),
    ...personas.map(({ objectId, displayName, userPrincipalName }) =>
      userDoc({ tenantId: TENANT, objectId, displayName, userPrincipalName }),
    ),
    groupDoc({
      ...inTenant('Image team'),
      description: 'May be granted roles',
      members: [idOf('reader'), idOf('sp-images')],
    }),
    groupDoc({ ...inTenant('Auditors'), members: [idOf('no-access')] }),
    servicePrincipalDoc(inTenant('sp-images')),
    servicePrincipalDoc(inTenant('sp-inventory')),
  ];
}

/** One empty subscription, for test suites that create what they need. */
export const empty: Scenario = {
  name: 'empty',
  displayName: 'Empty',
  summary: 'One subscription without any resource',
  speed: 1,
  profile: 'today',
  defaultPersona: 'owner',
  personas,
  build,
};
