import { guidOf } from '@/lib/seeded';

import type { Doc, Scenario } from '../contract';
import { companyDocs, companyOf, grantDocs, personaOf } from './company';
import { DAY, managementGroupId, resourceGroupDoc, subscriptionDoc } from './estate';
import { definitionDoc, galleryDoc, galleryId, managedImageDoc, scaleSetDoc } from './galleries';
import { versionDoc } from './versions';

// The example of docs/service-rules.md (S10) under the rules of 2019: one company, one gallery, three generalized images.

const company = companyOf('Contoso', 'contoso2019.com');
const SUBSCRIPTION = guidOf('subscription Contoso 2019');
const GROUP = 'myGalleryRG';
const HOME = 'southcentralus';

/** The definitions of S10 with their versions: the newest in three regions, older ones in one (S41). */
const IMAGES = [
  {
    name: 'myImage1',
    publisher: 'Contoso',
    offer: 'Finance',
    sku: 'Backend',
    osType: 'Linux',
    versions: 4,
    gb: 32,
  },
  {
    name: 'myImage2',
    publisher: 'Contoso',
    offer: 'Finance',
    sku: 'Frontend',
    osType: 'Windows',
    versions: 3,
    gb: 127,
  },
  {
    name: 'myImage3',
    publisher: 'Testing',
    offer: 'Finance',
    sku: 'Frontend',
    osType: 'Windows',
    versions: 2,
    gb: 127,
  },
] as const;

function imageDocs(gallery: string, image: (typeof IMAGES)[number], startMs: number): readonly Doc[] {
  const { name, publisher, offer, sku, osType, versions, gb } = image;
  const definition = definitionDoc(gallery, name, HOME, {
    description: `${offer} ${sku.toLowerCase()}`,
    hyperVGeneration: 'V1',
    osType,
    osState: 'Generalized',
    identifier: { publisher, offer, sku },
    recommended: { vCPUs: { min: 1, max: 8 }, memory: { min: 2, max: 32 } },
    ...(name === 'myImage3' && { disallowed: { diskTypes: ['Standard_LRS'] } }),
  });
  const source = managedImageDoc({
    subscriptionId: SUBSCRIPTION,
    resourceGroup: GROUP,
    name: `${name}Managed`,
    location: HOME,
    osType,
    hyperVGeneration: 'V1',
    osDiskGB: gb,
    dataDisksGB: name === 'myImage1' ? [64] : [],
  });
  const docs = Array.from({ length: versions }, (_, i) =>
    versionDoc({
      definitionId: definition.id,
      name: `1.0.${i}`,
      regions: i === versions - 1 ? [HOME, 'eastus', 'westeurope'] : [HOME],
      publishedAt: startMs - (versions - i) * 30 * DAY,
      startMs,
      traits: name === 'myImage1' ? 'd' : '',
      osDiskGB: gb,
      sourceId: source.id,
    }),
  );
  return [definition, source, ...docs];
}

/** The example of the documents of 2019, under their rules. */
export const seed2019: Scenario = {
  name: 'seed-2019',
  displayName: 'Service documents of 2019',
  summary: 'The gallery and the three images that the documents of 2019 describe',
  speed: 60,
  profile: '2019',
  defaultPersona: 'owner',
  personas: [
    personaOf(company, 'owner', 'Alex Morgan', 'Owner of the subscription'),
    personaOf(company, 'reader', 'Rina Patel', 'Reader on the gallery'),
    personaOf(company, 'image-reader', 'Ivo Lindgren', 'Reader on one definition: sees no gallery'),
    personaOf(company, 'no-access', 'Nora Haas', 'Without any right'),
  ],
  build: (startMs) => {
    const gallery = galleryId(SUBSCRIPTION, GROUP, 'myGallery');
    return [
      ...companyDocs(company, {
        members: ['Alex Morgan', 'Rina Patel', 'Ivo Lindgren', 'Nora Haas'],
        groups: [['Finance', ['Rina Patel']]],
        programs: ['sp-deploy'],
      }),
      subscriptionDoc(SUBSCRIPTION, 'Contoso', company.tenantId, company.tenantId),
      resourceGroupDoc(SUBSCRIPTION, GROUP, HOME),
      galleryDoc({
        subscriptionId: SUBSCRIPTION,
        resourceGroup: GROUP,
        name: 'myGallery',
        location: HOME,
        description: 'Images of Contoso',
      }),
      ...IMAGES.flatMap((image) => imageDocs(gallery, image, startMs)),
      scaleSetDoc({
        subscriptionId: SUBSCRIPTION,
        resourceGroup: GROUP,
        name: 'myScaleSet',
        location: HOME,
        imageId: `${gallery}/images/myImage1/versions/1.0.0`,
        capacity: 20,
      }),
      ...grantDocs(company, startMs, [
        [managementGroupId(company.tenantId), 'owner', 'Alex Morgan'],
        [gallery, 'reader', 'Rina Patel'],
        [`${gallery}/images/myImage1`, 'reader', 'Ivo Lindgren'],
        [gallery, 'reader', 'sp-deploy', 'ServicePrincipal'],
      ]),
    ];
  },
};
