// Findings: what is worth a look among role assignments and shares, on what it rests, and what helps.
export const findings = {
  'sections.label': 'Pages about sharing',
  'sections.matrix': 'Matrix',
  'sections.findings': 'Findings',
  'sections.crossTenant': 'Other tenants',

  'findings.title': 'Findings',
  'findings.subtitle': 'What is worth a look among role assignments and shares',
  'findings.reading': 'Reading who has access…',
  'findings.computing': 'Looking through the assignments…',
  'findings.count': { one: '{n} finding', other: '{n} findings' },
  'findings.countOf': '{shown} of {n} findings',
  'findings.none': 'No findings',
  'findings.noneText': 'None of the rules finds anything in what you may read.',
  'findings.noneWithGaps': 'None of the rules finds anything in what could be read; some of it could not.',
  'findings.noMatch': 'No finding matches the filters',
  'findings.noMatchText': 'There are findings, the filters hide them.',
  'findings.rules': 'Rule',
  'findings.finding': 'Finding',
  'findings.severity': 'Severity',
  'findings.who': 'Who',
  'findings.where': 'Where',
  'findings.role': 'Role',
  'findings.what': 'What it says',
  'findings.ids': 'Assignments',
  'findings.severity.high': 'High',
  'findings.severity.medium': 'Medium',
  'findings.severity.low': 'Low',
  'findings.evidence': 'What it rests on',
  'findings.remedy': 'What helps',
  'findings.command': 'The command',
  'findings.copyCommand': 'Copy the command',
  'findings.commandCopied': 'Command copied',
  'findings.assignment': '{role} for {who} at {scope}, since {since}',
  'findings.assignmentUndated': '{role} for {who} at {scope}',
  'findings.eligible': 'Eligible for {role} at {scope}: not in force until activated',
  'findings.sharingProfile': 'The gallery’s own sharing profile',
  'findings.via': '{who}, in group {group}',
  'findings.ownersUnread': {
    one: 'The owners of {n} service principal could not be read, so that rule says nothing about it.',
    other: 'The owners of {n} service principals could not be read, so that rule says nothing about them.',
  },
  'findings.ownersPending': 'Still asking who owns the service principals.',

  'findings.rule.guestWrites': 'Guest may change things',
  'findings.rule.communityGallery': 'Public to everybody',
  'findings.rule.everybodyGroup': 'Group of everybody',
  'findings.rule.orphaned': 'Orphaned assignment',
  'findings.rule.versionGrant': 'Given on one version',
  'findings.rule.servicePrincipalWithoutOwner': 'Program without an owner',
  'findings.rule.tenantWideShare': 'Shared with whole tenants',
  'findings.rule.directShareLimit': 'Near the limit of direct share',
  'findings.rule.duplicate': 'Duplicate',
  'findings.rule.alreadyInherited': 'Already inherited',
  'findings.rule.definitionsInsteadOfGallery': 'Definitions, not their gallery',
  'findings.rule.onlyAdminsRead': 'Only administrators can read it',
  'findings.rule.conditionNotEvaluated': 'Condition not evaluated',
  'findings.rule.roleUnknown': 'Role not known',
  'findings.rule.notResolved': 'Did not resolve',

  'findings.text.guestWrites': '{who} is a guest of the tenant and holds {role} at {scope}.',
  'findings.text.guestMayActivate': '{who} is a guest of the tenant and may activate {role} at {scope}.',
  'findings.text.communityGallery':
    'Everybody who has an Azure subscription can see and use the images, under the public name {name}.',
  'findings.text.everybodyGroup': '{who} seems to hold everybody, and has {role} at {scope}.',
  'findings.text.orphaned': '{role} at {scope} belongs to a principal that the directory no longer knows.',
  'findings.text.versionGrant':
    '{who} holds {role} on a single version. The service advises against it: the next version will not be covered.',
  'findings.text.servicePrincipalWithoutOwner':
    '{who} holds {role} at {scope}, and nobody owns the service principal.',
  'findings.text.tenantWideShare': {
    one: 'Everybody with a subscription in {n} other tenant can use the images: {tenants}.',
    other: 'Everybody with a subscription in {n} other tenants can use the images: {tenants}.',
  },
  'findings.text.directShareLimit.Subscriptions': 'Shared with {n} of at most {limit} subscriptions.',
  'findings.text.directShareLimit.AADTenants': 'Shared with {n} of at most {limit} tenants.',
  'findings.text.duplicate':
    '{role} for {who} at {scope} gives nothing that {by} at the same place does not.',
  'findings.text.alreadyInherited': '{role} for {who} at {scope} gives nothing that {by} at {from} does not.',
  'findings.text.definitionsInsteadOfGallery': {
    one: '{who} was given {n} definition of {scope}, but not the gallery.',
    other: '{who} was given {n} definitions of {scope} one by one, but not the gallery.',
  },
  'findings.text.onlyAdminsRead': {
    one: 'The one assignment that lets anybody read {scope} also lets its holder give access.',
    other: 'Each of the {n} assignments that let anybody read {scope} also lets its holder give access.',
  },
  'findings.text.conditionNotEvaluated': '{role} for {who} at {scope} has a condition.',
  'findings.text.roleUnknown': 'The definition of role {role}, given to {who} at {scope}, was not read.',
  'findings.text.notResolved': 'Nobody could say who {who} is, who holds {role} at {scope}.',

  'findings.basis.guestWrites':
    'Microsoft Graph calls this user a guest; the role holds actions beyond read.',
  'findings.basis.communityGallery': 'The sharing profile says Community, and that it is enabled.',
  'findings.basis.everybodyGroup.rule': 'Its membership rule leaves nobody out: {rule}',
  'findings.basis.everybodyGroup.name':
    'Only its name says so; the portal did not count its members against all users. An inference.',
  'findings.basis.orphaned':
    'Microsoft Graph answered for that id in the scope’s own tenant without it; it is no group of another tenant, and the assignment is older than 24 hours.',
  'findings.basis.versionGrant': 'The scope of the assignment is a version.',
  'findings.basis.servicePrincipalWithoutOwner':
    'Microsoft Graph lists no owner of the service principal. Owners of its app registration are another list, which was not asked.',
  'findings.basis.tenantWideShare': 'The sharing profile names whole tenants.',
  'findings.basis.directShareLimit':
    'The ids in the sharing profile, against the documented limits of 30 subscriptions and 5 tenants.',
  'findings.basis.duplicate':
    'Another assignment at the same scope, to the same principal or a group that holds it, covers every capability. Conditions are left out.',
  'findings.basis.alreadyInherited':
    'Another assignment above, to the same principal or a group that holds it, covers every capability the portal knows. Conditions are left out.',
  'findings.basis.definitionsInsteadOfGallery':
    'Several assignments below one gallery for one principal. That the gallery was meant is an inference.',
  'findings.basis.onlyAdminsRead':
    'All assignments on the way from the root to the gallery that you may read.',
  'findings.basis.conditionNotEvaluated':
    'The assignment carries a condition; the portal shows conditions, it never evaluates them.',
  'findings.basis.roleUnknown':
    'The role is not among the definitions that were read: what it gives counts as nothing.',
  'findings.basis.notResolved.missing':
    'Microsoft Graph answered without that id, but the rule for orphans is not met: the assignment is too young, of unknown age, or of a group of another tenant.',
  'findings.basis.notResolved.refused': 'Microsoft Graph refused or failed to say.',
  'findings.basis.notResolved.foreign': 'It lives in another tenant, which was not asked.',

  'findings.remedy.guestWrites': 'Give a role that only reads, or take the right away when the work is done.',
  'findings.remedy.guestInGroup':
    'Take the guest out of the group, or give the group a role that only reads.',
  'findings.remedy.communityGallery':
    'If that is not meant: stop publishing. Subscriptions that use the images lose them.',
  'findings.remedy.everybodyGroup': 'Give the role to a group of those who need it.',
  'findings.remedy.orphaned': 'Ask the directory once more, then remove the assignment.',
  'findings.remedy.versionGrant': 'Give the role on the gallery, then take this one away.',
  'findings.remedy.servicePrincipalWithoutOwner':
    'Name an owner of its app registration, who answers for it.',
  'findings.remedy.tenantWideShare':
    'If single subscriptions are enough: share with those, then take the tenants away.',
  'findings.remedy.directShareLimit':
    'Before it is full: share with tenants instead of single subscriptions, or give roles to guests.',
  'findings.remedy.duplicate': 'Remove the one that adds nothing.',
  'findings.remedy.alreadyInherited': 'Remove the one that adds nothing.',
  'findings.remedy.definitionsInsteadOfGallery':
    'If all of the gallery is meant: give the role there, then take the others away.',
  'findings.remedy.onlyAdminsRead':
    'If others should use the images: give Reader on the gallery to a group of them.',
  'findings.remedy.conditionNotEvaluated':
    'Read the condition before trusting what the portal says of this role.',
  'findings.remedy.roleUnknown': 'Read the role’s definition; a custom role may be out of your sight.',
  'findings.remedy.notResolved':
    'Ask again with an account that may read the directory. Never remove on this alone.',
} as const;
