import type { ComponentType } from 'react';

import type { PlainKey } from '@/i18n/translate';
import {
  BlueprintIcon,
  BranchIcon,
  GlobeIcon,
  PeopleIcon,
  PlayIcon,
  StackIcon,
  TilesIcon,
} from '@/ui/nav-icons';

export interface NavEntry {
  readonly to: string;
  readonly label: PlainKey;
  readonly Icon: ComponentType;
}

/** The pages in the navigation, in order. */
export const navigation: readonly NavEntry[] = [
  { to: '/galleries', label: 'nav.galleries', Icon: StackIcon },
  { to: '/definitions', label: 'nav.definitions', Icon: BlueprintIcon },
  { to: '/versions', label: 'nav.versions', Icon: BranchIcon },
  { to: '/resources', label: 'nav.resources', Icon: TilesIcon },
  { to: '/replication', label: 'nav.replication', Icon: GlobeIcon },
  { to: '/sharing', label: 'nav.sharing', Icon: PeopleIcon },
  { to: '/demo', label: 'nav.demo', Icon: PlayIcon },
];

/** The entry that a path belongs to: the galleries page for itself, the start page and every resource page. */
export function sectionOf(path: string): string {
  const first = path.split('/')[1]?.toLowerCase() ?? '';
  return first === '' || first === 'subscriptions' ? '/galleries' : `/${first}`;
}
