import type { ComponentType } from 'react';

import type { PrincipalOrShare, PrincipalOrShareKind } from '@/domain/access/principals-and-shares';
import { icon } from '@/ui/icon';

const Person = icon(
  <>
    <circle cx="8" cy="5" r="2.700" />
    <path d="M2.800 13.500c.3-3 2.200-4.500 5.200-4.500s4.900 1.500 5.200 4.500" />
  </>,
);
// A guest: a person and an arrow inwards.
const Guest = icon(
  <>
    <circle cx="6" cy="5" r="2.500" />
    <path d="M1.500 13.500c.2-2.900 1.800-4.400 4.500-4.400 1.300 0 2.300.3 3.100.9M15 11.500h-4.500m2-2-2 2 2 2" />
  </>,
);
const People = icon(
  <>
    <circle cx="5.800" cy="5.500" r="2.300" />
    <path d="M1.500 13c.2-2.600 1.800-4 4.300-4s4.100 1.400 4.300 4M10.200 3.400a2.300 2.300 0 0 1 0 4.200M11.800 9.400c1.600.5 2.500 1.700 2.700 3.600" />
  </>,
);
const Program = icon(
  <>
    <rect x="2.500" y="3" width="11" height="10" rx="1.500" />
    <path d="m5 6.500 1.800 1.500L5 9.500M8.500 10H11" />
  </>,
);
const World = icon(
  <>
    <circle cx="8" cy="8" r="5.500" />
    <path d="M2.500 8h11M8 2.500c2 1.600 2.700 3.400 2.700 5.500S10 11.900 8 13.500C6 11.900 5.300 10.100 5.300 8S6 4.100 8 2.500z" />
  </>,
);
const House = icon(
  <path d="M3.500 13.500v-9l4.500-2 4.500 2v9M2 13.500h12M6.500 13.500V10h3v3.500M6.500 6.500h.01M9.500 6.500h.01" />,
);
const Unknown = icon(
  <>
    <circle cx="8" cy="8" r="5.500" strokeDasharray="2 2" />
    <path d="M6.500 6.600a1.500 1.500 0 1 1 2.200 1.300c-.5.3-.7.6-.7 1.100M8 11v.1" />
  </>,
);

const icons: Readonly<Record<PrincipalOrShareKind, ComponentType>> = {
  everyone: World,
  tenant: House,
  subscription: House,
  delegation: House,
  group: People,
  user: Person,
  servicePrincipal: Program,
  unknown: Unknown,
};

/** The icon of a row's kind; its text is beside it. */
export function PrincipalIcon({ holder }: { readonly holder: PrincipalOrShare }) {
  const Icon = holder.principal?.guest === true ? Guest : icons[holder.kind];
  return <Icon />;
}
