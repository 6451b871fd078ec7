import type { ReactNode } from 'react';

import type { StatusIconName } from './status-icons';
import { statusIconClass } from './status-icons';

interface SignProps {
  readonly name: StatusIconName;
  readonly children: ReactNode;
}

/** A sign and its word. */
export function StatusIcon({ name, children }: SignProps) {
  return <span className={statusIconClass(name)}>{children}</span>;
}
