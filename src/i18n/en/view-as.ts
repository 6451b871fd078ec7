// "View as".
export const viewAs = {
  'viewAs.view': 'View as {name}',
  'viewAs.label': 'The portal is shown as another principal sees it',
  'viewAs.as': 'Viewing the portal as {name}, read-only.',
  'viewAs.guest': 'guest',
  'viewAs.servicePrincipal': 'service principal',
  'viewAs.computed':
    'Calculated by the demo’s emulator from role assignments and group memberships; no sign-in took place.',
  'viewAs.unreadRoles': {
    one: '{n} role assignment of theirs has a role that could not be read: they may see more than is shown.',
    other:
      '{n} role assignments of theirs have roles that could not be read: they may see more than is shown.',
  },
  'viewAs.end': 'End',
  'viewAs.readOnly': 'Viewing as {name}: changes are not possible. End this view first.',
  'viewAs.group': 'A group cannot sign in: choose one of its members.',
  'viewAs.unknown': 'The principal was not resolved, so its view cannot be shown.',
} as const;
