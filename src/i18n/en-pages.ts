import { access } from './en/access';
import { crossTenant } from './en/cross-tenant';
import { definition } from './en/definition';
import { demo } from './en/demo';
import { editing } from './en/editing';
import { findings } from './en/findings';
import { gallery } from './en/gallery';
import { imports } from './en/import';
import { palette } from './en/palette';
import { regionMap } from './en/region-map';
import { replication } from './en/replication';
import { resource } from './en/resource';
import { sharing } from './en/sharing';
import { stage } from './en/stage';
import { tour } from './en/tour';
import { version } from './en/version';
import { viewAs } from './en/view-as';

/** English texts of everything that loads later. */
export const enPages = {
  ...access,
  ...crossTenant,
  ...definition,
  ...demo,
  ...editing,
  ...findings,
  ...gallery,
  ...imports,
  ...palette,
  ...regionMap,
  ...replication,
  ...resource,
  ...sharing,
  ...stage,
  ...tour,
  ...version,
  ...viewAs,
} as const;
