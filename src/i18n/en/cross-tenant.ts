// Sharing a gallery's images with another tenant: three ways, their steps, and what still prevents them.
export const crossTenant = {
  'crossTenant.title': 'Share with another tenant',
  'crossTenant.subtitle': 'Three ways, filled in from your estate, and what still stands in the way of each',
  'crossTenant.reading': 'Reading galleries and who has access…',
  'crossTenant.noGallery': 'No gallery',
  'crossTenant.noGalleryText': 'There is no gallery that you may read, so there is nothing to share.',
  'crossTenant.what': 'What is shared, and with whom',
  'crossTenant.gallery': 'Gallery',
  'crossTenant.target': 'Tenant of those who shall use it',
  'crossTenant.targetOther': 'Another tenant, by its id',
  'crossTenant.targetId': 'Tenant id',
  'crossTenant.targetWrong': 'A tenant id is a guid: 8-4-4-4-12 hexadecimal digits.',
  'crossTenant.way': 'Way',
  'crossTenant.way.app': 'Multi-tenant app registration',
  'crossTenant.way.direct': 'Direct share',
  'crossTenant.way.community': 'Community gallery',
  'crossTenant.about.app':
    'A program that is known in both tenants deploys with a token for each. For pipelines, at any scale; people of the other tenant see nothing.',
  'crossTenant.about.direct':
    'Everybody with a subscription in the other tenant sees the images under “shared galleries”, without a role. At most 5 tenants and 30 subscriptions.',
  'crossTenant.about.community': 'Everybody with an Azure subscription anywhere sees the images.',
  'crossTenant.app': 'Service principal of the app',
  'crossTenant.appNone': 'Not registered yet',
  'crossTenant.looked': 'What stands in the way',
  'crossTenant.lookedText': 'Looked up just now; what could not be seen says so.',
  'crossTenant.steps': 'The steps',
  'crossTenant.state.fine': 'In order',
  'crossTenant.state.blocks': 'In the way',
  'crossTenant.state.todo': 'Still to do',
  'crossTenant.state.unknown': 'Not to be seen',
  'crossTenant.copy': 'Copy: {step} ({tool})',
  'crossTenant.copied': 'Copied',

  'crossTenant.check.otherTenant.fine': 'The gallery is in {home}, the others are in another tenant.',
  'crossTenant.check.otherTenant.blocks':
    'The gallery is in that very tenant: a role assignment is enough, no guide is needed.',
  'crossTenant.check.otherTenant.todo': 'Choose the tenant of those who shall use the images.',
  'crossTenant.check.linkedAuthorization.blocks':
    'Without an app registration a deployment there is refused: LinkedAuthorizationFailed, “the current tenant is not authorized to access linked subscription {subscription}”. A guest’s token is for one tenant only.',
  'crossTenant.check.linkedAuthorization.todo':
    'Deployments need tokens for both tenants, else LinkedAuthorizationFailed: the last step gets both.',
  'crossTenant.check.mayGiveRoles.fine': 'You may give roles on the gallery.',
  'crossTenant.check.mayGiveRoles.blocks': 'You may not give roles on the gallery: {action} is missing.',
  'crossTenant.check.mayGiveRoles.unknown': 'Whether you may give roles on the gallery could not be asked.',
  'crossTenant.check.appReads.fine': '{app} may read the gallery’s versions.',
  'crossTenant.check.appReads.blocks': '{app} may not read the gallery’s versions yet: step 3.',
  'crossTenant.check.appReads.todo': 'Register the app first, or choose the one you have.',
  'crossTenant.check.appReads.unknown':
    'No role that lets {app} read was found, but not all assignments could be read.',
  'crossTenant.check.targetVisible.fine': {
    one: 'You see {n} subscription there, so you can give the role of step 4 yourself if you may.',
    other: 'You see {n} subscriptions there, so you can give the role of step 4 yourself if you may.',
  },
  'crossTenant.check.targetVisible.unknown':
    'You see no subscription there: what the app may do in that tenant was not looked at. Somebody there makes steps 2 and 4.',
  'crossTenant.check.mayShare.fine': 'You may share the gallery.',
  'crossTenant.check.mayShare.blocks':
    'You may not share the gallery: {action} is missing. Contributor does not have it; Compute Gallery Sharing Admin and Owner do.',
  'crossTenant.check.mayShare.unknown': 'Whether you may share the gallery could not be asked.',
  'crossTenant.check.madeForGroups.fine': 'The gallery was made for direct share (permissions: Groups).',
  'crossTenant.check.madeForGroups.blocks':
    'The gallery was not made for direct share (permissions: {permissions}), and adding is refused: make a new one with step 1.',
  'crossTenant.check.tenantLimit.fine': 'Shared with {n} of at most {limit} tenants.',
  'crossTenant.check.tenantLimit.blocks':
    'Already shared with {n} tenants, the most there can be is {limit}.',
  'crossTenant.check.tenantLimit.unknown': 'The service did not say with whom it is shared.',
  'crossTenant.check.alreadyShared.fine': 'It is shared with that tenant already.',
  'crossTenant.check.alreadyShared.todo': 'It is not shared with that tenant yet: step 2.',
  'crossTenant.check.alreadyShared.unknown': 'The service did not say with whom it is shared.',
  'crossTenant.check.encrypted.fine': 'None of its {all} versions is encrypted with a key of your own.',
  'crossTenant.check.encrypted.blocks':
    '{n} of its {all} versions are encrypted with a key of your own: galleries with such versions cannot be shared this way.',
  'crossTenant.check.encrypted.unknown': 'Its versions could not be read, so nobody looked for encryption.',
  'crossTenant.check.madeForCommunity.fine': 'The gallery was made for the community.',
  'crossTenant.check.madeForCommunity.blocks':
    'The gallery was not made for the community (permissions: {permissions}): make a new one with step 1.',
  'crossTenant.check.published.fine': 'It is published.',
  'crossTenant.check.published.todo': 'It is not published yet: step 2.',

  'crossTenant.step.register': 'Register an app for several tenants, with a secret, in the gallery’s tenant',
  'crossTenant.step.consent': 'An administrator of the other tenant opens this address and accepts the app',
  'crossTenant.step.giveRead': 'Let the app read the gallery',
  'crossTenant.step.giveDeploy': 'In the other tenant: let the app make machines in a resource group',
  'crossTenant.step.deploy': 'Deploy with a token for each tenant',
  'crossTenant.step.newGroups': 'If it was not made for it: make a gallery for direct share',
  'crossTenant.step.share': 'Share with the tenant',
  'crossTenant.step.use': 'Over there: see what is shared',
  'crossTenant.step.newCommunity': 'If it was not made for it: make a gallery for the community',
  'crossTenant.step.publish': 'Publish it',
  'crossTenant.step.usePublic': 'Anywhere: see its image definitions',
} as const;
