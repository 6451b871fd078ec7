import { ArmTerm } from '@/components/resource-details/ArmTerm';
import type { AccessGap } from '@/data/access/knowledge';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Notice } from '@/ui/Notice';

import styles from './AccessGaps.module.css';

/** A tenant may refuse a thousand groups; the words of a few say it. */
const SHOWN = 8;

/** What could not be read, said in place: what is shown is then "at least these". */
export function AccessGaps({ gaps }: { readonly gaps: readonly AccessGap[] }) {
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
      <Disclosure summary={t('access.gapsWhich')}>
        <ul className={styles.gaps}>
          {gaps.slice(0, SHOWN).map(({ what, scopeId, scopeName, failure }) => (
            <li key={`${what} ${scopeId} ${failure.url}`}>
              <strong>{t(`access.gap.${what}`, { name: scopeName || scopeId })}</strong>
              <ArmTerm failure={failure} />
            </li>
          ))}
        </ul>
        {gaps.length > SHOWN && <p>{t('access.membersMore', { n: gaps.length - SHOWN })}</p>}
      </Disclosure>
    </Notice>
  );
}
