import { endOfLife } from '@/domain/end-of-life';
import { formatDate } from '@/i18n/format';
import { now } from '@/lib/clock';
import { RelativeTime } from '@/ui/RelativeTime';
import { State } from '@/ui/State';

import { NotSet } from './NotSet';

interface EndOfLifeProps {
  readonly iso: string | undefined;
  /** What the date is of: says whether its absence means that none is set. */
  readonly of: object | undefined;
}

/** An end-of-life date with its distance. The date is informational (S16), so a past one only warns. */
export function EndOfLife({ iso, of }: EndOfLifeProps) {
  const eol = endOfLife(iso, now());
  if (iso === undefined || eol.kind === 'none') return <NotSet of={of} path="endOfLifeDate" />;
  if (eol.kind === 'unreadable') return eol.text;
  const date = (
    <>
      {formatDate(iso)} · <RelativeTime iso={iso} />
    </>
  );
  return eol.kind === 'past' ? <State tone="warn">{date}</State> : date;
}
