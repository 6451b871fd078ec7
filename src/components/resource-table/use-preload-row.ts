import { useRouter } from '@tanstack/react-router';
import { useRef } from 'react';

import { resourceRoute } from '@/arm/resource-path';
import type { ArmId } from '@/arm/types';

/** As the router waits for its own links: a pointer that only passes over rows asks for nothing. */
const DELAY_MS = 50;

/** Preloads the page of the row that the pointer or the focus rests on, as a router link does: its code and what its loader reads. */
export function usePreloadRow(): (id: ArmId) => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (id) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void router.preloadRoute(resourceRoute(id)), DELAY_MS);
  };
}
