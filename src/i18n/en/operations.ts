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
} as const;
