// Runs inline right after the shell, which is drawn for the galleries: another page gets its own title before the
// first paint, a list's from the navigation, a resource's from its id.
(() => {
  /** @param {{ readonly pathname: string }} place */
  const pathOf = (place) => place.pathname.replace(/\/+$/, '');
  const path = pathOf(location);
  const title = document.querySelector('[data-shell-title]');
  const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a[data-shell-home]'));
  const links = [
    .../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('[data-shell-nav] a')),
  ];
  if (!title) return;
  const isHome = home !== null && pathOf(home) === path;
  const link = isHome ? links[0] : links.find((a) => pathOf(a) === path);
  link?.setAttribute('aria-current', 'page');
  if (isHome) return;
  const name = path.split('/').pop() ?? '';
  try {
    title.textContent = link?.textContent ?? decodeURIComponent(name);
  } catch {
    title.textContent = name;
  }
})();
