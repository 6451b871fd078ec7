import { Link, useLocation } from '@tanstack/react-router';
import { memo } from 'react';

import { navigation, sectionOf } from '@/components/navigation';
import { t } from '@/i18n/translate';

import styles from './SideNav.module.css';

/** The pages of the portal; the one shown is marked by a bar, weight and aria-current. */
export const SideNav = memo(function SideNav({ onFollow }: { readonly onFollow?: () => void }) {
  const path = useLocation({ select: (l) => l.pathname });
  return (
    <ul className={styles.list}>
      {navigation.map(({ to, label, Icon }) => (
        <li key={to}>
          <Link
            to={to}
            className={styles.link}
            activeProps={{}}
            aria-current={currentIn(to, path)}
            onClick={onFollow}
          >
            <Icon />
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
});

/** "page" for the entry's own page (the start page is the galleries), "true" for its section. */
function currentIn(to: string, path: string): 'page' | 'true' | undefined {
  if (sectionOf(path) !== to) return undefined;
  return path === to || path === '/' ? 'page' : 'true';
}
