import { guidOf } from '@/lib/seeded';

import type { Doc, LaterDocs, OpenedEstate, Scenario } from '../contract';
import { bulkDefinition, bulkVersions, wholeOf } from './bulk';
import { companyDocs, companyOf, grantDocs, personaOf } from './company';
import { managementGroupId, resourceGroupDoc, subscriptionDoc } from './estate';
import { definitionDoc, galleryDoc, galleryId, managedImageDoc } from './galleries';

// One subscription, one region, one short of each limit: 99 galleries, 999 definitions, 9,999 versions (S24 to S26).

const company = companyOf('Adatum', 'adatum.com');
const SUBSCRIPTION = guidOf('subscription Adatum');
const GROUP = 'rg-images';
const HOME = 'westeurope';
const GALLERIES = 99;
const DEFINITIONS = 999;
const VERSIONS = 9_999;

function open(startMs: number): OpenedEstate {
  const later: LaterDocs[] = [];
  const version = bulkVersions({ startMs, regions: [HOME, 'northeurope'] });
  const source = managedImageDoc({
    subscriptionId: SUBSCRIPTION,
    resourceGroup: GROUP,
    name: 'base-build',
    location: HOME,
    osType: 'Linux',
    hyperVGeneration: 'V2',
    osDiskGB: 30,
    dataDisksGB: [],
  });
  const docs: Doc[] = [
    ...companyDocs(company, { members: ['Iris Jansen', 'Tom Visser'], programs: ['sp-factory'] }),
    subscriptionDoc(SUBSCRIPTION, 'Adatum Images', company.tenantId, company.tenantId),
    resourceGroupDoc(SUBSCRIPTION, GROUP, HOME),
    source,
    ...grantDocs(company, startMs, [
      [managementGroupId(company.tenantId), 'owner', 'Iris Jansen'],
      [`/subscriptions/${SUBSCRIPTION}`, 'reader', 'Tom Visser'],
      [
        `/subscriptions/${SUBSCRIPTION}`,
        'computeGalleryArtifactsPublisher',
        'sp-factory',
        'ServicePrincipal',
      ],
    ]),
  ];
  for (let g = 0; g < GALLERIES; g++) {
    const name = `gal_team_${String(g + 1).padStart(2, '0')}`;
    docs.push(
      galleryDoc({
        subscriptionId: SUBSCRIPTION,
        resourceGroup: GROUP,
        name,
        location: HOME,
        description: `Images of team ${g + 1}`,
      }),
    );
  }
  let made = 0;
  for (let d = 0; d < DEFINITIONS; d++) {
    const team = String((d % GALLERIES) + 1).padStart(2, '0');
    const name = `image-${String(d + 1).padStart(4, '0')}`;
    const definition = definitionDoc(
      galleryId(SUBSCRIPTION, GROUP, `gal_team_${team}`),
      name,
      HOME,
      bulkDefinition('Adatum', name),
    );
    docs.push(definition);
    // As even as 9,999 versions go over 999 definitions.
    const upTo = Math.round(((d + 1) * VERSIONS) / DEFINITIONS);
    const here = upTo - made;
    later.push({
      type: 'microsoft.compute/galleries/images/versions',
      under: definition.id,
      build: () =>
        Array.from({ length: here }, (_, v) => version(definition.id, `1.0.${v}`, here - 1 - v, source.id)),
    });
    made = upTo;
  }
  return { docs, later };
}

/** One more gallery, definition and version fit; the second is refused. */
export const nearLimits: Scenario = {
  name: 'near-limits',
  displayName: 'Near the limits',
  summary: '99 galleries, 999 definitions and 9,999 versions in one region',
  speed: 60,
  profile: '2019',
  defaultPersona: 'owner',
  personas: [
    personaOf(company, 'owner', 'Iris Jansen', 'Owner of the tenant'),
    personaOf(company, 'reader', 'Tom Visser', 'Reads the subscription'),
  ],
  build: (startMs) => wholeOf(open(startMs)),
  open,
};
