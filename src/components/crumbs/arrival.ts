import { createStore } from '@/lib/store';

// After a navigation to another page the focus goes to its heading and its name is announced: without that, keyboard and
// screen-reader users stay where the link was. Not on the first load (the browser announces it), and not when only search
// parameters change (a filter keeps its focus).

let waiting = false;

/** What the live region says: the name of the page that was arrived at last. */
export const lastArrival = createStore('');

const arrive = (heading: HTMLElement) => {
  waiting = false;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  lastArrival.set(heading.textContent);
};

/** Tells that another page is on screen now. Its heading may still be on its way: then it is focused when it shows. */
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
