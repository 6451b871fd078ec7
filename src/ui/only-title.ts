let titled: Element | undefined;

/**
 * Gives the element under the pointer its tooltip, and takes that of the one before away: elements of a grid draw one row after
 * the other, and assistive technology reads a title out without any pointer.
 */
export function setOnlyTitle(element: HTMLElement, title: string): void {
  if (titled !== element) titled?.removeAttribute('title');
  element.title = title;
  titled = element;
}
