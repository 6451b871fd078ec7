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
export const PlayIcon = icon(<path d="M4.500 3v10l8.500-5z" />);
