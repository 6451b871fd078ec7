// Following long operations: what the notice says while there is nothing good to say.
export const operations = {
  'operations.quiet': { one: 'No update for {n} minute', other: 'No update for {n} minutes' },
  'operations.lostTitle': '{title}: outcome not known',
  'operations.lost':
    'The service no longer has this operation, and the resource does not show its outcome. {message}',
  'operations.forgotten':
    'The service no longer has this operation; the state shown is that of the resource.',
  'operations.forgottenDone':
    'The service no longer has the operation. The resource reports that it succeeded.',
  'operations.unreachable': 'The status cannot be read; trying again. {message}',
  'operations.region.added': '{region}: added as a target region',
  'operations.region.raised': '{region}: set to {n} replicas',
  'operations.region.changed': '{region}: changed.',
  'operations.region.removed': '{region}: removed.',
  'operations.region.notRemoved': '{region}: not removed.',
  'operations.region.notAdded': '{region}: not among the target regions.',
  'operations.region.complete': '{what}; its replication is complete.',
  'operations.region.failed': '{what}, but its replication failed: {details}',
  'operations.region.noDetails': 'the service gives no reason.',
  'operations.region.stillThere': 'Its earlier replicas most likely stay usable (inferred).',
  'operations.region.replicating': '{what}; it is still replicating.',
  'operations.region.notKnown': '{what}; the state of its replication is not known.',
  'operations.region.unread': 'What became of each region could not be read. Open the version to see it.',
  'operations.region.next':
    'Next: open the version, remove the regions that failed, save, and add them back. Azure advises this; removing a region also removes its earlier replicas.',
} as const;
