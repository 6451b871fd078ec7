// The map's own 16 px icons; always in a labelled button, hence hidden from assistive technology.
const line = {
  width: 16,
  height: 16,
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
} as const;

export const PlusIcon = () => (
  <svg {...line}>
    <path d="M3.500 8h9M8 3.500v9" />
  </svg>
);
export const MinusIcon = () => (
  <svg {...line}>
    <path d="M3.500 8h9" />
  </svg>
);
export const FitIcon = () => (
  <svg {...line}>
    <path d="M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10" />
  </svg>
);
