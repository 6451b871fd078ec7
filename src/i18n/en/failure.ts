// Why a resource page cannot show its resource. The texts say what is known and what to do; ARM's message is below them.
export const failure = {
  'failure.unknownResource.title': '{name} was not found',
  'failure.unknownResource.text':
    'There is no such {kind} now. The id may be mistyped, or it was deleted, moved or never made.',
  'failure.deletedJustNow.title': '{name} is gone',
  'failure.deletedJustNow.text':
    'The service no longer has this {kind}: it was most likely deleted a moment ago and still shows in lists for a while.',
  'failure.unknownGroup.title': 'The resource group {group} was not found',
  'failure.unknownGroup.text':
    'Without its resource group {name} cannot exist. The group may have been deleted with everything in it, or the id is mistyped.',
  'failure.unknownParent.title': 'What {name} belongs to was not found',
  'failure.unknownParent.text': 'Its gallery or image definition does not exist now, so it does not either.',
  'failure.unknownSubscription.title': 'The subscription was not found',
  'failure.unknownSubscription.text':
    'Azure knows no subscription {subscription} for you: it may be mistyped, deleted, or in a directory that you are not in.',
  'failure.refused.title': 'You may not read {name}',
  'failure.refused.text': 'It may exist or not: Azure does not tell somebody who may not read it.',
  'failure.refused.action': 'Missing action',
  'failure.refused.scope': 'Over',
  'failure.refused.who': 'Asked as',
  'failure.refused.role': 'Smallest built-in role that holds it',
  'failure.refused.grant': 'Who can grant it',
  'failure.refused.grantText':
    'Somebody with one of the roles {roles} on this scope or above it: the gallery, its resource group, its subscription or a management group.',
  'failure.refused.recent': 'Granted a moment ago? It can take some minutes to count; then retry.',
  'failure.otherTenant.title': '{name} is in another directory',
  'failure.otherTenant.text':
    'The subscription {subscription} is not in any directory that the portal could read with your sign-in. A token is for one directory (tenant), and Azure refused the one that was sent.',
  'failure.signedOut.title': 'Azure did not accept your sign-in',
  'failure.signedOut.text': 'The token is missing, expired or not valid here. Sign in again, then retry.',
  'failure.throttled.title': 'Too many requests just now',
  'failure.throttled.text':
    'Azure Resource Manager asks callers to slow down. The resource itself is not affected.',
  'failure.throttled.after': {
    one: 'It says: try again after one second.',
    other: 'It says: try again after {n} seconds.',
  },
  'failure.noAnswer.title': 'No answer from Azure Resource Manager',
  'failure.noAnswer.text': 'The call did not get through. Check the network, then retry.',
  'failure.unreadable.title': 'The answer could not be read',
  'failure.unreadable.text':
    'Something answered, but not in the form that Azure Resource Manager uses: a proxy or a sign-in page, perhaps.',
  'failure.service.title': 'Azure Resource Manager failed',
  'failure.service.text': 'The service answered with an error of its own. Retrying later often helps.',
  // The portal's own failures, by code; what ARM says is shown as it came.
  'failure.own.NetworkError': 'The call got no answer. The browser says: {message}',
  'failure.own.Aborted': 'The call was given up before it was answered.',
  'failure.own.NoToken': 'The sign-in gave no token for this call: {message}',
  'failure.own.ForeignHost': 'A link led to {host}; it was not followed.',
  'failure.own.NotJson': 'The answer is not JSON. It begins: {message}',
  'failure.own.NotAList': 'The answer is not a list.',
  'failure.own.RepeatedNextLink': 'The service sent the same next page twice; the list stops here.',
  'failure.own.IncompleteResult':
    'Azure Resource Graph broke off: its answer holds no rows, repeats a page, or was cut without a next page.',
  'failure.signInNotBuilt':
    'Signing in to Azure is not part of this build. config.json asks for the mode "{mode}"; this build knows "demo".',
  'failure.missingFromImport':
    'This id is not in the imported files: something in them refers to it. Import a file that holds it to see it.',
  'failure.malformed.title': 'This is not a resource id',
  'failure.malformed.text':
    'The address starts like an Azure resource id, but its parts do not add up to one. An id looks like this:',
  'failure.malformed.given': 'The address says:',
  'failure.other.galleries': 'Galleries in this subscription',
  'failure.other.groupGalleries': 'Galleries in this resource group',
  'failure.other.subscriptionText':
    'The portal shows galleries, image definitions and image versions; a subscription has no page of its own here.',
  'failure.other.groupText':
    'The portal shows galleries, image definitions and image versions; a resource group has no page of its own here.',
  'failure.other.managedImageText':
    'The portal shows galleries, image definitions and image versions. A managed image works alone or as the base of an image version; it has no page of its own here.',
  'failure.other.otherText':
    'The portal shows galleries, image definitions and image versions. Whether this resource exists was not asked.',
  'failure.toParent': 'Go to {name}',
  'failure.toGalleries': 'All galleries',
  'failure.state': 'State',
  'failure.subscriptionUnlisted':
    'No directory that you are in lists this subscription, so nothing is known about it.',
} as const;
