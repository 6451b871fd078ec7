// Which page is shown: one declaration (PageHeading) feeds the breadcrumbs, the document's title, the announcement after a
// navigation and "go up" in the command palette.

export interface Crumb {
  readonly label: string;
  /** Path within the portal, as for <Link to>. */
  readonly to: string;
}

export interface PageIdentity {
  readonly title: string;
  /** From the outermost page inwards, without the page itself. */
  readonly crumbs: readonly Crumb[];
}

let current: PageIdentity | undefined;
const listeners = new Set<() => void>();

/** The page that is shown now; undefined before the first one. */
export const currentPage = (): PageIdentity | undefined => current;

export function setCurrentPage(page: PageIdentity): void {
  current = page;
  for (const listener of listeners) listener();
}

export function subscribePage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** "1.0.10 · myImage1 · gal_contoso · Gallery portal": the most particular first, because browser tabs cut off the end. */
export function documentTitle(page: PageIdentity, appName: string): string {
  const outer = page.crumbs.slice(1).map((c) => c.label);
  return [page.title, ...outer.toReversed(), appName].join(' · ');
}

/** Where "go up" leads: the nearest crumb. */
export const upFrom = (page: PageIdentity | undefined): Crumb | undefined => page?.crumbs.at(-1);
