import type { Call, Doc } from '../contract';
import type { Json } from './body';
import { isObject, nestedObjectIfAny, nestedObjects, objectAt, textAt } from './body';
import { diskFacts } from './disks';

// The disks of a machine: as they were sent, and what is known of their sizes.

const PROFILE = 'properties.storageProfile';

/** Disks of a machine as sent; nothing but what was sent. Refuses what is no disk. */
export function disksSent(storageProfile: Json): Json {
  const osDisk = nestedObjectIfAny(storageProfile, `${PROFILE}.osDisk`);
  const dataDisks = nestedObjects(storageProfile, `${PROFILE}.dataDisks`);
  return { ...(osDisk && { osDisk }), ...(dataDisks && { dataDisks }) };
}

/** Whether a machine is made of a disk that exists: then it has no image. */
export const isAttached = (storageProfile: Json): boolean =>
  /^attach$/i.test(textAt(objectAt(storageProfile, 'osDisk'), 'createOption') ?? '');

/** The image or version that a machine was made from, if the emulator knows it. */
export function imageOfMachine(doc: Doc): string {
  const reference = objectAt(
    objectAt(objectAt(doc.body as Json, 'properties'), 'storageProfile'),
    'imageReference',
  );
  const id = textAt(reference, 'id') ?? '';
  const exact = textAt(reference, 'exactVersion');
  return exact === undefined || /\/versions\/[^/]+$/i.test(id) ? id : `${id}/versions/${exact}`;
}

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A disk with its size: its own, else that of the managed disk it is. */
function sized(call: Call, disk: Json): Json {
  if (disk.diskSizeGB !== undefined && disk.diskSizeGB !== null) return disk;
  const facts = diskFacts(call, textAt(objectAt(disk, 'managedDisk'), 'id'));
  return { ...disk, ...(facts?.sizeGB !== undefined && { diskSizeGB: facts.sizeGB }) };
}

/** What a machine's disks are: its own where it says them, else those of the image or version that it was made from. */
export function disksOfMachine(
  call: Call,
  machine: Doc,
): { readonly osDisk: Json; readonly dataDisks: readonly Json[] } {
  const own = objectAt(objectAt(machine.body as Json, 'properties'), 'storageProfile');
  const image = call.store.get(imageOfMachine(machine));
  const made = objectAt(objectAt(image?.body as Json | undefined, 'properties'), 'storageProfile');
  const version = objectAt(made, 'osDiskImage');
  const osSize = version.sizeInGB ?? objectAt(made, 'osDisk').diskSizeGB;
  const data = [
    ...listOf(made.dataDiskImages).map((d) => ({
      lun: d.lun,
      diskSizeGB: d.sizeInGB,
      caching: d.hostCaching,
    })),
    ...listOf(made.dataDisks).map(({ lun, diskSizeGB, caching }) => ({ lun, diskSizeGB, caching })),
  ];
  return {
    osDisk: { ...(osSize !== undefined && { diskSizeGB: osSize }), ...sized(call, objectAt(own, 'osDisk')) },
    dataDisks: (Array.isArray(own.dataDisks) ? listOf(own.dataDisks) : data).map((disk) => sized(call, disk)),
  };
}
