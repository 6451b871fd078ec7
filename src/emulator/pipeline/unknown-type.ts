import { Refusal } from '../contract';

/** What Microsoft.Compute has beside what is emulated, as ARM listed it in mid 2024: these answer 501 here, all others do not exist. */
const COMPUTE_TYPES = new Set(
  `virtualmachines virtualmachines/extensions virtualmachinescalesets virtualmachinescalesets/extensions virtualmachinescalesets/virtualmachines virtualmachinescalesets/virtualmachines/extensions virtualmachinescalesets/networkinterfaces virtualmachinescalesets/virtualmachines/networkinterfaces virtualmachinescalesets/publicipaddresses locations locations/operations locations/virtualmachines locations/virtualmachinescalesets operations virtualmachines/runcommands virtualmachinescalesets/applications virtualmachines/vmapplications virtualmachines/metricdefinitions locations/sharedgalleries locations/communitygalleries sharedvmimages sharedvmimages/versions locations/capsoperations galleries galleries/images galleries/images/versions galleries/share galleries/softdeletedartifacttypes locations/galleries galleries/applications galleries/applications/versions galleries/invmaccesscontrolprofiles disks snapshots locations/diskoperations diskencryptionsets diskaccesses virtualmachinescalesets/disks locations/csoperations locations/usages images locations/diagnosticoperations availabilitysets restorepointcollections restorepointcollections/restorepoints proximityplacementgroups sshpublickeys capacityreservationgroups capacityreservationgroups/capacityreservations skus cloudservices hostgroups hostgroups/hosts locations/runcommands locations/publishers locations/vmsizes`.split(
    ' ',
  ),
);

/** 404 for a resource type that its namespace does not have (ARM 2); undefined for namespaces that are not emulated. */
export function unknownType(
  segments: readonly string[],
  apiVersion: string | undefined,
): Refusal | undefined {
  const at = segments.findLastIndex((s) => s.toLowerCase() === 'providers');
  const namespace = segments[at + 1];
  if (at < 0 || namespace?.toLowerCase() !== 'microsoft.compute') return undefined;
  const types = segments.slice(at + 2).filter((_, i) => i % 2 === 0);
  if (types.length === 0) return undefined;
  const type = types.join('/').toLowerCase();
  const known = [...COMPUTE_TYPES].some(
    (t) => t === type || (type.startsWith(`${t}/`) && !type.startsWith('galleries/')),
  );
  if (known) return undefined;
  return new Refusal(
    404,
    'InvalidResourceType',
    `The resource type could not be found in the namespace 'Microsoft.Compute' for api version '${apiVersion ?? ''}'.`,
  );
}
