import { useMemo } from 'react';

import type { AccessKnowledge } from '@/data/access/knowledge';
import type { Grant } from '@/domain/access/evaluate';
import { keepers, removalImpact, membersBelow } from '@/domain/access/removal-impact';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Notice } from '@/ui/Notice';

import { capabilityLabel } from './capability-change';
import { pathSentence, principalName } from './labels';

import styles from './AccessTab.module.css';

interface LossViewProps {
  readonly grant: Grant;
  readonly known: AccessKnowledge;
}

/** Names in a sentence; more of them are counted. */
const NAMED = 5;

/** What removing an assignment changes: what its holder loses and keeps, and for a group which members keep all they have. */
export function RemovalImpactView({ grant, known }: LossViewProps) {
  const { index, resources, principals } = known;
  const { principalId, scope } = grant.assignment.properties;
  const found = useMemo(() => {
    const people = membersBelow(index, principalId).filter((id) => principals.get(id)?.type !== 'Group');
    return {
      impact: removalImpact(index, grant, principalId, resources),
      people,
      kept: keepers(index, grant, people),
    };
  }, [index, grant, principalId, resources, principals]);
  const { impact, people, kept } = found;
  const name = principalName(principals, principalId);
  const names = kept.slice(0, NAMED).map((id) => principalName(principals, id));
  const things = capabilityLabel(impact.here, scope);
  return (
    <Notice tone={things === '' ? 'info' : 'warn'} label={t('access.loss.title')}>
      <div className={styles.loss}>
        <p>{things === '' ? t('access.loss.nothing', { name }) : t('access.loss.loses', { name, things })}</p>
        {impact.below > 0 && <p>{t('access.loss.below', { n: impact.below })}</p>}
        {impact.remaining.length > 0 && (
          <ul className={styles.list}>
            {impact.remaining.map((path) => (
              <li key={`${path.grant.assignment.id} ${path.groups.join()}`}>
                {t('access.loss.still', { way: pathSentence(principalId, path, known) })}
              </li>
            ))}
          </ul>
        )}
        {people.length > 0 && (
          <p>
            {t('access.loss.group', { n: people.length })}{' '}
            {kept.length === 0
              ? t('access.loss.keepNone')
              : t('access.loss.keep', {
                  n: kept.length,
                  names: formatList(kept.length > NAMED ? [...names, '…'] : names),
                })}
          </p>
        )}
        {known.gaps.length > 0 && <p>{t('access.loss.atLeast')}</p>}
      </div>
    </Notice>
  );
}
