// "View as".
export const viewAs = {
  'viewAs.view': 'View as {name}',
  'viewAs.label': 'The portal is shown as somebody else sees it',
  'viewAs.as': 'You see the portal as {name}, read-only.',
  'viewAs.guest': 'guest',
  'viewAs.servicePrincipal': 'service principal',
  'viewAs.computed':
    'Computed by the demo’s emulator from role assignments and group memberships; no sign-in took place.',
  'viewAs.end': 'End',
  'viewAs.readOnly': 'You see the portal as {name}: nothing can be changed. End that first.',
  'viewAs.group': 'A group does not sign in: choose one of its members.',
  'viewAs.unknown': 'The directory does not know this one: there is nobody to look as.',
} as const;
