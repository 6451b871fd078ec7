import type { Doc } from '../contract';

/** How long a deleted version can be restored: seven days (ARM 12). */
export const RETENTION_MS = 7 * 24 * 3_600_000;

/** When a soft-deleted version is gone for good, in milliseconds of the emulator's clock; undefined for any other document. */
export function retentionEnd(doc: Doc): number | undefined {
  if (doc.type !== 'microsoft.compute/galleries/softdeleted') return undefined;
  return (doc as Doc<{ readonly softDeletedAt: number }>).body.softDeletedAt + RETENTION_MS;
}
