import type { MessageKey } from '@/i18n/translate';

export interface NavEntry {
  readonly to: string;
  readonly label: Extract<MessageKey, `nav.${string}`>;
}

/** The pages in the navigation, in order. An entry shows when its route exists: nothing leads to what is not built. */
export const navigation: readonly NavEntry[] = [
  { to: '/galleries', label: 'nav.galleries' },
  { to: '/definitions', label: 'nav.definitions' },
  { to: '/versions', label: 'nav.versions' },
  { to: '/resources', label: 'nav.resources' },
  { to: '/replication', label: 'nav.replication' },
  { to: '/sharing', label: 'nav.sharing' },
  { to: '/lifecycle', label: 'nav.lifecycle' },
  { to: '/capacity', label: 'nav.capacity' },
  { to: '/activity', label: 'nav.activity' },
  { to: '/guide', label: 'nav.guide' },
  { to: '/demo', label: 'nav.demo' },
];

/** The entry that a path belongs to: the galleries page for itself, the start page and every resource page. */
export function sectionOf(path: string): string {
  const first = path.split('/')[1]?.toLowerCase() ?? '';
  return first === '' || first === 'subscriptions' ? '/galleries' : `/${first}`;
}
