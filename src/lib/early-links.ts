// Links of the first picture before the router listens: following one as a document would load the whole page anew.

let go = (href: string): void => history.pushState(null, '', href);
let stop: (() => void) | undefined;

/** The link that a plain click follows within the portal; undefined for what the browser should do itself. */
function followed(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.hash !== '') return undefined;
  if (link.target !== '' || link.hasAttribute('download')) return undefined;
  return link;
}

export const earlyLinks = {
  /** From now on a click on a link changes the address, and the router begins where it leads. */
  hold(): void {
    const onClick = (event: MouseEvent) => {
      const link = followed(event);
      if (!link) return;
      event.preventDefault();
      go(link.pathname + link.search);
    };
    document.addEventListener('click', onClick);
    stop = () => document.removeEventListener('click', onClick);
  },
  /** The router is there, the page's own links are not yet. */
  follow(goTo: (href: string) => void): void {
    go = goTo;
  },
  /** Links hear for themselves. */
  release(): void {
    stop?.();
  },
};
