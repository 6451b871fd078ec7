import { Link, useLocation, useRouter } from '@tanstack/react-router';

import type { MessageKey } from '@/i18n/translate';
import { t } from '@/i18n/translate';

import styles from './LinkTabs.module.css';

const SECTIONS: readonly {
  readonly to: string;
  readonly label: Extract<MessageKey, `sections.${string}`>;
}[] = [
  { to: '/sharing', label: 'sections.matrix' },
  { to: '/sharing/findings', label: 'sections.findings' },
  { to: '/sharing/cross-tenant', label: 'sections.crossTenant' },
];

/** The pages about sharing; those that are built. */
export function SharingSections() {
  const router = useRouter();
  const path = useLocation({ select: (l) => l.pathname });
  const built = SECTIONS.filter(({ to }) => Object.hasOwn(router.routesByPath, to));
  return (
    <nav aria-label={t('sections.label')} className={styles.tabs}>
      <ul>
        {built.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true }}
              activeProps={{}}
              aria-current={path === to ? 'page' : undefined}
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
