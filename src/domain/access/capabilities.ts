import type { Permission } from '@/arm/types';

import { permissionsCover } from './actions';

// What a principal can do with a gallery, definition or version, each with the action that ARM checks.

export type ResourceLevel = 'gallery' | 'definition' | 'version';

export type Capability =
  | 'seeGallery'
  | 'seeDefinition'
  | 'seeVersion'
  | 'editGallery'
  | 'editDefinition'
  | 'editVersion'
  | 'deleteGallery'
  | 'deleteDefinition'
  | 'deleteVersion'
  | 'share'
  | 'seeAccess'
  | 'manageAccess';

/** The ARM action behind each capability (ARM 11, ARM 15). Replicating a version is an edit of it. */
export const capabilityActions: Readonly<Record<Capability, string>> = {
  seeGallery: 'Microsoft.Compute/galleries/read',
  seeDefinition: 'Microsoft.Compute/galleries/images/read',
  seeVersion: 'Microsoft.Compute/galleries/images/versions/read',
  editGallery: 'Microsoft.Compute/galleries/write',
  editDefinition: 'Microsoft.Compute/galleries/images/write',
  editVersion: 'Microsoft.Compute/galleries/images/versions/write',
  deleteGallery: 'Microsoft.Compute/galleries/delete',
  deleteDefinition: 'Microsoft.Compute/galleries/images/delete',
  deleteVersion: 'Microsoft.Compute/galleries/images/versions/delete',
  share: 'Microsoft.Compute/galleries/share/action',
  seeAccess: 'Microsoft.Authorization/roleAssignments/read',
  manageAccess: 'Microsoft.Authorization/roleAssignments/write',
};

export const capabilities = Object.keys(capabilityActions) as Capability[];

/** A set of capabilities as bits, in the order of `capabilities`: fast to combine over thousands of grants. */
export type CapabilitySet = number;

export const NOTHING: CapabilitySet = 0;

/** The set that holds one capability. */
export const bit = (capability: Capability): CapabilitySet => 1 << capabilities.indexOf(capability);

/** In a set: it comes from a role whose permissions are not in the data, so it may hold anything beside what it names. */
export const UNREAD: CapabilitySet = 1 << capabilities.length;

/** Whether a set holds a capability. */
export const has = (set: CapabilitySet, capability: Capability): boolean => (set & bit(capability)) !== 0;

/** What a role's (or deny assignment's) permissions cover; `UNREAD` of a role whose permissions are not in the data. */
export const capabilitySetOf = (permissions: readonly Permission[] | undefined): CapabilitySet =>
  permissions === undefined
    ? UNREAD
    : capabilities.reduce(
        (set, c) => (permissionsCover(permissions, capabilityActions[c]) ? set | bit(c) : set),
        NOTHING,
      );

const atLevel: Readonly<Record<ResourceLevel, { see: Capability; edit: Capability; delete: Capability }>> = {
  gallery: { see: 'seeGallery', edit: 'editGallery', delete: 'deleteGallery' },
  definition: { see: 'seeDefinition', edit: 'editDefinition', delete: 'deleteDefinition' },
  version: { see: 'seeVersion', edit: 'editVersion', delete: 'deleteVersion' },
};

/** The one word for a cell of the sharing matrix, highest first; each follows from actions that the set really holds. */
export type AccessLevel = 'owner' | 'contributor' | 'share' | 'deploy' | 'read' | 'unknown' | 'none';

/**
 * The highest level at a resource. owner: may give access. contributor: may edit this resource or the versions below it.
 * share: may share the gallery. deploy: may read versions, which is what using the image needs in this gallery (S50; rights
 * in the target subscription come on top). read: may read the resource only. unknown: only roles that were not read.
 */
export function accessLevel(set: CapabilitySet, level: ResourceLevel): AccessLevel {
  if (has(set, 'manageAccess')) return 'owner';
  if (has(set, atLevel[level].edit) || has(set, 'editVersion')) return 'contributor';
  if (level === 'gallery' && has(set, 'share')) return 'share';
  if (has(set, 'seeVersion')) return 'deploy';
  if (has(set, atLevel[level].see)) return 'read';
  return (set & UNREAD) === 0 ? 'none' : 'unknown';
}

const WRITING: readonly Capability[] = [
  'manageAccess',
  'share',
  'editGallery',
  'editDefinition',
  'editVersion',
  'deleteGallery',
  'deleteDefinition',
  'deleteVersion',
];
const PRIVILEGED: CapabilitySet = WRITING.reduce((set, c) => set | bit(c), NOTHING);

/** Whether a set holds anything beyond reading: edit, delete, share or give access. */
export const isPrivileged = (set: CapabilitySet): boolean => (set & PRIVILEGED) !== NOTHING;
