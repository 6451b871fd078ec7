// Demo parameters on any URL: applied once, then taken out of the address, so that a copied page link stays a page link.

const NAMES = ['scenario', 'persona', 'clock', 'speed', 'lang', 'start', 'changes'] as const;
export type DemoParams = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** Parts an address into the demo's parameters and the rest, which keeps its order and spelling. */
export function takeDemoParams(search: string): { readonly demo: URLSearchParams; readonly rest: string } {
  const demo = new URLSearchParams();
  const rest: string[] = [];
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    const [entry] = new URLSearchParams(pair);
    const [name, value] = entry ?? [pair, ''];
    if (NAMES.some((n) => n === name)) demo.set(name, value);
    else rest.push(pair);
  }
  return { demo, rest: rest.length === 0 ? '' : `?${rest.join('&')}` };
}

/** The address of a page with the demo's state in front of the page's own parameters. */
export function withDemoParams(href: string, params: DemoParams): string {
  const url = new URL(href);
  const { rest } = takeDemoParams(url.search);
  const own = new URLSearchParams();
  for (const name of NAMES) {
    const value = params[name];
    if (value !== undefined && value !== '') own.set(name, value);
  }
  url.search = [own.toString(), rest.slice(1)].filter((part) => part !== '').join('&');
  return url.href;
}
