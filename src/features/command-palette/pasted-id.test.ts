import { expect, test } from 'vitest';

import { readPasted } from './pasted-id';

const S = '7f2c9a10-1111-4222-8333-444455556666';
const version = `/subscriptions/${S}/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gal_contoso/images/myImage1/versions/1.0.10`;
const gallery = version.slice(0, version.indexOf('/images'));
const id = (text: string) => ({ kind: 'id', id: text });

test.each([
  ['bare', version, version],
  ['with blanks and a line break around it', `  ${version}\n`, version],
  ['in lower case', version.toLowerCase(), version.toLowerCase()],
  ['in upper case', version.toUpperCase(), version.toUpperCase()],
  ['without its first slash', version.slice(1), version],
  ['with doubled and trailing slashes', `//subscriptions//${S}/`, `/subscriptions/${S}`],
  ['a management URL', `https://management.azure.com${version}?api-version=2024-03-03`, version],
  [
    'a portal URL with tenant and blade',
    `https://portal.azure.com/#@contoso.com/resource${gallery}/overview`,
    gallery,
  ],
  ['a portal URL without tenant', `https://portal.azure.com/#resource${version}`, version],
  [
    'a portal URL of a group with blade',
    `https://portal.azure.com/#@c/resource/subscriptions/${S}/resourceGroups/rg/overview`,
    `/subscriptions/${S}/resourceGroups/rg`,
  ],
  ['percent-encoded whole', encodeURIComponent(version), version],
  [
    'inside a portal blade address',
    `https://portal.azure.com/#blade/x/resourceId/${encodeURIComponent(gallery)}/section/overview`,
    gallery,
  ],
  ['a line of JSON', `  "id": "${version}",`, version],
  ['in quotes with a comma behind', `'${version}',`, version],
  ['at the end of a sentence', `${version}.`, version],
  ['this portal’s own address', `http://localhost:4173${version}?tab=replication`, version],
  ['in brackets', `(see ${gallery})`, gallery],
  [
    'a group that ends with a bracket of its own',
    `/subscriptions/${S}/resourceGroups/rg(x)`,
    `/subscriptions/${S}/resourceGroups/rg(x)`,
  ],
  [
    'escapes inside a name',
    `/subscriptions/${S}/resourceGroups/gr%C3%B6%C3%9Fe`,
    `/subscriptions/${S}/resourceGroups/größe`,
  ],
])('an id is read %s', (_, text, expected) => {
  expect(readPasted(text)).toEqual(id(expected));
});

test.each([
  ['https://management.azure.com/tenants', 'noSubscription', ''],
  ['/providers/Microsoft.Compute', 'noSubscription', ''],
  ['/subscriptions/', 'noSubscription', ''],
  ['/subscriptions/prod/resourceGroups/rg', 'notGuid', 'prod'],
  [`/subscriptions/${S}/galleries/g`, 'noGroup', 'galleries'],
  [`/subscriptions/${S}/resourceGroups`, 'noName', 'resourceGroups'],
  [`/subscriptions/${S}/resourceGroups/rg/galleries/g`, 'noProvider', 'galleries'],
  [`/subscriptions/${S}/resourceGroups/rg/providers`, 'noName', 'providers'],
  [`/subscriptions/${S}/resourceGroups/rg/providers/Microsoft.Compute`, 'noType', 'Microsoft.Compute'],
  [`${gallery}/images`, 'noName', 'images'],
  [`/subscriptions/${S}/resourceGroups/a%ZZ`, 'badEscape', 'a%ZZ'],
])('a malformed id says what is wrong: %s', (text, problem, value) => {
  expect(readPasted(text)).toEqual({ kind: 'malformed', problem, value });
});

test.each(['gal_contoso', '1.10', '1e3', '(', '.*', '😀', 'صور', '<b>x</b>', 'subscriptions', ''])(
  'words are a search: %s',
  (text) => {
    expect(readPasted(text)).toEqual({ kind: 'text' });
  },
);
