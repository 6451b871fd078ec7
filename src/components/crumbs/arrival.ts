import { createStore } from '@/lib/store';

// After a navigation to another page the focus goes to its heading and its name is announced: without that, keyboard and
// screen-reader users stay where the link was. Not on the first load (the browser announces it), and not when only search
// parameters change (a filter keeps its focus).

let waiting = false;

/** The text of the live region: the name of the current page. */
export const lastArrival = createStore('');

const arrive = (heading: HTMLElement) => {
  waiting = false;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  lastArrival.set(heading.textContent);
};

/** Announces the current page. If its heading is not rendered yet, it is focused when it is. */
export function pageChanged(): void {
  waiting = true;
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading) arrive(heading);
}

/** Ref callback of the heading. A heading that leaves with the focus hands it to the one that replaces it. */
export function headingShown(heading: HTMLElement | null) {
  if (!heading) return;
  if (waiting) arrive(heading);
  return () => {
    if (document.activeElement === heading) waiting = true;
  };
}
