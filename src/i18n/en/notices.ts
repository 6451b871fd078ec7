// The bell, its list and the toasts.
export const notices = {
  'notices.title': 'Notices',
  'notices.bell': 'Notices',
  'notices.bellOpen': {
    one: 'Notices: {n} running or new',
    other: 'Notices: {n} running or new',
  },
  'notices.none': 'Nothing is running, and nothing has happened in this tab.',
  'notices.running': 'Running',
  'notices.done': 'Done',
  'notices.failed': 'Failed',
  'notices.open': 'Open',
  'notices.dismiss': 'Dismiss: {title}',
  'notices.dismissFinished': 'Clear finished',
  'notices.announce': '{state}: {title}',
} as const;
