import type { ReactNode } from 'react';

import type { SignName } from './signs';
import { signClass } from './signs';

interface SignProps {
  readonly name: SignName;
  readonly children: ReactNode;
}

/** A sign and its word. */
export function Sign({ name, children }: SignProps) {
  return <span className={signClass(name)}>{children}</span>;
}
