import type { ReactNode } from 'react';

import type { Sources } from '@/data/sources';
import { t } from '@/i18n/translate';
import { EmptyState } from '@/ui/EmptyState';

import type { UnreadPart } from './failure-labels';
import { unreadScope, unreadTitle } from './failure-labels';
import { FailureDetails } from './FailureDetails';

import styles from './NothingRead.module.css';

/** Not even an empty answer came: how many there are is not known. */
export const nobodyAnswered = ({ failures, answered }: Sources): boolean =>
  failures.length > 0 && answered === 0;

interface UnreadPartsProps {
  readonly parts: readonly UnreadPart[];
  /** Instead of naming the common cause. */
  readonly title?: string;
  readonly children?: ReactNode;
}

/** In place of content that could not be read: the cause, and a retry for each part. */
export const UnreadParts = ({ parts, title, children }: UnreadPartsProps) => (
  <EmptyState title={title ?? unreadTitle(parts.map((part) => part.failure))}>
    {children}
    <div className={styles.failures}>
      <FailureDetails parts={parts} />
    </div>
  </EmptyState>
);

/** Replaces the rows if not all scopes have answered: refused, failed, or nothing in the scopes that answered (trap 33). */
export function NothingRead({ sources }: { readonly sources: Sources }) {
  const { failures, answered, unit } = sources;
  const none = unit === 'tenant' ? 'table.noneInTenants' : 'table.noneInSubscriptions';
  return (
    <UnreadParts
      parts={failures.map(unreadScope)}
      {...(!nobodyAnswered(sources) && { title: t(none, { n: answered }) })}
    >
      {answered > 0 && t('table.noneElsewhere')}
    </UnreadParts>
  );
}
