import { enPages } from './en-pages';
import { enStart } from './en-start';

/** English: the language that every key is written in first. One area, one file under en/, named in en-start or en-pages. */
export const en = { ...enStart, ...enPages } as const;
export type Messages = typeof en;
