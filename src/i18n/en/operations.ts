// Following long operations: what the notice says while there is nothing good to say.
export const operations = {
  'operations.quiet': { one: 'No news for {n} minute', other: 'No news for {n} minutes' },
  'operations.lostTitle': '{title}: lost track',
  'operations.lost':
    'The service no longer knows this operation, and the resource does not say how it ended. {message}',
  'operations.forgotten':
    'The service no longer knows this operation; what is shown is the state of the resource itself.',
  'operations.forgottenDone':
    'The service no longer knew the operation. The resource itself says that it succeeded.',
  'operations.unreachable': 'Cannot be asked right now; trying again. {message}',
} as const;
