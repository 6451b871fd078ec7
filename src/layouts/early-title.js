// Runs inline right after the shell and its styles, and shows its <main>. The shell is the galleries page for a wide window. Any
// other page, and a phone, gets a plain skeleton under its own title: a list's from the navigation, a resource's from its id.
(() => {
  /** @param {{ readonly pathname: string }} place */
  const pathOf = (place) => place.pathname.replace(/\/+$/, '');
  const path = pathOf(location);
  const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('nav a'))];
  const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector('header a'));
  const link = links.find((a) => pathOf(a) === path);
  const [galleries] = links;
  const isStart = path === (home && pathOf(home)) || (link !== undefined && link === galleries);
  const current = isStart ? galleries : link;
  current?.setAttribute('aria-current', 'page');

  const main = document.querySelector('main');
  const other = /** @type {HTMLTemplateElement | null} */ (document.querySelector('#other-page'));
  const title = other?.content.querySelector('h1');
  if (!main || !other || !title) return;
  // Not innerWidth, which would lay the whole page out for its answer.
  if (!isStart || !matchMedia('(width > 767px)').matches) {
    const name = path.split('/').pop() ?? '';
    try {
      title.textContent = current?.textContent ?? decodeURIComponent(name);
    } catch {
      title.textContent = name;
    }
    main.replaceChildren(other.content);
  }
  main.hidden = false;
})();
