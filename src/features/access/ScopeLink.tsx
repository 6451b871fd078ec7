import { parseId } from '@/arm/resource-id';
import { ResourceLink } from '@/components/ResourceLink';
import type { AccessKnowledge } from '@/data/access/knowledge';

import { scopeName } from './labels';

interface ScopeLinkProps {
  readonly scope: string;
  readonly known: Pick<AccessKnowledge, 'scopeNames'>;
}

/** A scope in words; a link to its Access tab where it has one, to its page where it has a page. */
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
