// Findings: what is worth a look among role assignments and shares, on what it rests, and what helps.
export const findings = {
  'sections.label': 'Sharing pages',
  'sections.matrix': 'Matrix',
  'sections.findings': 'Findings',
  'sections.crossTenant': 'Other tenants',

  'findings.title': 'Findings',
  'findings.subtitle': 'Role assignments and shares to review',
  'findings.reading': 'Loading role assignments…',
  'findings.computing': 'Checking role assignments…',
  'findings.count': { one: '{n} finding', other: '{n} findings' },
  'findings.countOf': '{shown} of {n} findings',
  'findings.none': 'No findings',
  'findings.noneInRead': 'No findings in what could be read',
  'findings.noneText': 'No rule found anything in what you can read.',
  'findings.noneWithGaps': 'Some of the data could not be read, so there may be findings that are not shown.',
  'findings.noMatch': 'No finding matches the filters',
  'findings.noMatchText': 'Clear the filters to see all findings.',
  'findings.rules': 'Rule',
  'findings.finding': 'Finding',
  'findings.severity': 'Severity',
  'findings.who': 'Principal',
  'findings.where': 'Scope',
  'findings.role': 'Role',
  'findings.what': 'Description',
  'findings.ids': 'Assignments',
  'findings.severity.high': 'High',
  'findings.severity.medium': 'Medium',
  'findings.severity.low': 'Low',
  'findings.evidence': 'Evidence',
  'findings.remedy': 'Recommended action',
  'findings.command': 'Command',
  'findings.copyCommand': 'Copy command',
  'findings.commandCopied': 'Command copied',
  'findings.assignment': '{role} for {who} at {scope}, since {since}',
  'findings.assignmentUndated': '{role} for {who} at {scope}',
  'findings.eligible': 'Eligible for {role} at {scope}: not active until activated',
  'findings.sharingProfile': 'Sharing profile of the gallery',
  'findings.via': '{who}, in group {group}',
  'findings.ownersUnread': {
    one: 'The owners of {n} service principal could not be read, so it was not checked for owners.',
    other: 'The owners of {n} service principals could not be read, so they were not checked for owners.',
  },
  'findings.ownersPending': 'Loading the owners of service principals…',

  'findings.rule.guestWrites': 'Guest with write access',
  'findings.rule.communityGallery': 'Public gallery',
  'findings.rule.everybodyGroup': 'Group that includes all users',
  'findings.rule.orphaned': 'Orphaned assignment',
  'findings.rule.versionGrant': 'Assigned on a single version',
  'findings.rule.servicePrincipalWithoutOwner': 'Service principal without an owner',
  'findings.rule.tenantWideShare': 'Shared with entire tenants',
  'findings.rule.directShareLimit': 'Direct share near its limit',
  'findings.rule.duplicate': 'Duplicate assignment',
  'findings.rule.alreadyInherited': 'Already inherited',
  'findings.rule.definitionsInsteadOfGallery': 'Assigned on definitions, not on the gallery',
  'findings.rule.onlyAdminsRead': 'Readable by administrators only',
  'findings.rule.conditionNotEvaluated': 'Condition not evaluated',
  'findings.rule.roleUnknown': 'Role not known',
  'findings.rule.notResolved': 'Principal not resolved',

  'findings.text.guestWrites': '{who} is a guest and has {role} at {scope}.',
  'findings.text.guestMayActivate': '{who} is a guest and can activate {role} at {scope}.',
  'findings.text.communityGallery':
    'Every Azure subscription can see and use the images, under the public name {name}.',
  'findings.text.everybodyGroup': '{who} appears to include all users, and has {role} at {scope}.',
  'findings.text.orphaned':
    '{role} at {scope} is assigned to a principal that no longer exists in the directory.',
  'findings.text.versionGrant':
    '{who} has {role} on a single version. Azure advises against this: the next version is not covered.',
  'findings.text.servicePrincipalWithoutOwner':
    '{who} has {role} at {scope}, and the service principal has no owner.',
  'findings.text.tenantWideShare': {
    one: 'Every subscription of {n} other tenant can use the images: {tenants}.',
    other: 'Every subscription of {n} other tenants can use the images: {tenants}.',
  },
  'findings.text.directShareLimit.Subscriptions': 'Shared with {n} subscriptions; the limit is {limit}.',
  'findings.text.directShareLimit.AADTenants': 'Shared with {n} tenants; the limit is {limit}.',
  'findings.text.duplicate': '{role} for {who} at {scope} adds nothing to {by} at the same scope.',
  'findings.text.alreadyInherited': '{role} for {who} at {scope} adds nothing to {by} at {from}.',
  'findings.text.definitionsInsteadOfGallery': {
    one: '{who} has a role on {n} definition of {scope}, but not on the gallery.',
    other: '{who} has roles on {n} definitions of {scope}, but not on the gallery.',
  },
  'findings.text.onlyAdminsRead': {
    one: 'The only assignment that allows reading {scope} also allows managing access.',
    other: 'All {n} assignments that allow reading {scope} also allow managing access.',
  },
  'findings.text.conditionNotEvaluated': '{role} for {who} at {scope} has a condition.',
  'findings.text.roleUnknown': 'The definition of role {role}, assigned to {who} at {scope}, was not read.',
  'findings.text.notResolved': '{who}, with {role} at {scope}, could not be resolved.',

  'findings.basis.guestWrites':
    'Microsoft Graph reports the user type Guest; the role includes actions other than read.',
  'findings.basis.communityGallery': 'The sharing profile has the permissions Community and is enabled.',
  'findings.basis.everybodyGroup.rule': 'Its membership rule includes all users: {rule}',
  'findings.basis.everybodyGroup.name':
    'Inferred from the group’s name; its members were not compared with all users.',
  'findings.basis.orphaned':
    'Microsoft Graph answered for that id in the tenant of the scope without it; it is not a group of another tenant, and the assignment is older than 24 hours.',
  'findings.basis.versionGrant': 'The scope of the assignment is a version.',
  'findings.basis.servicePrincipalWithoutOwner':
    'Microsoft Graph lists no owner of the service principal. The owners of its app registration were not queried.',
  'findings.basis.tenantWideShare': 'The sharing profile lists tenants.',
  'findings.basis.directShareLimit':
    'The ids in the sharing profile, against the documented limits of 30 subscriptions and 5 tenants.',
  'findings.basis.duplicate':
    'Another assignment at the same scope, to the same principal or to a group that includes it, grants all the same permissions. Assignments with conditions are left out.',
  'findings.basis.alreadyInherited':
    'Another assignment at a higher scope, to the same principal or to a group that includes it, grants all the same permissions that the portal knows. Assignments with conditions are left out.',
  'findings.basis.definitionsInsteadOfGallery':
    'Several assignments on definitions of one gallery for one principal. That the gallery was intended is an inference.',
  'findings.basis.onlyAdminsRead': 'All assignments from the root to the gallery that you can read.',
  'findings.basis.conditionNotEvaluated':
    'The assignment has a condition, which the portal shows but does not evaluate.',
  'findings.basis.roleUnknown':
    'The permissions of the role are not among the definitions that were read: what it gives is not known.',
  'findings.basis.notResolved.missing':
    'Microsoft Graph answered without that id, but it does not count as orphaned: the assignment is newer than 24 hours, of unknown age, or for a group of another tenant.',
  'findings.basis.notResolved.refused': 'Microsoft Graph refused or failed to answer.',
  'findings.basis.notResolved.foreign': 'It belongs to another tenant, which was not queried.',

  'findings.remedy.guestWrites':
    'Assign a role that only reads, or remove the assignment when the work is done.',
  'findings.remedy.guestInGroup':
    'Remove the guest from the group, or assign the group a role that only reads.',
  'findings.remedy.communityGallery':
    'If this is not intended, stop sharing the gallery with the community. Subscriptions that use the images lose access.',
  'findings.remedy.everybodyGroup': 'Assign the role to a smaller group.',
  'findings.remedy.orphaned': 'Check the directory again, then remove the assignment.',
  'findings.remedy.versionGrant': 'Assign the role on the gallery, then remove this assignment.',
  'findings.remedy.servicePrincipalWithoutOwner': 'Add an owner to its app registration.',
  'findings.remedy.tenantWideShare':
    'If single subscriptions are enough, share with those and remove the tenants.',
  'findings.remedy.directShareLimit':
    'Before the limit is reached, share with tenants instead of subscriptions, or assign roles to guests.',
  'findings.remedy.duplicate': 'Remove the assignment that adds nothing.',
  'findings.remedy.alreadyInherited': 'Remove the assignment that adds nothing.',
  'findings.remedy.definitionsInsteadOfGallery':
    'If the whole gallery is intended, assign the role there and remove the others.',
  'findings.remedy.onlyAdminsRead': 'If others use the images, assign Reader on the gallery to a group.',
  'findings.remedy.conditionNotEvaluated': 'Read the condition to know what this assignment allows.',
  'findings.remedy.roleUnknown': 'Read the role definition; you may not have access to a custom role.',
  'findings.remedy.notResolved':
    'Check again with an account that can read the directory. Do not remove an assignment on this evidence alone.',
} as const;
