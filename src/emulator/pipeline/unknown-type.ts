import { Refusal } from '../contract';
import { unknownNamespace } from './refusals';

/** What Microsoft.Compute has beside what is emulated, as ARM listed it in mid 2024: these answer 501 here, all others do not exist. */
const COMPUTE_TYPES = new Set(
  `virtualmachines virtualmachines/extensions virtualmachinescalesets virtualmachinescalesets/extensions virtualmachinescalesets/virtualmachines virtualmachinescalesets/virtualmachines/extensions virtualmachinescalesets/networkinterfaces virtualmachinescalesets/virtualmachines/networkinterfaces virtualmachinescalesets/publicipaddresses locations locations/operations locations/virtualmachines locations/virtualmachinescalesets operations virtualmachines/runcommands virtualmachinescalesets/applications virtualmachines/vmapplications virtualmachines/metricdefinitions locations/sharedgalleries locations/communitygalleries sharedvmimages sharedvmimages/versions locations/capsoperations galleries galleries/images galleries/images/versions galleries/share galleries/softdeletedartifacttypes locations/galleries galleries/applications galleries/applications/versions galleries/invmaccesscontrolprofiles disks snapshots locations/diskoperations diskencryptionsets diskaccesses virtualmachinescalesets/disks locations/csoperations locations/usages images locations/diagnosticoperations availabilitysets restorepointcollections restorepointcollections/restorepoints proximityplacementgroups sshpublickeys capacityreservationgroups capacityreservationgroups/capacityreservations skus cloudservices hostgroups hostgroups/hosts locations/runcommands locations/publishers locations/vmsizes`.split(
    ' ',
  ),
);

/** Namespaces of Azure that are not emulated, from memory: these answer 501, others do not exist. */
const NAMESPACES = new Set(
  `aad advisor alertsmanagement analysisservices apimanagement app appconfiguration appplatform attestation authorization automanage automation azureactivedirectory azurearcdata azurestack azurestackhci batch billing blueprint botservice cache capacity cdn certificateregistration changeanalysis classiccompute classicnetwork classicstorage codesigning cognitiveservices commerce communication compute computeschedule confidentialledger consumption containerinstance containerregistry containerservice costmanagement customerinsights customproviders dashboard databasewatcher databox databoxedge databricks datacatalog datafactory datalakeanalytics datalakestore datamigration dataprotection datashare dbformariadb dbformysql dbforpostgresql desktopvirtualization devcenter devices deviceupdate devopsinfrastructure devtestlab digitaltwins documentdb domainregistration edge elastic elasticsan eventgrid eventhub extendedlocation fabric features fluidrelay graphservices guestconfiguration hdinsight healthbot healthcareapis hybridcompute hybridconnectivity hybridcontainerservice hybridnetwork importexport insights iotcentral iotoperations keyvault kubernetes kubernetesconfiguration kusto labservices loadtestservice logic machinelearning machinelearningservices maintenance managedidentity managednetworkfabric managedservices management maps marketplace marketplaceordering migrate mixedreality monitor netapp network networkcloud networkfunction notificationhubs offazure operationalinsights operationsmanagement orbital peering policyinsights portal powerbidedicated powerplatform purview quota recommendationsservice recoveryservices redhatopenshift relay resourceconnector resourcegraph resourcehealth resources saas scheduler search security securityinsights serialconsole servicebus servicefabric servicelinker signalrservice softwareplan solutions sql sqlvirtualmachine standbypool storage storageactions storagecache storagemover storagesync streamanalytics subscription support synapse timeseriesinsights verifiedid virtualmachineimages visualstudio vmware voiceservices web windows365 windowsiot workloads`
    .split(' ')
    .map((name) => `microsoft.${name}`),
);

/** Whether Azure has a resource provider of that name; those of other companies are taken for one. */
export const isNamespace = (namespace: string): boolean =>
  !/^microsoft\./i.test(namespace)
    ? /^\w+\.[\w.]+$/.test(namespace)
    : NAMESPACES.has(namespace.toLowerCase());

/** 404 for a resource type that its namespace does not have (ARM 2); undefined for namespaces that exist but are not emulated. */
export function unknownType(
  segments: readonly string[],
  apiVersion: string | undefined,
): Refusal | undefined {
  const at = segments.findLastIndex((s) => s.toLowerCase() === 'providers');
  const namespace = segments[at + 1];
  if (at < 0 || namespace === undefined) return undefined;
  if (!isNamespace(namespace)) return unknownNamespace(namespace);
  if (namespace.toLowerCase() !== 'microsoft.compute') return undefined;
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
