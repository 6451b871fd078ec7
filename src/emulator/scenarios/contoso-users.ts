import type { Doc } from '../contract';
import { galleryId, scaleSetDoc, virtualMachineDoc } from './galleries';

/** Machines that were made from images of contoso: who uses a version, and what "latest" pins. */
export function contosoUsers(subscriptions: { readonly prod: string; readonly dev: string }): readonly Doc[] {
  const { prod, dev } = subscriptions;
  const backend = `${galleryId(prod, 'rg-images-prod', 'gal_contoso')}/images/myImage1`;
  const debian = `${galleryId(prod, 'rg-images-prod', 'gal_platform')}/images/debian-12`;
  const agents = `${galleryId(dev, 'rg-build-agents', 'gal_build')}/images/agent-linux`;
  const inProd = { subscriptionId: prod, resourceGroup: 'rg-workloads' } as const;
  const inDev = { subscriptionId: dev, resourceGroup: 'rg-workloads-dev' } as const;
  return [
    scaleSetDoc({
      ...inProd,
      name: 'vmss-finance-old',
      location: 'westeurope',
      imageId: `${backend}/versions/1.0.2`,
      capacity: 6,
    }),
    scaleSetDoc({
      ...inProd,
      name: 'vmss-finance',
      location: 'westeurope',
      imageId: backend,
      exactVersion: '1.0.10',
      capacity: 24,
    }),
    scaleSetDoc({
      ...inProd,
      name: 'vmss-finance-uk',
      location: 'uksouth',
      imageId: backend,
      exactVersion: '1.0.9',
      capacity: 8,
    }),
    virtualMachineDoc({
      ...inProd,
      name: 'vm-ledger-01',
      location: 'westeurope',
      imageId: `${backend}/versions/1.0.9`,
    }),
    virtualMachineDoc({
      ...inProd,
      name: 'vm-ledger-02',
      location: 'uksouth',
      imageId: `${backend}/versions/1.0.9`,
    }),
    virtualMachineDoc({
      ...inProd,
      name: 'vm-gateway',
      location: 'eastus2',
      imageId: `${debian}/versions/12.4.0`,
    }),
    scaleSetDoc({ ...inDev, name: 'vmss-agents', location: 'westus2', imageId: agents, capacity: 40 }),
    virtualMachineDoc({
      ...inDev,
      name: 'vm-agent-debug',
      location: 'westus2',
      imageId: agents,
      size: 'Standard_D8s_v5',
    }),
  ];
}
