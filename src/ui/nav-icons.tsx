import { icon } from './icon';

// Pictures of the portal's subjects, for the navigation.
export const StackIcon = icon(
  <>
    <rect x="2.500" y="6.500" width="9" height="7" rx="1" />
    <path d="M4.500 4.500h9v7M6.500 2.500h7.500v7" />
  </>,
);
export const BlueprintIcon = icon(
  <>
    <rect x="2.500" y="2.500" width="11" height="11" rx="1.500" />
    <path d="M5 6h6M5 8.500h6M5 11h3.500" />
  </>,
);
export const BranchIcon = icon(
  <>
    <circle cx="4.500" cy="4" r="1.500" />
    <circle cx="4.500" cy="12" r="1.500" />
    <circle cx="11.500" cy="6" r="1.500" />
    <path d="M4.500 5.500v5M11.500 7.500c0 2-2.500 2.500-7 3" />
  </>,
);
export const TilesIcon = icon(
  <path d="M2.500 2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9zM2.500 9h4.500v4.500H2.500zM9 9h4.500v4.500H9z" />,
);
export const GlobeIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.500" />
    <path d="M2.500 8h11M8 2.500c-3 3.200-3 7.800 0 11 3-3.200 3-7.800 0-11z" />
  </>,
);
export const PeopleIcon = icon(
  <>
    <circle cx="6" cy="5.500" r="2.200" />
    <path d="M1.800 13c.4-2.300 2-3.600 4.200-3.600s3.800 1.300 4.200 3.600M10.500 3.600a2.200 2.200 0 0 1 0 3.900M12 9.700c1.200.6 2 1.700 2.200 3.300" />
  </>,
);
export const CycleIcon = icon(
  <path d="M13 6.500A5.200 5.200 0 0 0 3.500 5M3 9.500A5.200 5.200 0 0 0 12.500 11M3.300 2.300V5H6M12.700 13.700V11H10" />,
);
export const GaugeIcon = icon(<path d="M3.300 12.500a6 6 0 1 1 9.400 0M8 9.500l2.500-3.500" />);
export const PulseIcon = icon(<path d="M2 8.500h2.800L6.500 4l3 8 1.700-3.500H14" />);
export const BookIcon = icon(
  <path d="M8 4C6.500 3 4.500 2.700 2.500 3v9.500c2-.3 4 0 5.500 1 1.500-1 3.500-1.300 5.500-1V3C11.500 2.700 9.500 3 8 4zm0 0v9.500" />,
);
export const PlayIcon = icon(<path d="M4.500 3v10l8.500-5z" />);
