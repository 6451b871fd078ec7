/**
 * Member that the import of an estate writes into an object of which its file held only some members: any other member that is
 * absent there is not in the data, instead of absent in Azure (docs/decisions/not-in-the-data.md). No Azure service sends it.
 */
export const PARTIAL = 'galleryPortalPartial';
