import type { ReactNode } from 'react';

import { Sign } from './Sign';
import type { Tone } from './signs';

interface StateProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A state as shape, word and colour together. */
export function State({ tone, children }: StateProps) {
  return <Sign name={tone}>{children}</Sign>;
}
