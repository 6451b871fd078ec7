import { gallery } from './en/gallery';
import { resource } from './en/resource';
import { viewAs } from './en/view-as';

/** English texts of a gallery's page, where the start's list leads to: fetched ahead. A rule of the repository names what is missing here. */
export const enGallery = {
  ...gallery,
  ...resource,
  ...viewAs,
} as const;
