import { parseId } from '@/arm/resource-id';
import { ResourceLink } from '@/components/ResourceLink';
import type { AccessKnowledge } from '@/data/access/knowledge';

import { scopeName } from './labels';

interface ScopeLinkProps {
  readonly scope: string;
  readonly known: Pick<AccessKnowledge, 'scopeNames'>;
}

/** The text of a scope, as a link to its access tab or its page if it has one. */
export function ScopeLink({ scope, known }: ScopeLinkProps) {
  const kind = parseId(scope)?.kind;
  const name = scopeName(scope, known);
  if (kind === undefined) return name;
  const hasTab = kind === 'gallery' || kind === 'definition' || kind === 'version';
  return (
    <ResourceLink id={scope} {...(hasTab && { tab: 'access' })}>
      {name}
    </ResourceLink>
  );
}
