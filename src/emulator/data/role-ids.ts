/** Ids of built-in roles that scenarios and the resource creator's own rights name. The same in every tenant. */
export const roleIds = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  userAccessAdministrator: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  roleBasedAccessControlAdministrator: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  virtualMachineContributor: '9980e02c-c2be-4d73-94e8-173b1dc7cf3c',
  computeGallerySharingAdmin: '1ef6a3be-d0ac-425d-8c01-acb62866290b',
  computeGalleryArtifactsPublisher: '85a2d0d9-2eba-4c9c-b355-11c2cc0788ab',
  computeGalleryImageReader: 'cf7c76d2-98a3-4358-a134-615aa78bf44d',
} as const;
