/** The portal's mark: three stacked images, the newest in front. The same drawing as favicon.svg. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden="true">
      <rect x="7" y="2" width="13" height="11" rx="2" fill="currentColor" opacity=".35" />
      <rect x="4.500" y="5" width="13" height="11" rx="2" fill="currentColor" opacity=".6" />
      <rect x="2" y="8" width="13" height="11" rx="2" fill="currentColor" />
    </svg>
  );
}
