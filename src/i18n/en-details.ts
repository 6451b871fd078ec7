import { definition } from './en/definition';
import { editing } from './en/editing';
import { version } from './en/version';

/** English texts of the pages of definitions and versions, besides those of a gallery's. A rule of the repository names what is missing here. */
export const enDetails = {
  ...definition,
  ...editing,
  ...version,
} as const;
