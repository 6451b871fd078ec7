import type { Gallery } from '@/arm/types';

import type { Form } from './form';
import { tagList } from './tags';

/** What may be edited of a gallery: its description (S62) and its tags (S65, ARM 5). */
export const galleryForm: Form<Gallery> = {
  fields: [
    {
      key: 'description',
      path: 'properties.description',
      label: 'resource.description',
      control: 'text',
    },
    { path: 'name', locked: 'fixedAtCreation' },
    { path: 'location', locked: 'fixedAtCreation' },
    { path: 'properties.identifier.uniqueName', locked: 'byTheService' },
    { path: 'properties.provisioningState', locked: 'byTheService' },
    { path: 'properties.sharingProfile', locked: 'ownCalls' },
    { path: 'properties.softDeletePolicy', locked: 'ownCalls' },
  ],
  lists: [tagList],
};
