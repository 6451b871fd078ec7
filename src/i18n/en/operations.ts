// Following long operations: what the notice says while there is nothing good to say.
export const operations = {
  'operations.quiet': { one: 'No news for {n} minute', other: 'No news for {n} minutes' },
  'operations.lostTitle': '{title}: lost track',
  'operations.lost':
    'The service no longer knows this operation, and the resource does not say how it ended. {message}',
  'operations.unreachable': 'Cannot be asked right now; trying again. {message}',
} as const;
