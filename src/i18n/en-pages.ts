import { access } from './en/access';
import { crossTenant } from './en/cross-tenant';
import { demo } from './en/demo';
import { findings } from './en/findings';
import { imports } from './en/import';
import { palette } from './en/palette';
import { replication } from './en/replication';
import { sharing } from './en/sharing';
import { stage } from './en/stage';
import { tour } from './en/tour';

/** English texts of everything else. */
export const enPages = {
  ...access,
  ...crossTenant,
  ...demo,
  ...findings,
  ...imports,
  ...palette,
  ...replication,
  ...sharing,
  ...stage,
  ...tour,
} as const;
