// What the import of an estate has to say: one sentence an issue. `text` and `name` come from the file and are shown as they are.
export const imports = {
  'import.tooLarge':
    'The files are {mb} MB together. At most {max} MB can be read at once: leave out what you do not need.',
  'import.empty': 'The file is empty. The command that wrote it probably failed.',
  'import.binary': 'This is not a text file, so it cannot be what az wrote.',
  'import.html':
    'This is a web page or XML, not JSON: “{text}”. A proxy or sign-in page may have answered instead of Azure.',
  'import.azMessage': 'This is a message of az, not its answer: “{text}”.',
  'import.table': 'This looks like a table or CSV, not JSON: “{text}”. Run the command again with “-o json”.',
  'import.notJson': 'This is not JSON: “{text}”. Run the command again with “-o json”.',
  'import.truncated':
    'The file ends in the middle, at line {line}, column {column}: it was cut off while it was written or copied.',
  'import.syntax': 'This is not valid JSON at line {line}, column {column}.',
  'import.tooDeep': 'This is nested deeper than anything that Azure writes.',
  'import.armError': 'This is an error of Azure, not an answer: “{text}”.',
  'import.unrecognised': 'This JSON is none of the forms that az writes for images, subscriptions or roles.',
  'import.newerFormat': 'This export was made by a later version of the portal.',
  'import.nothingFound': 'The files hold nothing that the portal shows.',
  'import.workerFailed': 'The files could not be read: {text}',
  'import.storageRefused':
    'The browser has no room for this estate. It is shown now, and gone when this tab is closed or reloaded.',

  'import.skipToken': {
    one: 'Looks cut off: the answer holds {n} row and a token for more.',
    other:
      'Looks cut off: the answer holds {n} rows and a token for more. Page with --skip-token, or use the script below.',
  },
  'import.largerTotal': {
    one: 'Looks cut off: {n} row of {total}.',
    other: 'Looks cut off: {n} rows of {total}. Page with --skip-token, or use the script below.',
  },
  'import.nextLink': {
    one: 'Looks cut off: {n} row and a nextLink to more, which does not follow in this file.',
    other: 'Looks cut off: {n} rows and a nextLink to more, which do not follow in this file.',
  },
  'import.roundNumber': {
    one: 'May be cut off: exactly {n} row.',
    other: 'May be cut off: exactly {n} rows, which is where az stops unless it is told to go on.',
  },
  'import.roundNumberComplete': {
    one: 'Exactly {n} row, and by the file’s own total that is all.',
    other: 'Exactly {n} rows, where az often stops; by the file’s own total that is all of them.',
  },
  'import.exportFailures': 'The export script could not read: {text}.',
  'import.encodingGuessed':
    'The file is not in Unicode. It was read as Windows-1252; letters beyond a–z may be wrong.',
  'import.leadingWarnings': {
    one: '{n} line of warnings in front of the JSON was left out.',
    other: '{n} lines of warnings in front of the JSON were left out.',
  },

  'import.notAnObject': 'Not an object, so not a resource.',
  'import.noId': 'Without an id nobody can tell what it is. A query must project the id.',
  'import.badId': 'Not an id that Azure writes.',
  'import.otherType': 'A type that the portal does not show: {type}.',
  'import.missingField': 'The field is missing; {expected} belongs there.',
  'import.wrongType': 'The field has the wrong type; {expected} belongs there.',
  'import.badVersionName': '“{name}” is not a version: major.minor.patch, digits only.',
  'import.hostileKey': 'The field was left out: a name that no Azure resource has.',
  'import.columnIgnored': 'A column of the query that belongs to no resource was left out.',
  'import.depthCut':
    'Cut off by ConvertTo-Json, so it is not in the export. Write the file again with -Depth 20.',
  'import.emptyTagName': 'A tag without a name. It is kept as the file has it.',
  'import.differs':
    'Twice in the files, and not the same. The fuller one is shown; for this field its value.',
  'import.unknownRegion': {
    one: 'The region “{region}” is not in the list of locations. {n} resource in it is shown all the same.',
    other:
      'The region “{region}” is not in the list of locations. {n} resources in it are shown all the same.',
  },

  'import.missingParents': 'Not in the export. What is below it is shown; its own page answers “not found”.',
  'import.missingGroups': {
    one: '{n} resource group is not in the export and known by its name only.',
    other: '{n} resource groups are not in the export and known by their names only.',
  },
  'import.missingSubscriptions':
    'Subscription not in the export: shown by its id, its name and state are not known.',
  'import.missingTenants': 'Tenant not in the export: shown by its id.',
  'import.anyTenant': 'No file tells which tenant this is in: it is shown in each of them.',
  'import.noReplicationStatus': {
    one: '{n} of {total} versions came without replication status: the state of its regions is not in the export.',
    other:
      '{n} of {total} versions came without replication status: the state of their regions is not in the export.',
  },
  'import.frozenCopies': {
    one: '{n} version was replicating when it was exported. It stands still at that moment.',
    other: '{n} versions were replicating when they were exported. They stand still at that moment.',
  },
  'import.ownerAdded':
    'You are owner of everything in the import. This person and role assignment are made up and not exported.',
  'import.defaultLocations': 'No locations in the files: names and places of regions are the portal’s own.',
  'import.moreLikeThis': {
    one: '{n} more like it: {kind}',
    other: '{n} more like it: {kind}',
  },

  'import.kind.notAnObject': 'not an object',
  'import.kind.noId': 'no id',
  'import.kind.badId': 'not an id of Azure',
  'import.kind.otherType': 'a type that the portal does not show',
  'import.kind.missingField': 'a field is missing',
  'import.kind.wrongType': 'a field of the wrong type',
  'import.kind.badVersionName': 'not a version',
  'import.kind.hostileKey': 'a name that no Azure resource has',
  'import.kind.columnIgnored': 'a column that belongs to no resource',
  'import.kind.depthCut': 'cut off by ConvertTo-Json',
  'import.kind.emptyTagName': 'a tag without a name',
  'import.kind.differs': 'twice in the files, and not the same',
  'import.kind.tooDeep': 'nested too deep',
  'import.kind.missingParents': 'not in the export',
  'import.kind.missingSubscriptions': 'subscription not in the export',
  'import.kind.missingTenants': 'tenant not in the export',
  'import.kind.anyTenant': 'no file tells its tenant',
  'import.kind.unknownRegion': 'unknown region',
  'import.kind.exportFailures': 'not read by the export script',

  'import.expected.string': 'text',
  'import.expected.number': 'a number',
  'import.expected.count': 'a whole number from 0',
  'import.expected.boolean': 'true or false',
  'import.expected.date': 'a date',
  'import.expected.guid': 'a GUID',
  'import.expected.object': 'an object',
  'import.expected.list': 'a list',

  'import.form.resourceGraph': 'Resource Graph',
  'import.form.arm': 'Azure Resource Manager',
  'import.form.az': 'az, flattened',
  'import.form.powerShell': 'PowerShell',
  'import.form.directory': 'Directory (Microsoft Graph)',
  'import.form.estate': 'Export of this portal',
  'import.form.exportNote': 'Note of the export script',
} as const;
