import { useMemo } from 'react';

import { ViewAsButton } from '@/components/ViewAsButton';
import type { AccessKnowledge } from '@/data/access/knowledge';
import { remedyCommands } from '@/domain/access/finding-commands';
import { membershipPaths } from '@/domain/access/memberships';
import { foldScope } from '@/domain/access/scopes';
import { principalName } from '@/features/access/labels';
import { kindOf, PrincipalName } from '@/features/access/PrincipalName';
import { ScopeLink } from '@/features/access/ScopeLink';
import { t } from '@/i18n/translate';
import { CopyButton } from '@/ui/CopyButton';
import { KeyValueList } from '@/ui/KeyValueList';
import { SidePanel } from '@/ui/SidePanel';

import { basisText, evidenceLabel, findingText, remedyText } from './finding-labels';
import type { FindingRow } from './finding-list';
import { SeverityMark } from './finding-list';

import styles from './findings.module.css';

interface FindingPanelProps {
  readonly row: FindingRow;
  readonly known: AccessKnowledge;
  readonly onClose: () => void;
}

/** One finding: what it says, on what it rests, what helps, with the command. */
export function FindingPanel({ row, known, onClose }: FindingPanelProps) {
  const { finding } = row;
  const { principalId, viaGroupId, scope, assignmentIds } = finding;
  const who = principalId === undefined ? undefined : known.principals.get(principalId);
  const grants = useMemo(
    () => new Map([...known.index.grantsAt.values()].flat().map((g) => [foldScope(g.assignment.id), g])),
    [known.index],
  );
  const evidence = assignmentIds.flatMap((id) => {
    const words = evidenceLabel(id, grants, known);
    return words ? [{ id, ...words }] : [];
  });
  const [direct] =
    principalId !== undefined && viaGroupId !== undefined
      ? (membershipPaths(principalId, viaGroupId, known.index.parents, 1)[0] ?? [])
      : [];
  const commands = remedyCommands(finding, who, direct).join('\n');
  return (
    <SidePanel title={t(`findings.rule.${finding.rule}`)} onClose={onClose}>
      <div className={styles.panel}>
        <p>{findingText(finding, known)}</p>
        <KeyValueList
          items={[
            { label: t('findings.severity'), value: <SeverityMark severity={finding.severity} /> },
            { label: t('findings.where'), value: <ScopeLink scope={scope} known={known} /> },
            ...(principalId === undefined
              ? []
              : [
                  {
                    label: t('findings.who'),
                    value: (
                      <PrincipalName
                        kind={kindOf(who)}
                        name={principalName(known.principals, principalId)}
                        signInName={who?.signInName}
                      />
                    ),
                  },
                ]),
          ]}
        />
        {who && (
          <div>
            <ViewAsButton principal={who} name={principalName(known.principals, who.id)} onView={onClose} />
          </div>
        )}
        <section className={styles.part}>
          <h3>{t('findings.evidence')}</h3>
          <p>{basisText(finding)}</p>
          <ul className={styles.evidence}>
            {evidence.map(({ id, text, scope: at }) => (
              <li key={id}>
                {text} (<ScopeLink scope={at} known={known} />)
              </li>
            ))}
            {assignmentIds.length === 0 && (
              <li>
                {t('findings.sharingProfile')} (<ScopeLink scope={scope} known={known} />)
              </li>
            )}
          </ul>
        </section>
        <section className={styles.part}>
          <h3>{t('findings.remedy')}</h3>
          <p>{remedyText(finding)}</p>
          <div className={styles.commandHead}>
            <span>{t('findings.command')}</span>
            <CopyButton
              text={commands}
              label={t('findings.copyCommand')}
              copiedLabel={t('findings.commandCopied')}
            />
          </div>
          <pre className={styles.command}>
            <code>{commands}</code>
          </pre>
        </section>
      </div>
    </SidePanel>
  );
}
