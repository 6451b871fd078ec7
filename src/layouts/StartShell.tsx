import { SearchEntry } from '@/components/command-palette/SearchEntry';
import { DemoPlace } from '@/components/demo-bar/DemoPlace';
import { HeaderButton } from '@/components/header/HeaderButton';
import { navigation } from '@/components/navigation';
import { t } from '@/i18n/translate';
import { BellIcon, MenuIcon, ThemeIcon } from '@/ui/icons';

import { Logo } from './Logo';
import { PageSkeleton } from './PageSkeleton';

import frame from './AppLayout.module.css';
import header from './Header.module.css';
import nav from './SideNav.module.css';

interface StartShellProps {
  /** Where the portal lives: "/" or "/portal/". */
  readonly base: string;
  /** Paths that have a page; the navigation shows no other. */
  readonly built: readonly string[];
}

/**
 * The first picture, drawn once at build time and written into index.html: the frame and a list's skeleton, in the geometry
 * that React takes over (e2e/start.spec.ts compares). Only classes, for the policy forbids style attributes; no state, no router.
 */
export function StartShell({ base, built }: StartShellProps) {
  return (
    <div className={frame.frame}>
      <header className={header.header}>
        <HeaderButton className={header.menu} label={t('frame.openNav')} icon={<MenuIcon />} />
        <a href={base} className={header.brand} data-shell-home="">
          <Logo />
          <span className={header.name}>{t('common.appName')}</span>
        </a>
        <div className={header.middle}>
          <SearchEntry />
        </div>
        <div className={header.tools}>
          <DemoPlace />
          <HeaderButton label={t('notices.bell')} icon={<BellIcon />} />
          <HeaderButton label={t('frame.theme')} icon={<ThemeIcon />} />
        </div>
      </header>
      <nav className={frame.nav} aria-label={t('frame.navigation')}>
        <ul className={nav.list} data-shell-nav="">
          {navigation
            .filter(({ to }) => built.includes(to))
            .map(({ to, label, Icon }) => (
              <li key={to}>
                <a href={base + to.slice(1)} className={nav.link}>
                  <Icon />
                  {t(label)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <main className={frame.main}>
        <PageSkeleton title={<h1 data-shell-title="">{t('nav.galleries')}</h1>} />
      </main>
    </div>
  );
}
