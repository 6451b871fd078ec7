import { ArmTerm } from '@/components/resource-details/ArmTerm';
import type { UnreadPart } from '@/components/resource-table/failure-labels';
import { reasonLabel } from '@/components/resource-table/failure-labels';
import { UnreadParts } from '@/components/resource-table/NothingRead';
import type { AccessGap } from '@/data/access/knowledge';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Notice } from '@/ui/Notice';

import styles from './AccessGaps.module.css';

/** A tenant may refuse a thousand groups; the words of a few say it. */
const SHOWN = 8;

const nameOf = ({ what, scopeName, scopeId }: AccessGap): string =>
  t(`access.gap.${what}`, { name: scopeName || scopeId });

/** Each gap in words: "Role assignments of Contoso Prod: refused (403)". */
export const gapLabel = (gap: AccessGap): string =>
  t('table.failedScope', { name: nameOf(gap), reason: reasonLabel(gap.failure) });

interface AccessGapsProps {
  readonly gaps: readonly AccessGap[];
  /** For paper, where nothing opens. */
  readonly startOpen?: boolean;
}

/** What could not be read, said in place: what is shown is then "at least these". */
export function AccessGaps({ gaps, startOpen = false }: AccessGapsProps) {
  if (gaps.length === 0) return null;
  return (
    <Notice
      tone="warn"
      label={t('resource.warning')}
      actions={
        <Button
          size="s"
          onClick={() => {
            for (const gap of gaps) gap.retry();
          }}
        >
          {t('common.retry')}
        </Button>
      }
    >
      {t('access.gaps', { n: gaps.length })}
      <Disclosure summary={t('access.gapsWhich')} startOpen={startOpen}>
        <ul className={styles.gaps}>
          {gaps.slice(0, SHOWN).map((gap) => (
            <li key={`${gap.what} ${gap.scopeId} ${gap.failure.url}`}>
              <strong>{nameOf(gap)}</strong>
              <ArmTerm failure={gap.failure} />
            </li>
          ))}
        </ul>
        {gaps.length > SHOWN && <p>{t('access.membersMore', { n: gaps.length - SHOWN })}</p>}
      </Disclosure>
    </Notice>
  );
}

const unreadGap = (gap: AccessGap): UnreadPart => ({
  key: `${gap.what} ${gap.scopeId} ${gap.failure.url}`,
  name: nameOf(gap),
  failure: gap.failure,
  retrying: gap.retrying,
  retry: gap.retry,
});

/** In place of access of which nothing was read: why, and a retry for each part. */
export const AccessUnread = ({ gaps }: { readonly gaps: readonly AccessGap[] }) => (
  <UnreadParts parts={gaps.slice(0, SHOWN).map(unreadGap)} />
);
