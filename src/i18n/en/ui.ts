// What the widgets themselves say.
export const ui = {
  'ui.error': 'Error',
  'ui.warning': 'Warning',
  'ui.note': 'Note',
} as const;
