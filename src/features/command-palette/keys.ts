const typesText = (element: Element | null) =>
  element instanceof HTMLElement &&
  (element.isContentEditable || /^(?:input|textarea|select)$/i.test(element.tagName));

/** Whether a key press asks for the palette: Ctrl or Cmd with K anywhere; "/" only where it is no character being typed. */
export function opensPalette(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented'>,
  focused: Element | null,
  dialogOpen: boolean,
): boolean {
  if (event.defaultPrevented || dialogOpen || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === 'k';
  return event.key === '/' && !typesText(focused);
}
