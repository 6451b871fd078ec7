import { icon } from './icon';

export const CloseIcon = icon(<path d="m3.500 3.500 9 9m0-9-9 9" />);
export const CheckIcon = icon(<path d="m3 8.500 3.200 3.200L13 4.500" />);
export const CopyIcon = icon(
  <>
    <rect x="5.500" y="5.500" width="8" height="8" rx="1.500" />
    <path d="M10.500 5.500V4A1.500 1.500 0 0 0 9 2.500H4A1.500 1.500 0 0 0 2.500 4v5A1.500 1.500 0 0 0 4 10.500h1.500" />
  </>,
);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.500" />
    <path d="m10.500 10.500 3 3" />
  </>,
);
export const MenuIcon = icon(<path d="M2.500 4.500h11m-11 3.500h11m-11 3.500h11" />);
export const ChevronDownIcon = icon(<path d="m4 6.500 4 4 4-4" />);
export const ChevronRightIcon = icon(<path d="m6.500 4 4 4-4 4" />);
export const ColumnsIcon = icon(
  <>
    <rect x="2.500" y="3" width="11" height="10" rx="1" />
    <path d="M6.200 3v10m3.600-10v10" />
  </>,
);
export const ExportIcon = icon(
  <path d="M8 2.500v7m-2.800-2.800L8 9.500l2.800-2.800M3 11v1.500a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V11" />,
);
export const ImportIcon = icon(
  <path d="M8 9.500v-7M5.200 5.300 8 2.500l2.800 2.800M3 11v1.500a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V11" />,
);
export const RefreshIcon = icon(<path d="M13 8a5 5 0 1 1-1.500-3.600L13 6m0-3.200V6H9.800" />);
export const ThemeIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.500" />
    <path d="M8 2.500v11a5.500 5.500 0 0 0 0-11z" fill="currentColor" />
  </>,
);
export const ExternalIcon = icon(
  <path d="M9.500 2.500h4v4m0-4-6 6m-1.500-5H3.500a1 1 0 0 0-1 1v7.500a1 1 0 0 0 1 1H11a1 1 0 0 0 1-1V10" />,
);
export const EditIcon = icon(<path d="m10.500 3.500 2 2-7.500 7.500-2.500.5.500-2.500z" />);
export const BellIcon = icon(
  <path d="M3.500 11.500h9c-.8-.7-1.300-1.500-1.300-3V6.700a3.200 3.200 0 0 0-6.400 0v1.800c0 1.500-.5 2.300-1.300 3zM6.700 13.300a1.300 1.300 0 0 0 2.600 0" />,
);
export const ClockIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.500" />
    <path d="M8 5v3.200l2.200 1.300" />
  </>,
);
export const ArrowUpIcon = icon(<path d="M8 13V3.500M4 7.200 8 3.200l4 4" />);
export const LinkIcon = icon(
  <path d="m6.800 9.200 2.600-2.600M7.500 4.700l1.300-1.300a2.600 2.600 0 0 1 3.700 3.700l-1.300 1.300M8.500 11.300l-1.300 1.300a2.600 2.600 0 0 1-3.700-3.700l1.300-1.300" />,
);
export const HideIcon = icon(
  <>
    <path d="M2 8s2.200-4 6-4 6 4 6 4-2.200 4-6 4-6-4-6-4z" />
    <path d="m3 13 10-10" />
  </>,
);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const ArrowDownIcon = icon(<path d="M8 3v9.500M4 8.500l4 4 4-4" />);
