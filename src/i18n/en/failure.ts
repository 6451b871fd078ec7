// Why a resource page cannot show its resource. The texts say what is known and what to do; ARM's message is below them.
export const failure = {
  'failure.unknownResource.title': '{name} was not found',
  'failure.unknownResource.text':
    'This {kind} does not exist. The id may be mistyped, or it was deleted or moved.',
  'failure.deletedJustNow.title': '{name} no longer exists',
  'failure.deletedJustNow.text':
    'The service no longer has this {kind}. It was probably deleted a moment ago and may still appear in lists for a while.',
  'failure.unknownGroup.title': 'The resource group {group} was not found',
  'failure.unknownGroup.text':
    '{name} cannot exist without its resource group. The group may have been deleted, or the id is mistyped.',
  'failure.unknownParent.title': 'The parent of {name} was not found',
  'failure.unknownParent.text':
    'Its gallery or image definition does not exist, so {name} does not exist either.',
  'failure.unknownSubscription.title': 'The subscription was not found',
  'failure.unknownSubscription.text':
    'You cannot see a subscription {subscription}. It may be mistyped, deleted, or in a directory that you do not belong to.',
  'failure.refused.title': 'You cannot read {name}',
  'failure.refused.text': 'Azure does not reveal whether it exists to a principal without read access.',
  'failure.refused.action': 'Missing action',
  'failure.refused.scope': 'Scope',
  'failure.refused.who': 'Signed in as',
  'failure.refused.role': 'Least-privileged built-in role',
  'failure.refused.grant': 'Who can assign it',
  'failure.refused.grantText':
    'A principal with one of the roles {roles} at this scope or above: the gallery, its resource group, its subscription or a management group.',
  'failure.refused.recent': 'If the role was assigned recently, wait a few minutes and retry.',
  'failure.otherTenant.title': '{name} is in another directory',
  'failure.otherTenant.text':
    'The subscription {subscription} is not in a directory that the portal could read with your sign-in. A token is valid for one directory (tenant), and Azure refused the one that was sent.',
  'failure.signedOut.title': 'Azure did not accept your sign-in',
  'failure.signedOut.text': 'The token is missing, expired or not valid here. Sign in again, then retry.',
  'failure.throttled.title': 'Too many requests',
  'failure.throttled.text':
    'Azure Resource Manager is throttling requests. The resource itself is not affected.',
  'failure.throttled.after': { one: 'Retry after one second.', other: 'Retry after {n} seconds.' },
  'failure.noAnswer.title': 'No answer from Azure Resource Manager',
  'failure.noAnswer.text': 'The request got no answer. Check the network, then retry.',
  'failure.unreadable.title': 'The answer could not be read',
  'failure.unreadable.text':
    'The answer is not in the format of Azure Resource Manager. It may come from a proxy or a sign-in page.',
  'failure.service.title': 'Azure Resource Manager failed',
  'failure.service.text': 'The service answered with an error. Retry later.',
  // The portal's own failures, by code; what ARM says is shown as it came.
  'failure.own.NetworkError': 'The request got no answer. Message of the browser: {message}',
  'failure.own.Aborted': 'The request was cancelled before it was answered.',
  'failure.own.NoToken': 'No token for this request: {message}',
  'failure.own.ForeignHost': 'A link pointed to {host}; it was not followed.',
  'failure.own.NotJson': 'The answer is not JSON. It begins with: {message}',
  'failure.own.NotAList': 'The answer is not a list.',
  'failure.own.RepeatedNextLink': 'The service sent the same next page twice; the list stops here.',
  'failure.own.IncompleteResult':
    'Azure Resource Graph returned an incomplete result: no rows, a repeated page, or a page cut off without a link to the next.',
  'failure.signInNotBuilt':
    'Signing in to Azure is not part of this build. config.json requests the mode "{mode}"; this build supports "demo".',
  'failure.missingFromImport':
    'The imported files refer to this id but do not contain it. Import a file that contains it.',
  'failure.malformed.title': 'This is not a resource id',
  'failure.malformed.text': 'The address starts like an Azure resource id but is not a valid one. Example:',
  'failure.malformed.given': 'Address:',
  'failure.other.galleries': 'Galleries in this subscription',
  'failure.other.groupGalleries': 'Galleries in this resource group',
  'failure.other.subscriptionText':
    'The portal shows galleries, image definitions and image versions; a subscription has no page of its own here.',
  'failure.other.groupText':
    'The portal shows galleries, image definitions and image versions; a resource group has no page of its own here.',
  'failure.other.managedImageText':
    'The portal shows galleries, image definitions and image versions. A managed image can be the source of an image version; it has no page of its own here.',
  'failure.other.otherText':
    'The portal shows galleries, image definitions and image versions. Whether this resource exists was not checked.',
  'failure.toParent': 'Go to {name}',
  'failure.toGalleries': 'All galleries',
  'failure.state': 'State',
  'failure.subscriptionUnlisted': 'None of your directories lists this subscription.',
  'failure.subscriptionUnread':
    'Nothing is known about this subscription: not every list of subscriptions could be read.',
} as const;
