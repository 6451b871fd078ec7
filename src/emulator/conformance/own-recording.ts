import type { Exchange } from './recording';

// One exchange of each shape, written down from the notes on the service, so that the replay is tried where no recordings are. Its
// guids and instants are not the emulator's, as in a real recording.

const HOST = 'https://management.azure.com';
const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/own';
const COMPUTE = `${GROUP}/providers/Microsoft.Compute`;
const GALLERY = `${COMPUTE}/galleries/own_gallery`;
const DEFINITION = `${GALLERY}/images/linux`;
const VERSION = `${DEFINITION}/versions/1.0.0`;
const SOURCE = `${COMPUTE}/images/source`;
const API = 'api-version=2023-07-03';
const [GALLERY_RUN, VERSION_RUN, SHARE_RUN, DELETE_RUN] = [1, 2, 3, 4].map(
  (n) => `1111111${n}-0000-4000-8000-000000000000`,
);

const status = (run: string | undefined, more = '') =>
  `${HOST}/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Compute/locations/westus/capsOperations/${run}?${more}${API}`;

const EVERY = {
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  expires: '-1',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const exchange = (
  method: string,
  path: string,
  code: number,
  responseBody?: unknown,
  requestBody?: unknown,
  headers: Exchange['responseHeaders'] = {},
): Exchange => ({
  method,
  url: path.startsWith('https:') ? path : `${HOST}${path}`,
  requestBody,
  status: code,
  responseHeaders: { ...EVERY, ...(responseBody !== undefined && JSON_TYPE), ...headers },
  responseBody,
});

const group = {
  id: GROUP,
  name: 'own',
  type: 'Microsoft.Resources/resourceGroups',
  location: 'westus',
  properties: { provisioningState: 'Succeeded' },
};
const gallery = (provisioningState: string, permissions?: unknown) => ({
  name: 'own_gallery',
  id: GALLERY,
  type: 'Microsoft.Compute/galleries',
  location: 'westus',
  properties: {
    identifier: { uniqueName: '00000000-0000-0000-0000-000000000000-OWN_GALLERY' },
    sharingProfile: { permissions: 'Groups', ...(permissions !== undefined && { groups: permissions }) },
    provisioningState,
  },
});
const version = (provisioningState: string) => ({
  name: '1.0.0',
  id: VERSION,
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westus',
  properties: {
    publishingProfile: {
      targetRegions: [{ name: 'West US', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' }],
      replicaCount: 1,
      excludeFromLatest: false,
      publishedDate: '2024-08-26T09:30:33.5820375+00:00',
      storageAccountType: 'Standard_LRS',
    },
    storageProfile: {
      source: { id: SOURCE },
      ...(provisioningState === 'Succeeded' && {
        osDiskImage: { sizeInGB: 64, hostCaching: 'ReadWrite', source: {} },
      }),
    },
    safetyProfile: { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false },
    provisioningState,
  },
});
const running = (run: string | undefined) => ({
  startTime: '2024-08-26T09:30:33.5664121+00:00',
  status: 'InProgress',
  name: run,
});
const done = (run: string | undefined) => ({
  startTime: '2024-08-26T09:30:33.5664121+00:00',
  endTime: '2024-08-26T09:38:27.1013311+00:00',
  status: 'Succeeded',
  name: run,
});
const asked = (run: string | undefined) => ({ 'azure-asyncoperation': status(run) });
const monitored = (run: string | undefined) => ({ ...asked(run), location: status(run, 'monitor=true&') });
const SLOW = { 'retry-after': '60' };
const shared = [{ type: 'Subscriptions', ids: ['22222222-0000-4000-8000-000000000000'] }];

export const OWN_EXCHANGES: readonly Exchange[] = [
  exchange('GET', `${GROUP}?api-version=2022-09-01`, 200, group),
  exchange(
    'PUT',
    `${GALLERY}?${API}`,
    201,
    gallery('Creating'),
    { location: 'westus', properties: { sharingProfile: { permissions: 'Groups' } } },
    asked(GALLERY_RUN),
  ),
  exchange('GET', status(GALLERY_RUN), 200, done(GALLERY_RUN)),
  exchange('GET', `${GALLERY}?${API}`, 200, gallery('Succeeded')),
  exchange(
    'PUT',
    `${VERSION}?${API}`,
    201,
    version('Creating'),
    {
      location: 'westus',
      properties: {
        publishingProfile: { targetRegions: [{ name: 'westus' }] },
        storageProfile: { source: { id: SOURCE } },
      },
    },
    { ...asked(VERSION_RUN), ...SLOW },
  ),
  exchange('GET', status(VERSION_RUN), 200, running(VERSION_RUN), undefined, SLOW),
  exchange('GET', status(VERSION_RUN), 200, done(VERSION_RUN)),
  exchange('GET', `${VERSION}?${API}`, 200, version('Succeeded')),
  exchange(
    'POST',
    `${GALLERY}/share?${API}`,
    202,
    undefined,
    { operationType: 'Add', groups: shared },
    monitored(SHARE_RUN),
  ),
  exchange('GET', status(SHARE_RUN, 'monitor=true&'), 200),
  exchange('GET', `${GALLERY}?${API}&$select=Permissions`, 200, gallery('Succeeded', shared)),
  exchange('DELETE', `${VERSION}?${API}`, 202, undefined, undefined, { ...monitored(DELETE_RUN), ...SLOW }),
  exchange('GET', status(DELETE_RUN), 200, done(DELETE_RUN)),
  exchange('HEAD', `${GROUP}none?api-version=2022-09-01`, 404, undefined, undefined, {
    'x-ms-failure-cause': 'gateway',
  }),
];
