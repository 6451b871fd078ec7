// The bell, its list and the toasts.
export const notices = {
  'notices.title': 'Notifications',
  'notices.bell': 'Notifications',
  'notices.bellOpen': {
    one: 'Notifications: {n} running or new',
    other: 'Notifications: {n} running or new',
  },
  'notices.none': 'No notifications in this tab.',
  'notices.running': 'Running',
  'notices.done': 'Succeeded',
  'notices.failed': 'Failed',
  'notices.open': 'Open',
  'notices.dismiss': 'Dismiss: {title}',
  'notices.dismissFinished': 'Clear finished',
  'notices.announce': '{state}: {title}',
} as const;
