import { guidOf, hash32 } from '@/lib/seeded';

import type { Doc, Scenario } from '../contract';
import { wholeSecondDate } from '../wire-date';
import { contosoAccess } from './contoso-access';
import { CONTOSO, contosoDirectory, contosoPersonas, FABRIKAM } from './contoso-people';
import { definitionTable, galleryTable, regionSets } from './contoso-tables';
import { contosoUsers } from './contoso-users';
import {
  DAY,
  HOUR,
  managementGroupDoc,
  MINUTE,
  resourceGroupDoc,
  subscriptionDoc,
  tenantDocs,
} from './estate';
import type { Tags } from './galleries';
import { communityProfile, definitionDoc, galleryDoc, galleryId, managedImageDoc } from './galleries';
import { midnight, versionDoc, versionNames } from './versions';

/** Subscriptions by the short name that the tables use. */
export const contosoSubscriptions = {
  prod: guidOf('subscription Contoso Prod'),
  lab: guidOf('subscription Contoso Lab'),
  dev: guidOf('subscription Contoso Dev/Test'),
  fab: guidOf('subscription Fabrikam Shared'),
} as const;

const rows = (table: string, fields: number): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const parts = line.split('|');
      // The last field is free text and may contain the separator itself.
      return [...parts.slice(0, fields - 1), parts.slice(fields - 1).join('|')];
    });

function tagsOf(text: string): Tags | undefined {
  if (text === '') return undefined;
  return Object.fromEntries(
    text.split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

const subscriptionOf = (key: string): string =>
  contosoSubscriptions[key as keyof typeof contosoSubscriptions] ?? contosoSubscriptions.prod;

function sharingOf(kind: string, subscriptionKey: string): unknown {
  if (kind === 'community') return communityProfile('contosoopen', 'contoso.com');
  if (kind !== 'groups') return undefined;
  const other = subscriptionKey === 'fab' ? CONTOSO : FABRIKAM;
  const own = subscriptionKey === 'fab' ? contosoSubscriptions.dev : contosoSubscriptions.lab;
  return {
    permissions: 'Groups',
    groups: [
      { type: 'AADTenants', ids: [other] },
      { type: 'Subscriptions', ids: [own] },
    ],
  };
}

/** Everything a definition may say beside its identity, from the letters of the table. */
function definitionProperties(row: readonly string[], startMs: number): unknown {
  const [
    ,
    name = '',
    triple = '',
    kind = '',
    ,
    ,
    ,
    ,
    eol = '',
    recommended = '',
    extras = '',
    description = '',
  ] = row;
  const [publisher = '', offer = '', sku = ''] = triple.split('/');
  const [vCPUs, memory] = recommended.split(',').map((range) => {
    const [min = 0, max = 0] = range.split('-').map(Number);
    return { min, max };
  });
  const features = [
    kind.includes('T') && { name: 'SecurityType', value: 'TrustedLaunchSupported' },
    kind.includes('C') && { name: 'SecurityType', value: 'ConfidentialVmSupported' },
    kind.includes('N') && { name: 'DiskControllerTypes', value: 'SCSI,NVMe' },
    kind.includes('H') && { name: 'IsHibernateSupported', value: 'True' },
    kind[2] === '2' && { name: 'IsAcceleratedNetworkSupported', value: 'True' },
  ].filter((f) => f !== false);
  const site = `contoso.com/images/${name}`;
  return {
    ...(description !== '' && { description }),
    ...(extras.includes('e') && { eula: `https://${site}/eula` }),
    ...(extras.includes('t') && {
      eula: 'Internal use only. See the terms that came with your purchase order.',
    }),
    ...(extras.includes('p') && { privacyStatementUri: `https://${site}/privacy` }),
    ...(extras.includes('n') && { releaseNoteUri: `https://${site}/release-notes` }),
    ...(extras.includes('h') && { releaseNoteUri: `http://intranet.${site}/notes.txt` }),
    ...(extras.includes('i') && { releaseNoteUri: 'ask the lab, room 3.14' }),
    hyperVGeneration: kind[2] === '1' ? 'V1' : 'V2',
    architecture: kind.includes('A') ? 'Arm64' : 'x64',
    ...(features.length > 0 && { features }),
    osType: kind[0] === 'W' ? 'Windows' : 'Linux',
    osState: kind[1] === 'S' ? 'Specialized' : 'Generalized',
    ...(eol !== '' && { endOfLifeDate: wholeSecondDate(midnight(startMs) + Number(eol) * DAY) }),
    identifier: { publisher, offer, sku },
    ...(recommended !== '' && { recommended: { vCPUs, memory } }),
    ...(extras.includes('d') && { disallowed: { diskTypes: ['Standard_LRS'] } }),
  };
}

/** Newest versions are everywhere, older ones in fewer places, as people keep them. */
function regionsFor(all: readonly string[], age: number): readonly string[] {
  if (age === 0) return all;
  return age < 3 ? all.slice(0, Math.max(2, all.length - 1)) : all.slice(0, 2);
}

// myImage1 (S10): 1.0.9 is in UK South, 1.0.10 is not yet (A3).
const fixtureRegions = (age: number): readonly string[] =>
  age === 0
    ? ['westeurope', 'francecentral', 'eastus2']
    : age < 3
      ? ['westeurope', 'uksouth', 'francecentral', 'eastus2']
      : ['westeurope', 'uksouth'];

function definitionAndVersions(
  row: readonly string[],
  galleries: ReadonlyMap<string, readonly string[]>,
  startMs: number,
) {
  const [gallery = '', name = '', , kind = '', set = '', names = '', traits = '', size = ''] = row;
  const [subKey = '', resourceGroup = '', , home = 'westeurope'] = galleries.get(gallery) ?? [];
  const subscriptionId = subscriptionOf(subKey);
  const parent = galleryId(subscriptionId, resourceGroup, gallery);
  const listed = (regionSets[set] ?? '').split(' ').filter(Boolean);
  const all = [...new Set([home, ...listed])];
  const definition = definitionDoc(
    parent,
    name,
    home,
    definitionProperties(row, startMs),
    tagsOf(kind.includes('S') ? 'state=specialized' : ''),
  );
  const base = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers`;
  const [source, ...images] =
    kind[1] === 'S'
      ? [`${base}/Microsoft.Compute/disks/${name}-os`]
      : [
          `${base}/Microsoft.Compute/images/${name}-build`,
          managedImageDoc({
            subscriptionId,
            resourceGroup,
            name: `${name}-build`,
            location: home,
            osType: kind[0] === 'W' ? 'Windows' : 'Linux',
            hyperVGeneration: kind[2] === '1' ? 'V1' : 'V2',
            osDiskGB: Number(size),
            dataDisksGB: traits.includes('d') ? [64, 256] : [],
          }),
        ];
  const traitsByAge = traits.split(' ');
  // Teams publish at their own pace: every one to seven weeks, at working hours of some day.
  const pace = 7 + (hash32(name) % 42);
  const since = hash32(`${gallery} ${name}`) % pace;
  const publishedAt = (age: number): number => {
    // What is being made now was begun minutes ago.
    if (traitsByAge[age]?.includes('C')) return startMs - 14 * MINUTE;
    const seconds = hash32(`${gallery} ${name} ${age}`) % (10 * 3600);
    return midnight(startMs) - (age * pace + since + 1) * DAY + 7 * HOUR + seconds * 1000;
  };
  const versions = versionNames(names, publishedAt).map((version, age) => {
    const traitsHere = (traitsByAge[age] ?? '-').replace('-', '');
    const regions =
      set === 'fixture' ? fixtureRegions(age) : regionsFor(all, /[UFr]/.test(traitsHere) ? 0 : age);
    return versionDoc({
      definitionId: definition.id,
      name: version,
      regions,
      publishedAt: publishedAt(age),
      startMs,
      traits: traitsHere,
      osDiskGB: Number(size),
      sourceId: source,
      encryptionSets: `${base}/Microsoft.Compute/diskEncryptionSets`,
    });
  });
  return [definition, ...images, ...versions];
}

function build(startMs: number): readonly Doc[] {
  const { prod, lab, dev, fab } = contosoSubscriptions;
  const galleryRows = rows(galleryTable, 7);
  const galleries = new Map(galleryRows.map((row) => [row[2] ?? '', row]));
  const resourceGroups = new Map(
    galleryRows.map(([sub = '', rg = '', , location = '']) => [`${sub}/${rg}`, { sub, rg, location }]),
  );
  return [
    ...tenantDocs({ tenantId: CONTOSO, displayName: 'Contoso', domain: 'contoso.com', country: 'NL' }),
    ...tenantDocs({ tenantId: FABRIKAM, displayName: 'Fabrikam', domain: 'fabrikam.com', country: 'FR' }),
    managementGroupDoc('contoso-platform', 'Platform', CONTOSO, CONTOSO),
    managementGroupDoc('contoso-landing-zones', 'Landing zones', CONTOSO, CONTOSO),
    managementGroupDoc('contoso-sandbox', 'Sandbox', CONTOSO, 'contoso-landing-zones'),
    subscriptionDoc(prod, 'Contoso Prod', CONTOSO, 'contoso-platform', { env: 'prod' }),
    subscriptionDoc(lab, 'Contoso Lab', CONTOSO, 'contoso-sandbox', { env: 'lab' }),
    subscriptionDoc(dev, 'Contoso Dev/Test', CONTOSO, 'contoso-landing-zones', { env: 'dev' }),
    subscriptionDoc(fab, 'Fabrikam Shared', FABRIKAM, FABRIKAM),
    ...[...resourceGroups.values()].map(({ sub, rg, location }) =>
      resourceGroupDoc(subscriptionOf(sub), rg, location),
    ),
    resourceGroupDoc(prod, 'rg-workloads', 'westeurope', { env: 'prod' }),
    resourceGroupDoc(dev, 'rg-workloads-dev', 'westus2', { env: 'dev' }),
    ...galleryRows.map(
      ([sub = '', resourceGroup = '', name = '', location = '', sharing = '', description = '', tags = '']) =>
        galleryDoc({
          subscriptionId: subscriptionOf(sub),
          resourceGroup,
          name,
          location,
          ...(description !== '' && { description }),
          tags: tagsOf(tags),
          sharingProfile: sharingOf(sharing, sub),
          ...(name === 'gal_platform' && { softDelete: true }),
        }),
    ),
    ...rows(definitionTable, 12).flatMap((row) => definitionAndVersions(row, galleries, startMs)),
    ...contosoUsers(contosoSubscriptions),
    ...contosoDirectory(),
    ...contosoAccess(contosoSubscriptions, startMs),
  ];
}

/** Two companies, four subscriptions and a year of images: the estate that demos and journeys A and C play in. */
export const contoso: Scenario = {
  name: 'contoso',
  displayName: 'Contoso',
  summary: 'Two tenants, four subscriptions, a year of images in every state',
  speed: 60,
  profile: '2019',
  defaultPersona: 'owner',
  personas: contosoPersonas,
  // The lab's list fails now and then, so that one sees how a list with a missing part looks; asking again cures it.
  faults: [
    {
      id: 'contoso-lab-now-and-then',
      kind: 'serverError',
      match: `GET /subscriptions/${contosoSubscriptions.lab}/providers/Microsoft.Compute/galleries`,
      every: 5,
      ofScenario: true,
    },
  ],
  build,
};
