import type { Shape } from './shape';

// The fields that the portal and the emulator rely on, by the wire format (arm/types). "!": the service always sends it.

const tags: Shape = { values: 'string' };
/** What every body of ARM says of itself; az's own respelling of it is rebuilt from the id. */
const self = { 'id!': 'string', 'name!': 'string', 'type!': 'string' } as const;
const range: Shape = { fields: { min: 'number', max: 'number' } };
const resource = (properties: Shape): Shape => ({
  fields: {
    ...self,
    'location!': 'string',
    tags,
    identity: 'object',
    systemData: 'object',
    properties,
  },
});

export const galleryShape = resource({
  fields: {
    description: 'string',
    provisioningState: 'string',
    identifier: { fields: { uniqueName: 'string' } },
    sharingProfile: {
      fields: {
        permissions: 'string',
        groups: { list: { fields: { type: 'string', ids: { list: 'string' } } } },
        communityGalleryInfo: {
          fields: {
            publisherUri: 'string',
            publisherContact: 'string',
            eula: 'string',
            publicNamePrefix: 'string',
            communityGalleryEnabled: 'boolean',
            publicNames: { list: 'string' },
          },
        },
      },
    },
    softDeletePolicy: { fields: { isSoftDeleteEnabled: 'boolean' } },
    sharingStatus: {
      fields: {
        aggregatedState: 'string',
        summary: { list: { fields: { region: 'string', state: 'string', details: 'string' } } },
      },
    },
  },
});

export const definitionShape = resource({
  partial: true,
  fields: {
    description: 'string',
    eula: 'string',
    privacyStatementUri: 'string',
    releaseNoteUri: 'string',
    'osType!': 'string',
    'osState!': 'string',
    hyperVGeneration: 'string',
    architecture: 'string',
    endOfLifeDate: 'date',
    'identifier!': {
      partial: true,
      fields: { 'publisher!': 'string', 'offer!': 'string', 'sku!': 'string' },
    },
    recommended: { fields: { vCPUs: range, memory: range } },
    disallowed: { fields: { diskTypes: { list: 'string' } } },
    purchasePlan: { fields: { name: 'string', publisher: 'string', product: 'string' } },
    provisioningState: 'string',
    features: { list: { fields: { name: 'string', value: 'string', startsAtVersion: 'string' } } },
    allowUpdateImage: 'boolean',
  },
});

const source: Shape = { fields: { id: 'string', uri: 'string', storageAccountId: 'string' } };
const disk: Shape = { fields: { lun: 'count', sizeInGB: 'number', hostCaching: 'string', source } };
const encryptedDisk: Shape = { fields: { lun: 'count', diskEncryptionSetId: 'string' } };

export const versionShape = resource({
  fields: {
    provisioningState: 'string',
    publishingProfile: {
      fields: {
        targetRegions: {
          list: {
            fields: {
              'name!': 'string',
              regionalReplicaCount: 'count',
              storageAccountType: 'string',
              excludeFromLatest: 'boolean',
              encryption: { fields: { osDiskImage: encryptedDisk, dataDiskImages: { list: encryptedDisk } } },
              additionalReplicaSets: {
                list: { fields: { storageAccountType: 'string', regionalReplicaCount: 'count' } },
              },
            },
          },
        },
        replicaCount: 'count',
        excludeFromLatest: 'boolean',
        publishedDate: 'date',
        endOfLifeDate: 'date',
        storageAccountType: 'string',
        storageAccountStrategy: 'string',
        replicationMode: 'string',
        targetExtendedLocations: { list: 'object' },
        source: { fields: { managedImage: { fields: { id: 'string' } } } },
      },
    },
    storageProfile: {
      fields: {
        source: { fields: { id: 'string', virtualMachineId: 'string', communityGalleryImageId: 'string' } },
        osDiskImage: disk,
        dataDiskImages: { list: disk },
      },
    },
    safetyProfile: {
      fields: {
        reportedForPolicyViolation: 'boolean',
        policyViolations: { list: { fields: { category: 'string', details: 'string' } } },
        allowDeletionOfReplicatedLocations: 'boolean',
        blockDeletionBeforeEndOfLife: 'boolean',
      },
    },
    replicationStatus: {
      fields: {
        aggregatedState: 'string',
        summary: {
          list: { fields: { 'region!': 'string', state: 'string', details: 'string', progress: 'number' } },
        },
      },
    },
    restore: 'boolean',
  },
});

const managedDisk: Shape = {
  fields: { lun: 'count', osType: 'string', osState: 'string', diskSizeGB: 'number' },
};

export const managedImageShape = resource({
  fields: {
    provisioningState: 'string',
    hyperVGeneration: 'string',
    sourceVirtualMachine: { fields: { id: 'string' } },
    storageProfile: {
      fields: { osDisk: managedDisk, dataDisks: { list: managedDisk }, zoneResilient: 'boolean' },
    },
  },
});

export const softDeletedShape: Shape = {
  fields: { 'name!': 'string', 'location!': 'string', 'softDeletedAt!': 'number', 'version!': versionShape },
};

export const machineShape = resource({ fields: { provisioningState: 'string' } });

export const subscriptionShape: Shape = {
  fields: {
    'id!': 'string',
    'subscriptionId!': 'guid',
    tenantId: 'guid',
    'displayName!': 'string',
    'state!': 'string',
    authorizationSource: 'string',
    managedByTenants: { list: { fields: { 'tenantId!': 'string' } } },
    tags,
  },
};

export const tenantShape: Shape = {
  fields: {
    'id!': 'string',
    'tenantId!': 'guid',
    displayName: 'string',
    defaultDomain: 'string',
    countryCode: 'string',
    domains: { list: 'string' },
  },
};

const resourceGroup = {
  ...self,
  tags,
  properties: { fields: { provisioningState: 'string' } },
} as const satisfies Readonly<Record<string, Shape>>;
export const resourceGroupShape: Shape = { fields: { ...resourceGroup, 'location!': 'string' } };
/** A placeholder: only its id is known. */
export const missingGroupShape: Shape = { fields: resourceGroup };

export const managementGroupShape: Shape = {
  fields: {
    ...self,
    'properties!': { fields: { 'displayName!': 'string', tenantId: 'string' } },
  },
};

export const locationShape: Shape = {
  fields: {
    'id!': 'string',
    'name!': 'string',
    'displayName!': 'string',
    'regionalDisplayName!': 'string',
    'metadata!': {
      fields: {
        'regionType!': 'string',
        regionCategory: 'string',
        geography: 'string',
        geographyGroup: 'string',
        longitude: 'string',
        latitude: 'string',
        physicalLocation: 'string',
        pairedRegion: { list: { fields: { 'name!': 'string', id: 'string' } } },
      },
    },
    availabilityZoneMappings: { list: { fields: { 'logicalZone!': 'string', 'physicalZone!': 'string' } } },
  },
};

export const roleAssignmentShape: Shape = {
  fields: {
    ...self,
    'properties!': {
      fields: {
        'roleDefinitionId!': 'string',
        'principalId!': 'string',
        principalType: 'string',
        'scope!': 'string',
        condition: 'string',
        conditionVersion: 'string',
        createdOn: 'date',
        updatedOn: 'date',
        createdBy: 'string',
        updatedBy: 'string',
        delegatedManagedIdentityResourceId: 'string',
        description: 'string',
      },
    },
  },
};

/** Eligible assignments; only this portal's own export has them, and delegations. */
export const eligibilityShape: Shape = {
  fields: {
    ...self,
    'properties!': {
      fields: {
        'roleDefinitionId!': 'string',
        'principalId!': 'string',
        principalType: 'string',
        'scope!': 'string',
        startDateTime: 'string',
        endDateTime: 'string',
      },
    },
  },
};

export const delegationShape: Shape = { fields: { ...self, 'properties!': 'object' } };

const strings: Shape = { list: 'string' };
const permissions: Shape = {
  list: {
    fields: { 'actions!': strings, 'notActions!': strings, dataActions: strings, notDataActions: strings },
  },
};

export const roleDefinitionShape: Shape = {
  fields: {
    ...self,
    'properties!': {
      partial: true,
      fields: {
        'roleName!': 'string',
        type: 'string',
        description: 'string',
        'assignableScopes!': strings,
        'permissions!': permissions,
        createdOn: 'date',
        updatedOn: 'date',
        createdBy: 'string',
        updatedBy: 'string',
      },
    },
  },
};

/** The service always sends the id; everyone has one too, all zero. */
const denied: Shape = { list: { fields: { 'id!': 'string', type: 'string' } } };

export const denyAssignmentShape: Shape = {
  fields: {
    ...self,
    'properties!': {
      fields: {
        denyAssignmentName: 'string',
        description: 'string',
        permissions,
        'scope!': 'string',
        doNotApplyToChildScopes: 'boolean',
        principals: denied,
        excludePrincipals: denied,
        isSystemProtected: 'boolean',
      },
    },
  },
};

export const lockShape: Shape = {
  fields: { ...self, 'properties!': { fields: { 'level!': 'string', notes: 'string' } } },
};

export const directoryObjectShape: Shape = {
  fields: {
    'id!': 'guid',
    '@odata.type!': 'string',
    displayName: 'string',
    userPrincipalName: 'string',
    userType: 'string',
    mail: 'string',
    appId: 'string',
    servicePrincipalType: 'string',
    securityEnabled: 'boolean',
    groupTypes: { list: 'string' },
    membershipRule: 'string',
  },
};
