import { useMemo, useState } from 'react';

import type { PlacedRegion } from './map-region';
import type { RegionMarkLayout } from './region-layout';
import { geometryOf, layoutMarks, withRegions } from './region-layout';

/** Marks at a zoom (pixels a world unit), arranged anew only when their places may change: arranging is the map's dearest part. */
export function useMarks(
  placed: readonly PlacedRegion[],
  k: number | undefined,
): readonly RegionMarkLayout[] {
  const geometry = geometryOf(placed);
  const arrange = () => (k === undefined ? [] : layoutMarks(placed, k));
  const [made, setMade] = useState(() => ({ geometry, k, marks: arrange() }));
  let { marks } = made;
  if (made.geometry !== geometry || made.k !== k) {
    marks = arrange();
    setMade({ geometry, k, marks });
  }
  return useMemo(() => withRegions(marks, placed), [marks, placed]);
}
