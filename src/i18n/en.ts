import { enDetails } from './en-details';
import { enGallery } from './en-gallery';
import { enPages } from './en-pages';
import { enStart } from './en-start';

/** English: the language that every key is written in first. One area, one file under en/, named in one of the files beside this one. */
export const en = { ...enStart, ...enGallery, ...enDetails, ...enPages } as const;
export type Messages = typeof en;
