import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import styles from './LinkTabs.module.css';

export interface LinkTab {
  /** The value of the `tab` search parameter; the first tab has none in the address. */
  readonly id: string;
  readonly label: ReactNode;
  /** The pointer or the focus comes near: the part's code may be fetched. */
  readonly onNear?: () => void;
}

interface LinkTabsProps {
  /** "Sections of myImage1" */
  readonly label: string;
  readonly tabs: readonly LinkTab[];
  /** The tab in force, already checked against `tabs`. */
  readonly current: string;
}

/**
 * The parts of a page as links that set `?tab=`: they can be opened in a new tab, bookmarked and gone back from. Other search
 * parameters are another part's and are dropped.
 */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul>
        {tabs.map((tab, i) => (
          <li key={tab.id}>
            <Link
              to="."
              search={i === 0 ? {} : { tab: tab.id }}
              resetScroll={false}
              onPointerEnter={tab.onNear}
              onFocus={tab.onNear}
              // Else the first tab, which has no search of its own, would count as active under every tab.
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{}}
              aria-current={tab.id === current ? 'page' : undefined}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
