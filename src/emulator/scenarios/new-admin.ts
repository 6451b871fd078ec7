import { guidOf } from '@/lib/seeded';

import type { Scenario } from '../contract';
import { companyDocs, companyOf, grantDocs, personaOf } from './company';
import { managementGroupId, subscriptionDoc } from './estate';

const company = companyOf('Northwind', 'northwind.com');
const subscription = (name: string) => guidOf(`subscription ${name}`);

/** A new administrator: all rights, and an empty estate. */
export const newAdmin: Scenario = {
  name: 'new-admin',
  displayName: 'New admin',
  summary: 'Every right, and nothing there yet',
  speed: 60,
  profile: 'today',
  defaultPersona: 'owner',
  personas: [
    personaOf(company, 'owner', 'Tess de Vries', 'Owner of the whole tenant, since this morning'),
    personaOf(company, 'reader', 'Otto Brandt', 'Reads everything there is'),
    personaOf(company, 'no-access', 'Ulla Berg', 'Without any right'),
  ],
  build: (startMs) => [
    ...companyDocs(company, {
      members: ['Tess de Vries', 'Otto Brandt', 'Ulla Berg'],
      groups: [['Image team', ['Tess de Vries'], 'Will build images']],
      programs: ['sp-pipeline'],
    }),
    ...['Northwind Production', 'Northwind Development'].map((name) =>
      subscriptionDoc(subscription(name), name, company.tenantId, company.tenantId),
    ),
    ...grantDocs(company, startMs, [
      [managementGroupId(company.tenantId), 'owner', 'Tess de Vries', 'User', { ageDays: 0.2 }],
      [managementGroupId(company.tenantId), 'reader', 'Otto Brandt'],
    ]),
  ],
};
