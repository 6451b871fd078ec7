import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { resourceRoute } from '@/arm/resource-path';
import type { ArmId } from '@/arm/types';

interface ResourceLinkProps {
  readonly id: ArmId;
  /** The tab to open; the page's first when absent. */
  readonly tab?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to the page of a resource: its path is the ARM id. */
export function ResourceLink({ id, tab, className, children }: ResourceLinkProps) {
  return (
    <Link {...resourceRoute(id)} search={tab === undefined ? {} : { tab }} className={className}>
      {children}
    </Link>
  );
}
