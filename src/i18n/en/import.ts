// What the import of an estate has to say: one sentence an issue. `text` and `name` come from the file and are shown as they are.
export const imports = {
  'import.tooLarge':
    'The files have {mb} MB in total; the limit is {max} MB. Leave out what you do not need.',
  'import.empty': 'The file is empty. The command that wrote it probably failed.',
  'import.binary': 'This is not a text file.',
  'import.html':
    'This is a web page or XML, not JSON: “{text}”. A proxy or sign-in page may have answered instead of Azure.',
  'import.azMessage': 'This is a message of az, not its answer: “{text}”.',
  'import.table': 'This looks like a table or CSV, not JSON: “{text}”. Run the command again with “-o json”.',
  'import.notJson': 'This is not JSON: “{text}”. Run the command again with “-o json”.',
  'import.truncated':
    'The file ends early, at line {line}, column {column}: it was cut off while it was written or copied.',
  'import.syntax': 'This is not valid JSON at line {line}, column {column}.',
  'import.tooDeep': 'The nesting is deeper than in any Azure answer.',
  'import.armError': 'This is an error of Azure, not an answer: “{text}”.',
  'import.unrecognised':
    'This JSON is not in a supported form (image, subscription or role data from az, PowerShell or ARM).',
  'import.newerFormat': 'This export was made by a newer version of the portal.',
  'import.nothingFound': 'The files contain nothing that the portal shows.',
  'import.workerFailed': 'The files could not be read: {text}',
  'import.storageRefused':
    'The browser has no storage for this estate. It is lost when this tab is closed or reloaded.',

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
  'import.noId': 'It has no id. A query must project the id column.',
  'import.badId': 'Not a valid Azure resource id.',
  'import.otherType': 'Resource type not shown by the portal: {type}.',
  'import.missingField': 'The field is missing; expected {expected}.',
  'import.wrongType': 'The field has the wrong type; expected {expected}.',
  'import.badVersionName': '“{name}” is not a version: major.minor.patch, digits only.',
  'import.hostileKey': 'The field was left out: no Azure resource has a field of this name.',
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

  'import.missingParents':
    'Not in the export. Its child resources are shown; its own page answers “not found”.',
  'import.missingGroups': {
    one: '{n} resource group is not in the export and is known by name only.',
    other: '{n} resource groups are not in the export and are known by name only.',
  },
  'import.missingSubscriptions':
    'Subscription not in the export: shown by its id; name and state are not known.',
  'import.missingTenants': 'Tenant not in the export: shown by its id.',
  'import.anyTenant': 'No file names the tenant of this subscription: it is shown in each tenant.',
  'import.unplacedAssignment':
    'A role assignment at a management group. No file names the subscriptions below that group, so no page shows it.',
  'import.noReplicationStatus': {
    one: '{n} of {total} versions came without replication status: the state of its regions is not in the export.',
    other:
      '{n} of {total} versions came without replication status: the state of their regions is not in the export.',
  },
  'import.frozenCopies': {
    one: '{n} version was replicating when it was exported. Its status does not change.',
    other: '{n} versions were replicating when they were exported. Their status does not change.',
  },
  'import.ownerAdded':
    'You are Owner of everything in the import. This user and role assignment are added by the portal and not exported.',
  'import.defaultLocations': 'No locations in the files: region names and coordinates are the portal’s own.',
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
  'import.kind.unplacedAssignment': 'a role assignment that no page shows',
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
