import { definition } from './en/definition';
import { editing } from './en/editing';
import { regionMap } from './en/region-map';
import { version } from './en/version';

/** English texts of the pages of definitions and versions, of their forms and of the map, besides those of a gallery's page. A rule of the repository names what is missing here. */
export const enDetails = {
  ...definition,
  ...editing,
  ...regionMap,
  ...version,
} as const;
