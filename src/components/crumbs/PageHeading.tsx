import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLayoutEffect } from 'react';

import { t } from '@/i18n/translate';
import { ChevronRightIcon } from '@/ui/icons';

import { headingShown } from './arrival';
import type { Crumb } from './page-store';
import { currentPage, documentTitle } from './page-store';

import styles from './PageHeading.module.css';

interface PageHeadingProps {
  /** The page's name, as in the heading and the browser tab. */
  readonly title: string;
  /** The pages above, from the outermost inwards; without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** Beside the heading: a state, a count, a copy button. */
  readonly beside?: ReactNode;
  /** At the right end: buttons. */
  readonly actions?: ReactNode;
  /** One line below the heading. */
  readonly subtitle?: ReactNode;
}

const NO_CRUMBS: readonly Crumb[] = [];

/**
 * The head of every page: breadcrumbs, h1, actions. Document title, route announcement and "go up" follow from it when the page
 * is shown.
 */
export function PageHeading({ title, crumbs = NO_CRUMBS, beside, actions, subtitle }: PageHeadingProps) {
  const path = JSON.stringify(crumbs);
  // The document's title lives outside React; a layout effect keeps it with the frame that shows the heading.
  useLayoutEffect(() => {
    const page = { title, crumbs: JSON.parse(path) as readonly Crumb[] };
    currentPage.set(page);
    document.title = documentTitle(page, t('common.appName'));
  }, [title, path]);
  return (
    <div className={styles.heading}>
      {crumbs.length > 0 && (
        <nav aria-label={t('frame.breadcrumbs')} className={styles.crumbs}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
                <ChevronRightIcon />
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <h1 tabIndex={-1} ref={headingShown} className={styles.title}>
          {title}
        </h1>
        {beside !== undefined && <div className={styles.beside}>{beside}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
    </div>
  );
}
