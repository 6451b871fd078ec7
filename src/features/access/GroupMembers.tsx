import type { AccessKnowledge } from '@/data/access/knowledge';
import { principalProblem } from '@/data/access/principal-problem';
import { t } from '@/i18n/translate';
import { Disclosure } from '@/ui/Disclosure';

import { principalName } from './labels';
import { kindOf, PrincipalName } from './PrincipalName';

import styles from './GroupMembers.module.css';

interface GroupMembersProps {
  readonly groupId: string;
  readonly known: Pick<AccessKnowledge, 'data' | 'principals'>;
  /** Groups that this one is shown under: one that holds them again is not opened once more. */
  readonly under?: readonly string[];
}

/** More than anybody reads in place. */
const SHOWN = 100;

/** The members of a group with nested groups, on demand; it says what could not be read. */
export function GroupMembers({ groupId, known, under = [] }: GroupMembersProps) {
  const group = known.data.groups.get(groupId);
  if (group === undefined) return <span className={styles.note}>{t('access.membersUnknown')}</span>;
  const { members, complete } = group;
  if (!complete && members.length === 0)
    return <span className={styles.note}>{t('access.membersUnreadable')}</span>;
  const line = [...under, groupId];
  return (
    <Disclosure lazy summary={t(complete ? 'access.members' : 'access.membersSome', { n: members.length })}>
      {under.length === 0 && <p className={styles.note}>{t('access.membersHint')}</p>}
      <ul className={styles.members}>
        {members.slice(0, SHOWN).map((id) => {
          const principal = known.principals.get(id);
          const kind = kindOf(principal);
          return (
            <li key={id}>
              <PrincipalName
                kind={kind}
                name={principalName(known.principals, id)}
                signInName={kind === 'ServicePrincipal' ? undefined : principal?.signInName}
                problem={principalProblem(principal)}
              />
              {line.includes(id) ? (
                <span className={styles.note}>{t('access.membersCycle')}</span>
              ) : (
                kind === 'Group' && <GroupMembers groupId={id} known={known} under={line} />
              )}
            </li>
          );
        })}
      </ul>
      {members.length > SHOWN && (
        <p className={styles.note}>{t('access.membersMore', { n: members.length - SHOWN })}</p>
      )}
    </Disclosure>
  );
}
