// Wire types: what ARM and Microsoft Graph send, as they send it. Field names are the service's own.
// Sources: GalleryRP 2024-03-03 (+ storageAccountStrategy of 2025-03-03), Microsoft.Authorization 2022-04-01,
// Microsoft.Resources 2022-12-01, ResourceGraph 2022-10-01. Unknown fields are allowed everywhere and must survive edits.

/** An ARM resource id exactly as received; compare with `sameId` or `foldId` (arm/resource-id), never with ===. */
export type ArmId = string;

export type ProvisioningState = 'Creating' | 'Updating' | 'Failed' | 'Succeeded' | 'Deleting' | 'Migrating';
export type StorageAccountType = 'Standard_LRS' | 'Standard_ZRS' | 'Premium_LRS' | 'PremiumV2_LRS';
export type Tags = Readonly<Record<string, string>>;

export interface ArmResource {
  readonly id: ArmId;
  readonly name: string;
  readonly type: string;
}

export interface TrackedResource<P> extends ArmResource {
  readonly location: string;
  readonly tags?: Tags;
  readonly properties: P;
}

// ── Galleries ────────────────────────────────────────────────────────────────────────────────────────────────
export type SharingPermissions = 'Private' | 'Groups' | 'Community';

export interface SharingProfileGroup {
  readonly type?: 'Subscriptions' | 'AADTenants';
  readonly ids?: readonly string[];
}

export interface CommunityGalleryInfo {
  readonly publisherUri?: string;
  readonly publisherContact?: string;
  readonly eula?: string;
  readonly publicNamePrefix?: string;
  readonly communityGalleryEnabled?: boolean;
  readonly publicNames?: readonly string[];
}

export interface SharingProfile {
  /** Absent means Private (ARM 11). */
  readonly permissions?: SharingPermissions;
  /** Only with `$expand=sharingProfile/Groups` or `$select=Permissions`. */
  readonly groups?: readonly SharingProfileGroup[];
  readonly communityGalleryInfo?: CommunityGalleryInfo;
}

export interface GalleryProperties {
  readonly description?: string;
  readonly identifier?: { readonly uniqueName?: string };
  readonly provisioningState?: ProvisioningState;
  readonly sharingProfile?: SharingProfile;
  readonly softDeletePolicy?: { readonly isSoftDeleteEnabled?: boolean };
  readonly sharingStatus?: {
    readonly aggregatedState?: 'Succeeded' | 'InProgress' | 'Failed' | 'Unknown';
    readonly summary?: readonly {
      readonly region?: string;
      readonly state?: string;
      readonly details?: string;
    }[];
  };
}
export type Gallery = TrackedResource<GalleryProperties>;

// ── Image definitions (ARM type galleries/images) ────────────────────────────────────────────────────────────
export interface ResourceRange {
  readonly min?: number;
  readonly max?: number;
}

export interface ImageDefinitionProperties {
  readonly description?: string;
  readonly eula?: string;
  readonly privacyStatementUri?: string;
  readonly releaseNoteUri?: string;
  readonly osType: 'Windows' | 'Linux';
  readonly osState: 'Generalized' | 'Specialized';
  readonly hyperVGeneration?: 'V1' | 'V2';
  readonly endOfLifeDate?: string;
  readonly identifier: { readonly publisher: string; readonly offer: string; readonly sku: string };
  /** vCPUs in count, memory in GB. */
  readonly recommended?: { readonly vCPUs?: ResourceRange; readonly memory?: ResourceRange };
  readonly disallowed?: { readonly diskTypes?: readonly string[] };
  readonly purchasePlan?: { readonly name?: string; readonly publisher?: string; readonly product?: string };
  readonly provisioningState?: ProvisioningState;
  readonly features?: readonly {
    readonly name?: string;
    readonly value?: string;
    readonly startsAtVersion?: string;
  }[];
  readonly architecture?: 'x64' | 'Arm64';
  readonly allowUpdateImage?: boolean;
}
export type ImageDefinition = TrackedResource<ImageDefinitionProperties>;

// ── Image versions (ARM type galleries/images/versions) ──────────────────────────────────────────────────────
export interface DiskImageEncryption {
  readonly diskEncryptionSetId?: string;
}

export interface TargetRegion {
  /** Display name in responses ("East US 2"), whatever was sent (ARM 1). */
  readonly name: string;
  readonly regionalReplicaCount?: number;
  readonly storageAccountType?: StorageAccountType;
  readonly encryption?: {
    readonly osDiskImage?: DiskImageEncryption & { readonly securityProfile?: unknown };
    readonly dataDiskImages?: readonly (DiskImageEncryption & { readonly lun: number })[];
  };
  readonly excludeFromLatest?: boolean;
  readonly additionalReplicaSets?: readonly {
    readonly storageAccountType?: StorageAccountType;
    readonly regionalReplicaCount?: number;
  }[];
}

/** An edge zone that holds copies, beside the region that it belongs to. */
export interface TargetExtendedLocation {
  /** The region, as in TargetRegion. */
  readonly name?: string;
  readonly extendedLocation?: { readonly name?: string; readonly type?: string };
  readonly extendedLocationReplicaCount?: number;
  readonly storageAccountType?: StorageAccountType;
}

export interface PublishingProfile {
  readonly targetRegions?: readonly TargetRegion[];
  readonly replicaCount?: number;
  readonly excludeFromLatest?: boolean;
  readonly publishedDate?: string;
  readonly endOfLifeDate?: string;
  readonly storageAccountType?: StorageAccountType;
  readonly storageAccountStrategy?: string;
  readonly replicationMode?: 'Full' | 'Shallow';
  readonly targetExtendedLocations?: readonly TargetExtendedLocation[];
  /** Versions made by api-version 2018-06-01 had their source here. */
  readonly source?: { readonly managedImage?: { readonly id?: string } };
}

export interface DiskImage {
  readonly lun?: number;
  readonly sizeInGB?: number;
  readonly hostCaching?: 'None' | 'ReadOnly' | 'ReadWrite';
  readonly source?: { readonly id?: string; readonly uri?: string; readonly storageAccountId?: string };
}

export interface StorageProfile {
  readonly source?: {
    readonly id?: string;
    readonly virtualMachineId?: string;
    readonly communityGalleryImageId?: string;
  };
  readonly osDiskImage?: DiskImage;
  readonly dataDiskImages?: readonly DiskImage[];
}

export type RegionalReplicationState = 'Unknown' | 'Replicating' | 'Completed' | 'Failed';

export interface RegionalReplicationStatus {
  /** Normalised name ("eastus2"); join with TargetRegion.name by normalising both. */
  readonly region?: string;
  readonly state?: RegionalReplicationState;
  readonly details?: string;
  /** Whole percent, 0–100. */
  readonly progress?: number;
}

export interface ReplicationStatus {
  readonly aggregatedState?: 'Unknown' | 'InProgress' | 'Completed' | 'Failed';
  readonly summary?: readonly RegionalReplicationStatus[];
}

export interface ImageVersionProperties {
  readonly publishingProfile?: PublishingProfile;
  readonly provisioningState?: ProvisioningState;
  readonly storageProfile?: StorageProfile;
  readonly safetyProfile?: {
    readonly reportedForPolicyViolation?: boolean;
    readonly policyViolations?: readonly { readonly category?: string; readonly details?: string }[];
    readonly allowDeletionOfReplicatedLocations?: boolean;
    readonly blockDeletionBeforeEndOfLife?: boolean;
  };
  /** Only with `$expand=ReplicationStatus`, in no list (trap 8). */
  readonly replicationStatus?: ReplicationStatus;
  readonly securityProfile?: unknown;
  readonly validationsProfile?: unknown;
  readonly restore?: boolean;
}
export type ImageVersion = TrackedResource<ImageVersionProperties>;

// ── Managed images (Microsoft.Compute/images) ────────────────────────────────────────────────────────────────
export type ManagedImage = TrackedResource<{
  readonly sourceVirtualMachine?: { readonly id: string };
  readonly storageProfile?: {
    readonly osDisk?: { readonly osType?: string; readonly osState?: string; readonly diskSizeGB?: number };
    readonly dataDisks?: readonly { readonly lun: number; readonly diskSizeGB?: number }[];
    readonly zoneResilient?: boolean;
  };
  readonly hyperVGeneration?: string;
  readonly provisioningState?: ProvisioningState;
}>;

// ── Microsoft.Resources ──────────────────────────────────────────────────────────────────────────────────────
export interface Tenant {
  readonly id: string;
  readonly tenantId: string;
  readonly displayName?: string;
  readonly defaultDomain?: string;
  readonly countryCode?: string;
  readonly tenantCategory?: 'Home' | 'ProjectedBy' | 'ManagedBy';
  readonly domains?: readonly string[];
}

export interface Subscription {
  readonly id: string;
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly displayName: string;
  readonly state: 'Enabled' | 'Warned' | 'PastDue' | 'Disabled' | 'Deleted';
  readonly authorizationSource?: string;
  readonly managedByTenants?: readonly { readonly tenantId: string }[];
  readonly subscriptionPolicies?: unknown;
  readonly tags?: Tags;
}

export interface Location {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly displayName: string;
  readonly regionalDisplayName: string;
  readonly metadata: {
    readonly regionType: 'Physical' | 'Logical';
    readonly regionCategory?: string;
    readonly geography?: string;
    readonly geographyGroup?: string;
    /** Degrees, as strings (ARM 18). */
    readonly longitude?: string;
    readonly latitude?: string;
    readonly physicalLocation?: string;
    readonly pairedRegion?: readonly { readonly name: string; readonly id: string }[];
  };
  readonly availabilityZoneMappings?: readonly {
    readonly logicalZone: string;
    readonly physicalZone: string;
  }[];
}

export interface ResourceGroup {
  readonly id: ArmId;
  readonly name: string;
  readonly type: string;
  readonly location: string;
  readonly tags?: Tags;
  readonly properties?: { readonly provisioningState?: string };
}

// ── Microsoft.Authorization ──────────────────────────────────────────────────────────────────────────────────
export type PrincipalType = 'User' | 'Group' | 'ServicePrincipal' | 'ForeignGroup' | 'Device';

export interface RoleAssignment extends ArmResource {
  readonly properties: {
    readonly roleDefinitionId: string;
    readonly principalId: string;
    readonly principalType?: PrincipalType;
    readonly scope: string;
    readonly condition?: string | null;
    readonly conditionVersion?: string | null;
    readonly createdOn?: string | null;
    readonly updatedOn?: string | null;
    readonly createdBy?: string | null;
    readonly updatedBy?: string | null;
    readonly delegatedManagedIdentityResourceId?: string | null;
    readonly description?: string | null;
  };
}

export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions?: readonly string[];
  readonly notDataActions?: readonly string[];
}

export interface RoleDefinition extends ArmResource {
  readonly properties: {
    readonly roleName: string;
    /** These four are absent only in an import that knows the role by its name (docs/decisions/not-in-the-data.md). */
    readonly type?: 'BuiltInRole' | 'CustomRole';
    readonly description?: string;
    readonly assignableScopes?: readonly string[];
    readonly permissions?: readonly Permission[];
    readonly createdOn?: string | null;
    readonly updatedOn?: string | null;
    readonly createdBy?: string | null;
    readonly updatedBy?: string | null;
  };
}

/** A deny assignment: its actions are refused whatever roles grant (trap 15). */
export interface DenyAssignment extends ArmResource {
  readonly properties: {
    readonly denyAssignmentName?: string;
    readonly description?: string;
    readonly permissions: readonly Permission[];
    readonly scope: string;
    readonly doNotApplyToChildScopes?: boolean;
    /** The all-zero id of type SystemDefined is everyone. */
    readonly principals: readonly {
      readonly id: string;
      readonly type?: string;
      readonly displayName?: string;
    }[];
    readonly excludePrincipals?: readonly {
      readonly id: string;
      readonly type?: string;
      readonly displayName?: string;
    }[];
    readonly isSystemProtected?: boolean;
  };
}

// ── Resource Graph ───────────────────────────────────────────────────────────────────────────────────────────
export interface ResourceGraphRequest {
  readonly query: string;
  readonly subscriptions?: readonly string[];
  readonly managementGroups?: readonly string[];
  readonly options?: {
    readonly $skipToken?: string;
    readonly $top?: number;
    readonly $skip?: number;
    readonly resultFormat?: 'objectArray' | 'table';
    readonly allowPartialScopes?: boolean;
    readonly authorizationScopeFilter?:
      | 'AtScopeAndBelow'
      | 'AtScopeAndAbove'
      | 'AtScopeExact'
      | 'AtScopeAboveAndBelow';
  };
}

export interface ResourceGraphResponse<Row> {
  readonly totalRecords: number;
  readonly count: number;
  readonly data: readonly Row[];
  readonly resultTruncated: 'true' | 'false';
  readonly $skipToken?: string;
}

// ── Envelopes ────────────────────────────────────────────────────────────────────────────────────────────────
export interface Page<T> {
  readonly value: readonly T[];
  readonly nextLink?: string | null;
  /** What Microsoft Graph calls it. */
  readonly '@odata.nextLink'?: string;
  /** Only subscriptions and tenants send it. */
  readonly count?: { readonly type: string; readonly value: number };
}

export interface ArmErrorBody {
  readonly error: ArmErrorDetail;
}
export interface ArmErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly target?: string | null;
  readonly details?: readonly ArmErrorDetail[];
  readonly innererror?: unknown;
}

export interface AsyncOperationStatus {
  readonly startTime?: string;
  readonly endTime?: string;
  readonly status: 'InProgress' | 'Succeeded' | 'Failed' | 'Canceled' | (string & {});
  readonly error?: ArmErrorDetail;
  readonly name: string;
}

// ── Microsoft Graph ──────────────────────────────────────────────────────────────────────────────────────────
export interface DirectoryObject {
  readonly '@odata.type':
    | '#microsoft.graph.user'
    | '#microsoft.graph.group'
    | '#microsoft.graph.servicePrincipal'
    | '#microsoft.graph.device'
    | '#microsoft.graph.directoryObject';
  readonly id: string;
  readonly displayName?: string | null;
  readonly userPrincipalName?: string;
  readonly userType?: 'Member' | 'Guest';
  readonly mail?: string | null;
  readonly appId?: string;
  readonly servicePrincipalType?: string;
  readonly securityEnabled?: boolean;
  /** Groups: 'DynamicMembership' when a rule says who is in it. */
  readonly groupTypes?: readonly string[];
  readonly membershipRule?: string | null;
}
