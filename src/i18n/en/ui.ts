// What the widgets themselves say.
export const ui = {
  'ui.menu': 'Menu',
  'ui.required': 'required',
  'ui.error': 'Error',
} as const;
