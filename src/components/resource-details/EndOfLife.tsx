import { endOfLife } from '@/domain/end-of-life';
import { formatDate } from '@/i18n/format';
import { now } from '@/lib/clock';
import { RelativeTime } from '@/ui/RelativeTime';
import { State } from '@/ui/State';

import { NotSet } from './NotSet';

/** An end-of-life date with its distance. The date is informational (S16), so a past one only warns. */
export function EndOfLife({ iso }: { readonly iso: string | undefined }) {
  const eol = endOfLife(iso, now());
  if (iso === undefined || eol.kind === 'none') return <NotSet />;
  if (eol.kind === 'unreadable') return eol.text;
  const date = (
    <>
      {formatDate(iso)} · <RelativeTime iso={iso} />
    </>
  );
  return eol.kind === 'past' ? <State tone="warn">{date}</State> : date;
}
