import { guidOf } from '@/lib/seeded';

import type { Doc, LaterDocs, OpenedEstate, Scenario } from '../contract';
import { bulkDefinition, bulkVersions, wholeOf } from './bulk';
import { companyDocs, companyOf, grantDocs, personaOf } from './company';
import { managementGroupDoc, managementGroupId, resourceGroupDoc, subscriptionDoc } from './estate';
import { definitionDoc, galleryDoc, galleryId, managedImageDoc } from './galleries';

// 40 subscriptions with 50,000 galleries, definitions and versions together.

const company = companyOf('Wide World Importers', 'wideworldimporters.com');
const SUBSCRIPTIONS = 40;
const GALLERIES = 5;
const DEFINITIONS = 10;
/** 40 × 5 galleries, × 10 definitions, × 24 versions: 200 + 2,000 + 48,000. */
const VERSIONS = 24;

const HOMES = [
  'westeurope',
  'eastus2',
  'southeastasia',
  'australiaeast',
  'brazilsouth',
  'uksouth',
  'westus3',
  'japaneast',
];
const two = (n: number) => String(n).padStart(2, '0');
const subscriptionId = (n: number) => guidOf(`subscription Wide World Importers ${n}`);

/** Versions are made on demand: the estate opens with the 2,000 documents of its first pages. */
function open(startMs: number): OpenedEstate {
  const later: LaterDocs[] = [];
  const docs: Doc[] = [
    ...companyDocs(company, {
      members: ['Grace Okoro', 'Henk Smit', 'Ida Holm'],
      groups: [['Regional teams', ['Ida Holm']]],
      programs: ['sp-worldwide'],
    }),
    ...['emea', 'americas', 'apac'].map((name) =>
      managementGroupDoc(`wwi-${name}`, name.toUpperCase(), company.tenantId, company.tenantId),
    ),
    ...grantDocs(company, startMs, [
      [managementGroupId(company.tenantId), 'owner', 'Grace Okoro'],
      [managementGroupId('wwi-emea'), 'reader', 'Henk Smit'],
      [
        managementGroupId(company.tenantId),
        'computeGalleryArtifactsPublisher',
        'sp-worldwide',
        'ServicePrincipal',
      ],
    ]),
  ];
  for (let s = 0; s < SUBSCRIPTIONS; s++) {
    const id = subscriptionId(s);
    const home = HOMES[s % HOMES.length] ?? 'westeurope';
    const second = HOMES[(s + 1) % HOMES.length] ?? 'eastus2';
    const parent = ['wwi-emea', 'wwi-americas', 'wwi-apac'][s % 3] ?? company.tenantId;
    const version = bulkVersions({ startMs, regions: [home, second] });
    const group = 'rg-images';
    const source = managedImageDoc({
      subscriptionId: id,
      resourceGroup: group,
      name: 'base-build',
      location: home,
      osType: 'Linux',
      hyperVGeneration: 'V2',
      osDiskGB: 30,
      dataDisksGB: [],
    });
    docs.push(
      subscriptionDoc(id, `WWI ${two(s + 1)}`, company.tenantId, parent),
      resourceGroupDoc(id, group, home),
      source,
    );
    for (let g = 0; g < GALLERIES; g++) {
      const name = `gal_${two(s + 1)}_${g + 1}`;
      docs.push(galleryDoc({ subscriptionId: id, resourceGroup: group, name, location: home }));
      for (let d = 0; d < DEFINITIONS; d++) {
        const sku = `image-${two(d + 1)}`;
        const definition = definitionDoc(galleryId(id, group, name), sku, home, bulkDefinition('WWI', sku));
        docs.push(definition);
        later.push({
          type: 'microsoft.compute/galleries/images/versions',
          under: definition.id,
          build: () =>
            Array.from({ length: VERSIONS }, (_, v) =>
              version(definition.id, `1.${v}.0`, VERSIONS - 1 - v, source.id),
            ),
        });
      }
    }
  }
  return { docs, later };
}

/** The largest estate: does everything still answer at once? */
export const mega: Scenario = {
  name: 'mega',
  displayName: 'Mega',
  summary: '40 subscriptions with 50,000 galleries, definitions and versions',
  speed: 60,
  profile: 'today',
  defaultPersona: 'owner',
  personas: [
    personaOf(company, 'owner', 'Grace Okoro', 'Owner of the tenant'),
    personaOf(company, 'reader', 'Henk Smit', 'Reads the subscriptions of one part of the world'),
    personaOf(company, 'no-access', 'Ida Holm', 'Without any right'),
  ],
  build: (startMs) => wholeOf(open(startMs)),
  open,
};
