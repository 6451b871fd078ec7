// Which page is shown: one declaration (PageHeading) feeds the breadcrumbs, the document's title, the announcement after a
// navigation and "go up" in the command palette.

import { createStore } from '@/lib/store';

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

/** The page that is shown now; undefined before the first one. */
export const currentPage = createStore<PageIdentity | undefined>(undefined);

/** "1.0.10 · myImage1 · gal_contoso · Gallery portal": the most particular first, because browser tabs cut off the end. */
export function documentTitle(page: PageIdentity, appName: string): string {
  const outer = page.crumbs.slice(1).map((c) => c.label);
  return [page.title, ...outer.toReversed(), appName].join(' · ');
}

/** Where "go up" leads: the nearest crumb. */
export const upFrom = (page: PageIdentity | undefined): Crumb | undefined => page?.crumbs.at(-1);
