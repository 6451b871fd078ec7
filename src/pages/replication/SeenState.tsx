import { createContext, use, useCallback } from 'react';

import { State } from '@/ui/State';

import { copyTone } from './copy-words';
import type { VersionInRegion } from './version-rows';

/** Tells the checks that a version is in sight, until the returned function is called. */
export const SeeContext = createContext<(key: string) => () => void>(() => () => {});

interface SeenStateProps {
  readonly row: VersionInRegion;
  readonly text: string;
}

/** The state of a copy. Only rows in sight are drawn, so being drawn is being in sight: its version is checked before others. */
export function SeenState({ row: { key, copy, failure }, text }: SeenStateProps) {
  const see = use(SeeContext);
  const seen = useCallback((element: HTMLElement | null) => (element ? see(key) : undefined), [see, key]);
  return (
    <span ref={seen}>
      <State tone={failure ? 'warn' : copyTone(copy.state)}>{text}</State>
    </span>
  );
}
