import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';

import { HeaderButton } from '@/components/header/HeaderButton';
import { SearchEntry } from '@/features/command-palette/SearchEntry';
import { DemoEntry } from '@/features/demo-menu/DemoEntry';
import { NoticeBell } from '@/features/notices/NoticeBell';
import { t } from '@/i18n/translate';
import { Dialog } from '@/ui/Dialog';
import { MenuIcon } from '@/ui/icons';

import { Logo } from './Logo';
import { SideNav } from './SideNav';
import { ThemeMenu } from './ThemeMenu';

import styles from './Header.module.css';

/** The bar on top: navigation button on narrow screens, name, search, demo, notices, theme. */
export const Header = memo(function Header() {
  const [navOpen, setNavOpen] = useState(false);
  return (
    <header className={styles.header}>
      <HeaderButton
        className={styles.menu}
        label={t('frame.openNav')}
        icon={<MenuIcon />}
        aria-haspopup="dialog"
        aria-expanded={navOpen}
        onClick={() => setNavOpen(true)}
      />
      {navOpen && (
        <Dialog title={t('common.appName')} shape="drawer" onClose={() => setNavOpen(false)}>
          <nav aria-label={t('frame.navigation')}>
            <SideNav onFollow={() => setNavOpen(false)} />
          </nav>
        </Dialog>
      )}
      <Link to="/" className={styles.brand}>
        <Logo />
        <span className={styles.name}>{t('common.appName')}</span>
      </Link>
      <div className={styles.middle}>
        <SearchEntry />
      </div>
      <div className={styles.tools}>
        <DemoEntry />
        <NoticeBell />
        <ThemeMenu />
      </div>
    </header>
  );
});
