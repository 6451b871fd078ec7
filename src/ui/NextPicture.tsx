import type { ReactNode } from 'react';
import { startTransition, useCallback, useState } from 'react';

import { afterNextPaint } from '@/lib/after-next-paint';

interface NextPictureProps {
  /** Holds the room until then, where something stands below. */
  readonly room?: ReactNode;
  readonly children: ReactNode;
}

/** Draws its children in the second picture of a page or form: what takes long to draw and nobody came for first. */
export function NextPicture({ room, children }: NextPictureProps) {
  const [drawn, setDrawn] = useState(false);
  const thenTheRest = useCallback((mark: HTMLElement | null) => {
    if (mark) afterNextPaint(() => startTransition(() => setDrawn(true)));
  }, []);
  if (drawn) return children;
  return (
    <>
      <span ref={thenTheRest} hidden />
      {room}
    </>
  );
}
