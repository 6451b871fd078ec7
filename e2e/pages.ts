import { contosoSubscriptions } from '../src/emulator/scenarios/contoso.ts';

// Every page of the portal, for what must hold on each of them. A repository test sees to it that no route is missing here.

const prod = `/subscriptions/${contosoSubscriptions.prod}`;

/** Well-known places of the scenario contoso. */
export const places = {
  subscription: prod,
  gallery: `${prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso`,
  definition: `${prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso/images/myImage1`,
  version: `${prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso/images/myImage1/versions/1.0.10`,
} as const;

export interface PageToTry {
  readonly path: string;
  /** Its first heading, where that is not the page's name in the navigation. */
  readonly title: string;
}

export const pages: readonly PageToTry[] = [
  { path: '/', title: 'Galleries' },
  { path: '/galleries', title: 'Galleries' },
  { path: '/definitions', title: 'Definitions' },
  { path: '/versions?eol=90', title: 'Versions' },
  { path: '/resources?hidden=1', title: 'All resources' },
  { path: places.gallery, title: 'gal_contoso' },
  { path: `${places.gallery}?tab=definitions`, title: 'gal_contoso' },
  { path: `${places.gallery}?tab=access`, title: 'gal_contoso' },
  { path: `${places.version}?tab=access&panel=add`, title: '1.0.10' },
  { path: `${places.gallery}?tab=json`, title: 'gal_contoso' },
  { path: places.definition, title: 'myImage1' },
  { path: `${places.definition}?tab=versions`, title: 'myImage1' },
  { path: `${places.definition}?tab=json`, title: 'myImage1' },
  { path: places.version, title: '1.0.10' },
  { path: `${places.version}?tab=replication`, title: '1.0.10' },
  { path: `${places.version}?tab=replication&panel=edit`, title: '1.0.10' },
  { path: `${places.version}?tab=json`, title: '1.0.10' },
  { path: '/replication', title: 'Replication' },
  { path: '/replication?region=westeurope', title: 'Replication' },
  { path: '/sharing', title: 'Sharing' },
  { path: '/sharing/findings', title: 'Findings' },
  { path: '/sharing/cross-tenant', title: 'Share with another tenant' },
  { path: '/demo', title: 'Demo' },
  { path: '/demo?tab=faults', title: 'Demo' },
  { path: '/demo?tab=traffic', title: 'Demo' },
  { path: '/demo?tab=tour', title: 'Demo' },
];

/** Pages that say why there is nothing: unknown, foreign, malformed. */
export const pagesOfNothing: readonly PageToTry[] = [
  { path: '/no-such-page', title: 'Page not found' },
  { path: `${places.gallery}x`, title: 'gal_contosox was not found' },
  { path: `${prod}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet`, title: 'vnet' },
];
