import type { ReactNode } from 'react';

import type { Tone } from './status-icons';
import { StatusIcon } from './StatusIcon';

interface StateProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A state as shape, word and colour together. */
export function State({ tone, children }: StateProps) {
  return <StatusIcon name={tone}>{children}</StatusIcon>;
}
