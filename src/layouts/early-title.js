// Runs inline right after the shell, before the first paint. The shell is the galleries page for a wide window. Any other page,
// and a phone, gets a plain skeleton under its own title: a list's from the navigation, a resource's from its id.
(() => {
  /** @param {{ readonly pathname: string }} place */
  const pathOf = (place) => place.pathname.replace(/\/+$/, '');
  const path = pathOf(location);
  const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('nav a'))];
  const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector('header a'));
  const link = links.find((a) => pathOf(a) === path);
  const [galleries] = links;
  const isStart = path === (home && pathOf(home)) || (link !== undefined && link === galleries);
  if (isStart && innerWidth > 767) return;

  const main = document.querySelector('main');
  const other = /** @type {HTMLTemplateElement | null} */ (document.querySelector('#other-page'));
  const title = other?.content.querySelector('h1');
  if (!main || !other || !title) return;
  if (!isStart) {
    for (const a of links) a.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'page');
  }
  const name = path.split('/').pop() ?? '';
  try {
    title.textContent = (isStart ? galleries : link)?.textContent ?? decodeURIComponent(name);
  } catch {
    title.textContent = name;
  }
  main.replaceChildren(other.content);
})();
