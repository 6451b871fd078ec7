import type { ReactNode } from 'react';
import { memo } from 'react';

// 16 px line icons, drawn for this portal. Always beside a word or inside a labelled button, hence hidden from assistive technology.
export const icon = (paths: ReactNode) =>
  memo(function Icon() {
    return (
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {paths}
      </svg>
    );
  });
