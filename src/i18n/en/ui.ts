// What the widgets themselves say.
export const ui = {
  'ui.error': 'Error',
  'ui.warning': 'Warning',
  'ui.notCopied': 'Not copied: no access to the clipboard',
  'ui.note': 'Note',
} as const;
