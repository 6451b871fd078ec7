import { guidOf } from '@/lib/seeded';

import type { Doc, DocMeta } from '../contract';

// Builders of galleries, definitions, versions and managed images in wire format, keys in the service's order (ARM 1).

export type Tags = Readonly<Record<string, string>>;

/** The ARM id of a gallery. */
export const galleryId = (subscriptionId: string, resourceGroup: string, name: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/galleries/${name}`;

export interface GallerySpec {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  readonly description?: string;
  readonly tags?: Tags;
  readonly sharingProfile?: unknown;
  readonly softDelete?: boolean;
  readonly meta?: DocMeta;
}

/** A gallery in wire format. */
export function galleryDoc(spec: GallerySpec): Doc {
  const { subscriptionId, name, location, description, tags, sharingProfile, softDelete } = spec;
  const id = galleryId(subscriptionId, spec.resourceGroup, name);
  return {
    id,
    type: 'microsoft.compute/galleries',
    body: {
      name,
      id,
      type: 'Microsoft.Compute/galleries',
      location,
      ...(tags && { tags }),
      properties: {
        ...(description !== undefined && { description }),
        identifier: { uniqueName: `${subscriptionId}-${name.toUpperCase()}` },
        ...(sharingProfile !== undefined && { sharingProfile }),
        ...(softDelete !== undefined && { softDeletePolicy: { isSoftDeleteEnabled: softDelete } }),
      },
    },
    ...(spec.meta && { meta: spec.meta }),
  };
}

/** A published community gallery: its public name ends in a guid (ARM 11). */
export function communityProfile(prefix: string, publisher: string): unknown {
  return {
    permissions: 'Community',
    communityGalleryInfo: {
      publisherUri: `https://${publisher}`,
      publisherContact: `opensource@${publisher}`,
      eula: `https://${publisher}/images/eula`,
      publicNamePrefix: prefix,
      communityGalleryEnabled: true,
      publicNames: [`${prefix}-${guidOf(`community ${prefix}`)}`],
    },
  };
}

/** An image definition below a gallery; `properties` as on the wire. */
export function definitionDoc(
  galleryDocId: string,
  name: string,
  location: string,
  properties: unknown,
  tags?: Tags,
): Doc {
  const id = `${galleryDocId}/images/${name}`;
  return {
    id,
    type: 'microsoft.compute/galleries/images',
    body: {
      name,
      id,
      type: 'Microsoft.Compute/galleries/images',
      location,
      ...(tags && { tags }),
      properties,
    },
  };
}

/** A managed image, made from a generalized VM of the same name. */
export function managedImageDoc(spec: {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  readonly osType: string;
  readonly hyperVGeneration: string;
  readonly osDiskGB: number;
  readonly dataDisksGB: readonly number[];
  readonly osCaching?: 'None' | 'ReadWrite';
}): Doc {
  const base = `/subscriptions/${spec.subscriptionId}/resourceGroups/${spec.resourceGroup}/providers/Microsoft.Compute`;
  const id = `${base}/images/${spec.name}`;
  return {
    id,
    type: 'microsoft.compute/images',
    body: {
      name: spec.name,
      id,
      type: 'Microsoft.Compute/images',
      location: spec.location,
      properties: {
        sourceVirtualMachine: { id: `${base}/virtualMachines/${spec.name}-vm` },
        storageProfile: {
          osDisk: {
            osType: spec.osType,
            osState: 'Generalized',
            diskSizeGB: spec.osDiskGB,
            caching: spec.osCaching ?? 'ReadWrite',
            storageAccountType: 'Premium_LRS',
          },
          dataDisks: spec.dataDisksGB.map((diskSizeGB, lun) => ({
            lun,
            diskSizeGB,
            caching: 'None',
            storageAccountType: 'Premium_LRS',
          })),
          zoneResilient: false,
        },
        hyperVGeneration: spec.hyperVGeneration,
        provisioningState: 'Succeeded',
      },
    },
  };
}

interface ConsumerSpec {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  /** A version's id, or a definition's for "latest". */
  readonly imageId: string;
  /** What "latest" was when the machine was made. */
  readonly exactVersion?: string;
  readonly size?: string;
}

const consumerId = (spec: ConsumerSpec, type: string) =>
  `/subscriptions/${spec.subscriptionId}/resourceGroups/${spec.resourceGroup}/providers/Microsoft.Compute/${type}/${spec.name}`;
const imageReference = ({ imageId, exactVersion }: ConsumerSpec) => ({
  id: imageId,
  ...(exactVersion !== undefined && { exactVersion }),
});

/** A virtual machine that only remembers which image it was made from. */
export function virtualMachineDoc(spec: ConsumerSpec): Doc {
  const id = consumerId(spec, 'virtualMachines');
  return {
    id,
    type: 'microsoft.compute/virtualmachines',
    body: {
      name: spec.name,
      id,
      type: 'Microsoft.Compute/virtualMachines',
      location: spec.location,
      properties: {
        hardwareProfile: { vmSize: spec.size ?? 'Standard_D2s_v5' },
        provisioningState: 'Succeeded',
        vmId: guidOf(id),
        storageProfile: { imageReference: imageReference(spec) },
      },
    },
  };
}

/** A scale set that only remembers which image its model names. */
export function scaleSetDoc(spec: ConsumerSpec & { readonly capacity: number }): Doc {
  const id = consumerId(spec, 'virtualMachineScaleSets');
  return {
    id,
    type: 'microsoft.compute/virtualmachinescalesets',
    body: {
      name: spec.name,
      id,
      type: 'Microsoft.Compute/virtualMachineScaleSets',
      location: spec.location,
      sku: { name: spec.size ?? 'Standard_D4s_v5', tier: 'Standard', capacity: spec.capacity },
      properties: {
        orchestrationMode: 'Uniform',
        provisioningState: 'Succeeded',
        uniqueId: guidOf(id),
        virtualMachineProfile: { storageProfile: { imageReference: imageReference(spec) } },
      },
    },
  };
}
